import type { ErrorKind } from "./brand.ts";
import { CreditError } from "./credit-error.ts";

/** The option whose time was over. */
export type TimeLimit = "timeout" | "deadline";

/** No answer, to its last byte, in the time there was. */
export class TimeoutError extends CreditError {
  static override readonly kinds: readonly ErrorKind[] = ["timeout"];
  declare readonly name: "TimeoutError";
  declare readonly code: "timeout";
  /** Which time was over: `timeout`, that of one attempt, or `deadline`, that of the whole call. */
  declare readonly limit: TimeLimit;
  /** How long that time was, in milliseconds. */
  declare readonly timeoutMs: number;

  /**
   * @param cause Why the attempt before failed, when a deadline ended a call that was asking again.
   */
  constructor(timeoutMs: number, limit: TimeLimit = "timeout", cause?: CreditError) {
    super(
      limit === "timeout"
        ? `The API did not answer within ${timeoutMs} ms.`
        : `The call was not over within its deadline of ${timeoutMs} ms.`,
      {
        code: "timeout",
        retryable: true,
        attempts: 1,
        hint: `Ask again later, or give a longer ${limit}.`,
        cause,
      },
    );
    this.limit = limit;
    this.timeoutMs = timeoutMs;
  }
}
