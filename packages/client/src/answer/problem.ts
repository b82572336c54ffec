import { PROBLEM_CODES } from "@xinyong/credit/vocabulary";
import type { Clock, ProblemCode } from "@xinyong/credit/vocabulary";
import { ApiProblemError, InvalidAnswerError, RateLimitError } from "../errors/index.ts";
import type { ApiProblemDetails, CreditError } from "../errors/index.ts";
import type { TransportResponse } from "../transport/index.ts";
import { requestIdOf, retryAfterOf } from "./moment.ts";
import { ownMember, parseJson } from "./parse-json.ts";

/** What a status means when the body is no problem of the API, as with the page of a proxy. */
const BY_STATUS: Readonly<Record<number, ProblemCode>> = {
  401: "unauthorized",
  403: "forbidden",
  404: "notFound",
  405: "methodNotAllowed",
  413: "tooLarge",
  415: "unsupportedMediaType",
  429: "rateLimited",
  500: "internal",
};

/** The error of an answer whose status is no success. */
export function problemOfResponse(response: TransportResponse, now: Clock): CreditError {
  const { status } = response;
  const requestId = requestIdOf((name) => response.header(name));
  if (!(status >= 400 && status <= 599)) return new InvalidAnswerError("status", { status, requestId });
  const code = ownMember(parseJson(response.body), "code");
  const known = isProblemCode(code) && PROBLEM_CODES[code].status === status ? code : byStatus(status);
  const retryAfterMs = retryAfterOf((name) => response.header(name), now);
  return problemError({ code: known, status, requestId, retryAfterMs, retryable: PROBLEM_CODES[known].retryable || status === 408 });
}

/** The error of a problem at one place of an answer. */
export function problemOfPlace(problem: unknown, requestId: string | null): ApiProblemError {
  const [said, place] = [ownMember(problem, "code"), ownMember(problem, "status")];
  const code = isProblemCode(said) ? said : byStatus(typeof place === "number" ? place : 500);
  const { status, retryable } = PROBLEM_CODES[code];
  return problemError({ code, status, retryable, requestId });
}

function problemError(details: ApiProblemDetails): ApiProblemError {
  return details.code === "rateLimited" ? new RateLimitError(details) : new ApiProblemError(details);
}

function byStatus(status: number): ProblemCode {
  return BY_STATUS[status] ?? (status >= 500 ? "unavailable" : "invalidRequest");
}

function isProblemCode(code: unknown): code is ProblemCode {
  return typeof code === "string" && Object.hasOwn(PROBLEM_CODES, code);
}
