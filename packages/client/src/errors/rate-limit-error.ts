import { ApiProblemError } from "./api-problem-error.ts";

/** The API asks to wait: `retryAfterMs` says how long when the server said it. */
export class RateLimitError extends ApiProblemError {
  override readonly name = "RateLimitError";
}
