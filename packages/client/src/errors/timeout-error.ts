import { CreditError } from "./credit-error.ts";

/** The answer, to its last byte, took longer than `timeout`. */
export class TimeoutError extends CreditError {
  override readonly name = "TimeoutError";
  declare readonly code: "timeout";
  readonly timeoutMs: number;

  constructor(timeoutMs: number) {
    super(`The API did not answer within ${timeoutMs} ms.`, {
      kind: "timeout",
      code: "timeout",
      retryable: true,
      attempts: 1,
      hint: "Ask again, or give createClient a longer timeout.",
    });
    this.timeoutMs = timeoutMs;
  }
}
