import { isCreditCode, readCode } from "@xinyong/credit/code";
import type { CreditCode } from "@xinyong/credit/code";
import { getStanding, queryStandings } from "@xinyong/credit/routes";
import type { StandingResult, StandingsAnswer, StandingsBody } from "@xinyong/credit/routes";
import { createProblem } from "@xinyong/credit/vocabulary";
import type { ProblemCode, Standing, Tone } from "@xinyong/credit/vocabulary";
import type { TransportRequest } from "../../transport/index.ts";
import { SAMPLE_CODE } from "../samples/subject.ts";
import { sampleStanding } from "../samples/standing.ts";
import { answerAt } from "./answer.ts";
import type { AnswerOptions, TestAnswer } from "./answer.ts";
import { asked, misplaced, paramsFor } from "./asked.ts";

/**
 * The same standing for whatever code is asked, alone or among others: see `sampleStanding` for what is in it.
 *
 * @example
 * ```ts
 * import { createTestClient, standingAnswer } from "@xinyong/client/testing";
 * const { client } = createTestClient([standingAnswer("disputed"), standingAnswer({ subject: null })]);
 * console.log((await client.standing("91410199MAEXAMPL8Y")).tone); // disputed
 * console.log((await client.standing("91410199MAEXAMPL8Y")).tone); // undetermined
 * ```
 */
export function standingAnswer(wanted: Tone | Partial<Standing> = "none", options?: AnswerOptions): TestAnswer {
  return (request, now) => {
    const code = paramsFor(getStanding, request)?.["code"];
    if (code !== undefined) return answerAt(now, 200, standingOf(wanted, code as CreditCode, now), options);
    if (paramsFor(queryStandings, request) === null) misplaced("getStanding or queryStandings", request);
    return answerAt(now, 200, results(codesIn(request).map(() => wanted), request, now), options);
  };
}

/** What a test wants at one place of a bulk answer: a standing, or the problem of that code alone. */
export type WantedStanding = Tone | Partial<Standing> | { problem: ProblemCode };

/**
 * Standings of many: one for each code asked, in that order.
 *
 * @example
 * ```ts
 * import { createTestClient, standingsAnswer } from "@xinyong/client/testing";
 * const { client } = createTestClient([standingsAnswer(["black", { problem: "unavailable" }])]);
 * for (const { standing, error } of await client.standings(["91410199MAEXAMPL8Y", "91410199MARED0018M"])) {
 *   console.log(standing?.tone ?? error?.code); // black, unavailable
 * }
 * ```
 */
export function standingsAnswer(wanted: readonly WantedStanding[], options?: AnswerOptions): TestAnswer {
  return (request, now) => {
    asked(queryStandings, request);
    return answerAt(now, 200, results(wanted, request, now), options);
  };
}

function results(wanted: readonly WantedStanding[], request: TransportRequest, now: Date): StandingsAnswer {
  const codes = codesIn(request);
  return {
    results: wanted.map((one, index): StandingResult => {
      if (typeof one === "object" && "problem" in one) return { index, problem: createProblem(one.problem, "A test asked for it.", "test") };
      return { index, standing: standingOf(one, codes[index] ?? SAMPLE_CODE, now) };
    }),
  };
}

function codesIn({ body }: TransportRequest): CreditCode[] {
  const { codes } = JSON.parse(body ?? "{}") as StandingsBody;
  return codes.map((typed) => {
    const read = readCode(typed);
    return read.ok ? read.code : SAMPLE_CODE;
  });
}

function standingOf(wanted: Tone | Partial<Standing>, code: CreditCode, now: Date): Standing {
  const given = typeof wanted === "string" ? { tone: wanted } : wanted;
  return sampleStanding({ code: isCreditCode(code) ? code : SAMPLE_CODE, ...given }, now);
}
