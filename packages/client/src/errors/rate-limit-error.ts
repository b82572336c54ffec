import { ApiProblemError } from "./api-problem-error.ts";
import type { ErrorKind } from "./brand.ts";

/**
 * The API asks to wait: `retryAfterMs` says how long when the server said it. It is thrown at once when that is longer than the call has time;
 * with `attempts` 0 when the API had said so in an earlier answer and nothing was sent.
 */
export class RateLimitError extends ApiProblemError {
  static override readonly kinds: readonly ErrorKind[] = ["rateLimit"];
  declare readonly name: "RateLimitError";
  declare readonly code: "rateLimited";
}
