import * as z from "zod/mini";
import { problemSchema, standingSchema } from "../schemas/answers.ts";
import { text, whole } from "../schemas/basic.ts";
import { narrow } from "../schemas/narrow.ts";
import type { Problem, Standing } from "../vocabulary/index.ts";
import { nothing } from "./parts.ts";
import type { Nothing } from "./parts.ts";
import { COMMON_PROBLEMS } from "./route.ts";
import type { Route } from "./route.ts";
import { standingLine } from "./standing-line.ts";
import type { StandingLine } from "./standing-line.ts";

/** Codes that one call may ask for when it is answered in one piece. */
export const MAX_STANDINGS = 100;

/** Codes that one call may ask for when it is answered in lines. */
export const MAX_STANDING_LINES = 1_000;

export interface StandingsBody {
  /** 1 to 100 codes, in lines up to 1,000, as typed; each is normalised and answered by its own place in the list. */
  codes: readonly string[];
}

/** The answer for the code at one place: a standing, or what was wrong with that code alone. */
export type StandingResult = { index: number; standing: Standing } | { index: number; problem: Problem };

export interface StandingsAnswer {
  /** One result per code asked, in the order asked. */
  results: readonly StandingResult[];
}

const result = narrow(
  z.looseObject({ index: whole(), standing: z.optional(standingSchema), problem: z.optional(problemSchema) }),
  { oneOf: [{ required: ["standing"] }, { required: ["problem"] }] },
  ({ standing, problem }) => (standing === undefined) !== (problem === undefined),
) as unknown as z.ZodMiniType<StandingResult>;

// @__NO_SIDE_EFFECTS__
function bodyOf(most: number): z.ZodMiniType<StandingsBody> {
  const codes = narrow(z.array(text(0, 200)), { minItems: 1, maxItems: most }, ({ length }) => length >= 1 && length <= most);
  return z.strictObject({ codes });
}

export const queryStandings: Route<Nothing, Nothing, StandingsBody, StandingsAnswer, StandingLine> = {
  id: "queryStandings",
  method: "POST",
  path: "/v1/standings",
  summary: "Standings of up to 100 subjects, all at one moment",
  description:
    "A wrong code is a problem at its own place and does not spoil the others. The codes travel in the body, not in an address. In lines, up to 1,000 codes are answered, each standing decided just before it is sent: it says `at` which moment it speaks of, and what was withdrawn meanwhile is not in it.",
  params: nothing,
  query: nothing,
  body: bodyOf(MAX_STANDINGS),
  answer: z.looseObject({ results: z.array(result) }),
  media: "application/json",
  lines: { media: "application/x-ndjson", body: bodyOf(MAX_STANDING_LINES), line: standingLine },
  problems: ["tooLarge", "unsupportedMediaType", ...COMMON_PROBLEMS],
  scope: "public",
  cache: "none",
};
