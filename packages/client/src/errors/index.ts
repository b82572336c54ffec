export { ApiProblemError } from "./api-problem-error.ts";
export type { ApiProblemDetails } from "./api-problem-error.ts";
export {
  ERROR_BRAND,
  isApiProblemError,
  isConfigurationError,
  isCreditError,
  isInvalidAnswerError,
  isInvalidCodeError,
  isInvalidRequestError,
  isMiddlewareError,
  isNetworkError,
  isRateLimitError,
  isTimeoutError,
} from "./brand.ts";
export type { ErrorKind } from "./brand.ts";
export { ConfigurationError } from "./configuration-error.ts";
export { CreditError, tellAttempts } from "./credit-error.ts";
export type { CreditErrorCode, CreditErrorDetails, SafeCause } from "./credit-error.ts";
export { InvalidAnswerError } from "./invalid-answer-error.ts";
export type { AnswerFault } from "./invalid-answer-error.ts";
export { InvalidCodeError } from "./invalid-code-error.ts";
export { InvalidRequestError } from "./invalid-request-error.ts";
export { MiddlewareError } from "./middleware-error.ts";
export type { ThrownCause } from "./middleware-error.ts";
export { NetworkError } from "./network-error.ts";
export type { NetworkCause, NetworkKind } from "./network-error.ts";
export { RateLimitError } from "./rate-limit-error.ts";
export { TimeoutError } from "./timeout-error.ts";
export type { TimeLimit } from "./timeout-error.ts";
