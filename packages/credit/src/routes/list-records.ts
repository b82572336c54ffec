import * as z from "zod/mini";
import { recordSchema } from "../schemas/answers.ts";
import { text, wholeInQuery } from "../schemas/basic.ts";
import type { CreditRecord } from "../vocabulary/index.ts";
import { codeParams, pageOf } from "./parts.ts";
import type { CodeParams, Page, PageQuery } from "./parts.ts";
import { COMMON_PROBLEMS } from "./route.ts";
import type { Route } from "./route.ts";

/** Which records of a subject. */
export interface RecordsQuery extends PageQuery {
  /** Only this category, such as `penalty`. */
  category?: string | undefined;
}

export const listRecords: Route<CodeParams, RecordsQuery, never, Page<CreditRecord>> = {
  id: "listRecords",
  method: "GET",
  path: "/v1/subjects/{code}/records",
  summary: "Published records of one subject, newest decision first",
  description: "Licences and penalties whose publication has not ended. They never set a tone.",
  params: codeParams,
  query: z.strictObject({
    category: z.optional(text(0, 64)),
    limit: z.optional(wholeInQuery(1, 100)),
    cursor: z.optional(text(0, 512)),
  }) as unknown as z.ZodMiniType<RecordsQuery>,
  body: null,
  answer: pageOf(recordSchema),
  media: "application/json",
  lines: null,
  problems: ["invalidCode", "residentId", "invalidCursor", ...COMMON_PROBLEMS],
  scope: "public",
  cache: "standing",
};
