import type { CreditCode } from "@xinyong/credit/code";
import { MAX_STANDINGS, queryStandings as route } from "@xinyong/credit/routes";
import type { StandingAnswer } from "../answer/index.ts";
import { ownMember } from "../answer/parse-json.ts";
import { problemOfPlace } from "../answer/problem.ts";
import type { CallOptions, Connection } from "../connection/index.ts";
import { InvalidAnswerError, InvalidRequestError, isInvalidCodeError } from "../errors/index.ts";
import type { CreditError } from "../errors/index.ts";
import { readCode } from "./read-code.ts";
import { trustedStanding } from "./trusted-standing.ts";

/** The result for the code at one place: its standing, or what was wrong with that code alone. */
export type StandingLookup =
  | { index: number; standing: StandingAnswer; error: null }
  | { index: number; standing: null; error: CreditError };

/** A code that is sent, and its place among all that were asked. */
interface Place {
  index: number;
  code: CreditCode;
}

/**
 * Standings of many subjects: one result per code, in the order asked. A code that is none has its error at its own place and is not sent.
 * The codes travel in a body, 100 to a call; calls follow one another. When a call fails as a whole, the promise rejects.
 *
 * @param codes As typed.
 * @throws {CreditError}
 *
 * @example
 * ```ts
 * import { createConnection, kyTransport, queryStandings } from "@xinyong/client";
 * const connection = createConnection({ baseUrl: "https://credit.example.gov.cn", transport: kyTransport() });
 * for (const { index, standing, error } of await queryStandings(connection, ["91410199MABLACK19W", "typo"])) {
 *   console.log(index, standing === null ? error.code : standing.tone);
 * }
 * ```
 */
export async function queryStandings(
  connection: Connection,
  codes: readonly string[],
  options: CallOptions = {},
): Promise<readonly StandingLookup[]> {
  if (!Array.isArray(codes)) throw new InvalidRequestError("codes");
  const results: StandingLookup[] = [];
  const places: Place[] = [];
  for (const [index, typed] of codes.entries()) {
    try {
      places.push({ index, code: readCode(typed) });
    } catch (error) {
      if (!isInvalidCodeError(error)) throw error;
      results[index] = { index, standing: null, error };
    }
  }
  for (let from = 0; from < places.length; from += MAX_STANDINGS) {
    for (const result of await askOnce(connection, places.slice(from, from + MAX_STANDINGS), options)) results[result.index] = result;
  }
  return results;
}

function askOnce(connection: Connection, places: readonly Place[], options: CallOptions): Promise<StandingLookup[]> {
  const body = { codes: places.map(({ code }) => code) };
  return connection.call(route, { params: {}, query: {}, body }, options, ({ answer, valid, requestId, attempts }) => {
    const { results, askedAt, kept, ageSeconds } = answer;
    const incomplete = (): InvalidAnswerError => new InvalidAnswerError("form", { requestId, path: "results" });
    if (!Array.isArray(results) || results.length !== places.length) throw incomplete();
    return places.map(({ index, code }, place): StandingLookup => {
      const result: unknown = results[place];
      if (ownMember(result, "index") !== place) throw incomplete();
      const [standing, problem] = [ownMember(result, "standing"), ownMember(result, "problem")];
      if ((standing === undefined) === (problem === undefined)) throw incomplete();
      if (problem !== undefined) return { index, standing: null, error: problemOfPlace(problem, requestId, attempts) };
      const answered = { ...(standing as StandingAnswer), askedAt, kept, ageSeconds };
      return { index, standing: trustedStanding(answered, code, valid, requestId), error: null };
    });
  });
}
