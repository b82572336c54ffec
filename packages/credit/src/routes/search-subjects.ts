import * as z from "zod/mini";
import { openEnum, text, whole } from "../schemas/basic.ts";
import { subjectSchema } from "../schemas/answers.ts";
import type { Open, Subject } from "../vocabulary/index.ts";
import { nothing } from "./parts.ts";
import type { Nothing } from "./parts.ts";
import { COMMON_PROBLEMS } from "./route.ts";
import type { Route } from "./route.ts";

/** Candidates that one search offers at most. */
export const MAX_CANDIDATES = 20;

export interface SearchBody {
  /** A name or a part of one, a former name, a 15-digit registration number or an organisation code. */
  query: string;
  /** @default 20 */
  limit?: number | undefined;
}

/** Why a candidate is one. */
export const MATCH_KINDS = ["name", "prefix", "part", "formerName", "registrationNumber", "organisationCode"] as const;
export type MatchKind = (typeof MATCH_KINDS)[number];

/** A subject that may be the one meant. Only a person chooses; a search answers nothing about any of them. */
export interface Candidate {
  subject: Subject;
  match: Open<MatchKind>;
}

export interface SearchAnswer {
  /** Best first, at most 20. Subjects of the same name stand side by side. */
  candidates: readonly Candidate[];
  /** True when there were more than are shown. */
  more: boolean;
}

export const searchSubjects: Route<Nothing, Nothing, SearchBody, SearchAnswer> = {
  id: "searchSubjects",
  method: "POST",
  path: "/v1/subjects/search",
  summary: "Candidates for a name or a number",
  description: "Width, brackets and spaces do not count. Never a natural person, and never an answer about one.",
  params: nothing,
  query: nothing,
  body: z.strictObject({
    query: text(1, 200),
    limit: z.optional(whole(1, MAX_CANDIDATES)),
  }),
  answer: z.looseObject({
    candidates: z.array(z.looseObject({ subject: subjectSchema, match: openEnum(MATCH_KINDS) })),
    more: z.boolean(),
  }),
  media: "application/json",
  lines: null,
  problems: ["residentId", "tooLarge", "unsupportedMediaType", ...COMMON_PROBLEMS],
  scope: "public",
  cache: "none",
};
