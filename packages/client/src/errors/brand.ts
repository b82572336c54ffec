import type { ApiProblemError } from "./api-problem-error.ts";
import type { ConfigurationError } from "./configuration-error.ts";
import type { CreditError } from "./credit-error.ts";
import type { InvalidAnswerError } from "./invalid-answer-error.ts";
import type { InvalidCodeError } from "./invalid-code-error.ts";
import type { InvalidRequestError } from "./invalid-request-error.ts";
import type { MiddlewareError } from "./middleware-error.ts";
import type { NetworkError } from "./network-error.ts";
import type { RateLimitError } from "./rate-limit-error.ts";
import type { TimeoutError } from "./timeout-error.ts";

/**
 * Marks every error of this package and names its kind. A registered symbol is the same in two copies of the package, is left alone by
 * minifiers, and cannot come out of JSON: so the guards below hold where `instanceof` and `name` do not.
 */
export const ERROR_BRAND: unique symbol = Symbol.for("xinyong.error");

/** Kinds of errors. `rateLimit` is also an `apiProblem`. */
export type ErrorKind =
  | "apiProblem"
  | "rateLimit"
  | "network"
  | "timeout"
  | "invalidAnswer"
  | "invalidCode"
  | "invalidRequest"
  | "configuration"
  | "middleware";

/** The kind of an error of this package, or null for anything else. */
export function kindOf(error: unknown): ErrorKind | null {
  const kind = typeof error === "object" && error !== null ? (error as { [ERROR_BRAND]?: unknown })[ERROR_BRAND] : undefined;
  return typeof kind === "string" ? (kind as ErrorKind) : null;
}

/** True for every error of this package, whichever copy of it made the error. */
export function isCreditError(error: unknown): error is CreditError {
  return kindOf(error) !== null;
}

/** True when the API answered with a problem; also for {@link isRateLimitError}. */
export function isApiProblemError(error: unknown): error is ApiProblemError {
  const kind = kindOf(error);
  return kind === "apiProblem" || kind === "rateLimit";
}

/** True when the API asks to wait; see `retryAfterMs`. */
export function isRateLimitError(error: unknown): error is RateLimitError {
  return kindOf(error) === "rateLimit";
}

/** True when no answer came at all, or not the whole of it. */
export function isNetworkError(error: unknown): error is NetworkError {
  return kindOf(error) === "network";
}

/** True when the answer took longer than `timeout`. */
export function isTimeoutError(error: unknown): error is TimeoutError {
  return kindOf(error) === "timeout";
}

/** True when what came is not the documented answer to what was asked. */
export function isInvalidAnswerError(error: unknown): error is InvalidAnswerError {
  return kindOf(error) === "invalidAnswer";
}

/** True when a text is no credit code; nothing was sent. */
export function isInvalidCodeError(error: unknown): error is InvalidCodeError {
  return kindOf(error) === "invalidCode";
}

/** True when a call did not have the documented form; nothing was sent. */
export function isInvalidRequestError(error: unknown): error is InvalidRequestError {
  return kindOf(error) === "invalidRequest";
}

/** True when the options of a client are wrong; nothing was sent. */
export function isConfigurationError(error: unknown): error is ConfigurationError {
  return kindOf(error) === "configuration";
}

/** True when a middleware threw, or gave back what is no answer. */
export function isMiddlewareError(error: unknown): error is MiddlewareError {
  return kindOf(error) === "middleware";
}
