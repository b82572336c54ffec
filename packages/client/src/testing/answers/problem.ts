import { createProblem } from "@xinyong/credit/vocabulary";
import type { ProblemCode } from "@xinyong/credit/vocabulary";
import { NetworkError } from "../../errors/index.ts";
import type { NetworkKind } from "../../errors/index.ts";
import { answerAt } from "./answer.ts";
import type { AnswerOptions, TestAnswer } from "./answer.ts";

/** Options of a problem. */
export interface ProblemOptions extends AnswerOptions {
  /** Seconds of `Retry-After`. @default none */
  retryAfterSeconds?: number | undefined;
  /** Whether the API says that asking again may help. @default what holds for its code */
  retryable?: boolean | undefined;
}

/** A problem of the API, such as `rateLimited` with `retryAfterSeconds`. */
export function problemAnswer(code: ProblemCode, options: ProblemOptions = {}): TestAnswer {
  const { retryAfterSeconds, retryable, headers, requestId = "test", ...rest } = options;
  const problem = createProblem(code, "A test asked for it.", requestId);
  const wait = retryAfterSeconds === undefined ? {} : { "retry-after": String(retryAfterSeconds) };
  return (_request, now) =>
    answerAt(now, problem.status, { ...problem, ...(retryable !== undefined && { retryable }) }, { ...rest, headers: { ...wait, ...headers } });
}

/** A connection that fails on the way. */
export function networkFailure(kind: NetworkKind = "reset"): TestAnswer {
  // A new one each time: attempts write on the error that they end with.
  return () => Promise.reject(new NetworkError({ kind, code: null }));
}

/** No answer at all, until the client gives up. */
export function noAnswer(): TestAnswer {
  return ({ signal }) => new Promise((_resolve, reject) => signal.addEventListener("abort", () => reject(signal.reason)));
}
