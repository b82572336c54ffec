import * as z from "zod/mini";
import { LIST_FIELDS } from "../catalogue/index.ts";
import type { Catalogue, ListDefinition } from "../catalogue/index.ts";
import { LIST_COLOURS } from "../vocabulary/index.ts";

// What an operator writes is read strictly: a misspelt member of a list's definition must not pass for a default.

const fact = z.strictObject({ text: z.string().check(z.minLength(1)), verified: z.boolean() });
const header = z.strictObject({
  headers: z.array(z.string().check(z.minLength(1))).check(z.minLength(1)),
  required: z.optional(z.boolean()),
});
const nullableUrl = z.nullable(z.url({ protocol: /^https?$/ }));

export const listDefinitionSchema: z.ZodMiniType<ListDefinition> = z.strictObject({
  id: z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)),
  name: z.string().check(z.minLength(1)),
  shortName: z.string().check(z.minLength(1)),
  formerNames: z.array(z.string()),
  colour: z.enum(LIST_COLOURS),
  verified: z.boolean(),
  authority: z.nullable(fact),
  legalBasis: z.nullable(fact),
  coverage: z.strictObject({
    divisions: z.nullable(z.array(z.string().check(z.regex(/^\d{2,6}$/)))),
    kinds: z.nullable(z.array(z.string())),
  }),
  maxAgeHours: z.number().check(z.positive()),
  end: z.union([
    z.strictObject({ by: z.literal("column") }),
    z.strictObject({ by: z.literal("removal") }),
    z.strictObject({ by: z.literal("period"), months: z.int().check(z.positive()) }),
  ]),
  objectionUrl: nullableUrl,
  repairUrl: nullableUrl,
  // Without these two every file would be this list's, and its rows nobody's.
  fields: z
    .partialRecord(z.enum(LIST_FIELDS), header)
    .check(z.refine((fields) => fields.name?.required === true && fields.code?.required === true, "name and code must be required")),
  grades: z.optional(z.array(z.string())),
}) as unknown as z.ZodMiniType<ListDefinition>;

/** A catalogue file: definitions that join or replace those of the package. */
export const catalogueSchema: z.ZodMiniType<Pick<Catalogue, "lists"> & { edition?: string }> = z.strictObject({
  edition: z.optional(z.string()),
  lists: z
    .array(listDefinitionSchema)
    .check(z.refine((lists) => new Set(lists.map(({ id }) => id)).size === lists.length, "two lists have the same id")),
}) as unknown as z.ZodMiniType<Pick<Catalogue, "lists"> & { edition?: string }>;
