import * as z from "zod/mini";
import type { CreditCode } from "../code/index.ts";
import { entrySchema } from "../schemas/answers.ts";
import { codeSchema } from "../schemas/basic.ts";
import type { ListEntry } from "../vocabulary/index.ts";
import { pageOf, pageQuery } from "./parts.ts";
import type { Page, PageQuery } from "./parts.ts";
import { COMMON_PROBLEMS } from "./route.ts";
import type { Route } from "./route.ts";

export interface ListParams {
  id: string;
}

/** One subject's place on the list. */
export interface ListedSubject {
  code: CreditCode;
  /** Present registered name, or null when the register does not know the code. */
  name: string | null;
  entry: ListEntry;
}

export const listEntries: Route<ListParams, PageQuery, never, Page<ListedSubject>> = {
  id: "listEntries",
  method: "GET",
  path: "/v1/lists/{id}/entries",
  summary: "Published entries of one list",
  description: "The first page fixes the order of the walk; entries withdrawn since are left out, entries added since are not in it.",
  params: z.object({ id: z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), z.maxLength(64)) }),
  query: pageQuery,
  body: null,
  answer: pageOf(z.looseObject({ code: codeSchema, name: z.nullable(z.string()), entry: entrySchema })),
  media: "application/json",
  problems: ["notFound", "invalidCursor", ...COMMON_PROBLEMS],
  scope: "public",
  cache: "catalogue",
};
