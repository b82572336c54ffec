import * as z from "zod/mini";
import type { CreditCode } from "../code/index.ts";
import { entrySchema } from "../schemas/answers.ts";
import { codeSchema } from "../schemas/basic.ts";
import { narrow } from "../schemas/narrow.ts";
import type { ListEntry } from "../vocabulary/index.ts";
import { pageOf, pageQuery } from "./parts.ts";
import type { Page, PageQuery } from "./parts.ts";
import { COMMON_PROBLEMS } from "./route.ts";
import type { Route } from "./route.ts";

const LIST_ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

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
  params: z.object({ id: narrow(z.string(), { pattern: LIST_ID.source, maxLength: 64 }, (id) => id.length <= 64 && LIST_ID.test(id)) }),
  query: pageQuery,
  body: null,
  answer: pageOf(z.looseObject({ code: codeSchema, name: z.nullable(z.string()), entry: entrySchema })),
  media: "application/json",
  lines: null,
  problems: ["notFound", "invalidCursor", ...COMMON_PROBLEMS],
  scope: "public",
  cache: "catalogue",
};
