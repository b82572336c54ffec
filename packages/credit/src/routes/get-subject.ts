import * as z from "zod/mini";
import type { CreditCode } from "../code/index.ts";
import { subjectSchema } from "../schemas/answers.ts";
import { codeSchema } from "../schemas/basic.ts";
import type { Subject } from "../vocabulary/index.ts";
import { codeParams, nothing } from "./parts.ts";
import type { CodeParams, Nothing } from "./parts.ts";
import { COMMON_PROBLEMS } from "./route.ts";
import type { Route } from "./route.ts";

/** What the register says about a code; `subject` is null when it does not know it. */
export interface SubjectAnswer {
  code: CreditCode;
  subject: Subject | null;
}

export const getSubject: Route<CodeParams, Nothing, never, SubjectAnswer> = {
  id: "getSubject",
  method: "GET",
  path: "/v1/subjects/{code}",
  summary: "The registered subject of a code",
  description: "Answers 200 with `subject: null` for a well-formed code that the register does not know.",
  params: codeParams,
  query: nothing,
  body: null,
  answer: z.looseObject({ code: codeSchema, subject: z.nullable(subjectSchema) }),
  media: "application/json",
  lines: null,
  problems: ["invalidCode", "residentId", ...COMMON_PROBLEMS],
  scope: "public",
  cache: "standing",
};
