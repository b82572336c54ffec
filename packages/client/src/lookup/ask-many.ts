import type { CreditCode } from "@xinyong/credit/code";
import { getStanding, queryStandings as route } from "@xinyong/credit/routes";
import type { StandingAnswer } from "../answer/index.ts";
import { ownMember } from "../answer/parse-json.ts";
import { problemOfPlace } from "../answer/problem.ts";
import { isValid } from "../answer/read-answer.ts";
import type { CallOptions, Connection } from "../connection/index.ts";
import type { Settings } from "../connection/settings.ts";
import { InvalidAnswerError, isCreditError, tellAttempts } from "../errors/index.ts";
import { trustedStanding } from "../operations/trusted-standing.ts";
import type { LookedUp } from "./looked-up.ts";

/**
 * Asks for many codes, in a body. They were put together here and not by their callers, so what is wrong with one answer spoils no other: each
 * standing is looked at by itself, as if it had come alone. An answer whose places are mixed up says nothing about any.
 */
export function askMany(
  connection: Connection,
  settings: Settings,
  codes: readonly CreditCode[],
  options: CallOptions,
): Promise<readonly LookedUp[]> {
  const frame: typeof route = { ...route, answer: null };
  return connection.call(frame, { params: {}, query: {}, body: { codes } }, options, ({ answer, requestId, attempts, beganAt }) => {
    const { results, askedAt, kept, ageSeconds } = answer;
    const mixedUp = (): InvalidAnswerError => new InvalidAnswerError("form", { requestId, path: "results" });
    if (!Array.isArray(results) || results.length !== codes.length) throw mixedUp();
    return codes.map((code, place): LookedUp => {
      const result: unknown = results[place];
      const [standing, problem] = [ownMember(result, "standing"), ownMember(result, "problem")];
      if (ownMember(result, "index") !== place || (standing === undefined) === (problem === undefined)) throw mixedUp();
      if (problem !== undefined) return { standing: null, error: problemOfPlace(problem, requestId, attempts) };
      try {
        const valid = isValid(settings, getStanding.answer, standing, { status: 200, requestId });
        const found = trustedStanding({ ...(standing as StandingAnswer), askedAt, kept, ageSeconds }, code, valid, requestId);
        return { standing: found, error: null, valid, beganAt, header: null };
      } catch (error) {
        if (!isCreditError(error)) throw error;
        return { standing: null, error: tellAttempts(error, attempts, null) };
      }
    });
  });
}
