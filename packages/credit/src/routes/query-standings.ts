import * as z from "zod/mini";
import { problemSchema, standingSchema } from "../schemas/answers.ts";
import { text, whole } from "../schemas/basic.ts";
import { narrow } from "../schemas/narrow.ts";
import type { Problem, Standing } from "../vocabulary/index.ts";
import { nothing } from "./parts.ts";
import type { Nothing } from "./parts.ts";
import { COMMON_PROBLEMS } from "./route.ts";
import type { Route } from "./route.ts";

/** Codes that one call may ask for. */
export const MAX_STANDINGS = 100;

export interface StandingsBody {
  /** 1 to 100 codes, as typed; each is normalised and answered by its own place in the list. */
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

export const queryStandings: Route<Nothing, Nothing, StandingsBody, StandingsAnswer> = {
  id: "queryStandings",
  method: "POST",
  path: "/v1/standings",
  summary: "Standings of up to 100 subjects, all at one moment",
  description: "A wrong code is a problem at its own place and does not spoil the others. The codes travel in the body, not in an address.",
  params: nothing,
  query: nothing,
  body: z.strictObject({
    codes: narrow(
      z.array(text(0, 200)),
      { minItems: 1, maxItems: MAX_STANDINGS },
      ({ length }) => length >= 1 && length <= MAX_STANDINGS,
    ),
  }),
  answer: z.looseObject({ results: z.array(result) }),
  media: "application/json",
  problems: ["tooLarge", "unsupportedMediaType", ...COMMON_PROBLEMS],
  scope: "public",
  cache: "none",
};
