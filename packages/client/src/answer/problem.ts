import { PROBLEM_CODES } from "@xinyong/credit/vocabulary";
import type { Clock, ProblemCode } from "@xinyong/credit/vocabulary";
import { ApiProblemError, InvalidAnswerError, RateLimitError } from "../errors/index.ts";
import type { ApiProblemDetails, CreditError } from "../errors/index.ts";
import { hasOwn } from "../internal/has-own.ts";
import type { TransportResponse } from "../transport/index.ts";
import { requestIdOf } from "./moment.ts";
import type { Header } from "./moment.ts";
import { ownMember, parseJson } from "./parse-json.ts";
import { retryAfterOf } from "./retry-after.ts";

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
  const header: Header = (name) => response.header(name);
  const requestId = requestIdOf(header);
  if (!(status >= 400 && status <= 599)) return new InvalidAnswerError("status", { status, requestId });
  const body = parseJson(response.body);
  const code = ownMember(body, "code");
  const known = isProblemCode(code) && PROBLEM_CODES[code].status === status ? code : byStatus(status);
  const retryable = hinted(header, body, status) ?? mayPass(known, status);
  return problemError({ code: known, status, requestId, retryAfterMs: retryAfterOf(header, now), retryable });
}

/**
 * Whether the server says itself that the same request may succeed later: in the header `X-Should-Retry`, which anything in front of the
 * API can set too, or in the member `retryable` of a problem that speaks of this status.
 */
function hinted(header: Header, body: unknown, status: number): boolean | null {
  const hint = header("x-should-retry");
  if (hint === "true" || hint === "false") return hint === "true";
  const said = ownMember(body, "retryable");
  return typeof said === "boolean" && ownMember(body, "status") === status ? said : null;
}

/** 408 is a connection that the server was tired of; 501 and 505 are what a server cannot do, today or tomorrow. */
function mayPass(code: ProblemCode, status: number): boolean {
  return status === 408 || (PROBLEM_CODES[code].retryable && status !== 501 && status !== 505);
}

/** The error of a problem at one place of an answer. */
export function problemOfPlace(problem: unknown, requestId: string | null, attempts: number): ApiProblemError {
  const [said, place] = [ownMember(problem, "code"), ownMember(problem, "status")];
  const code = isProblemCode(said) ? said : byStatus(typeof place === "number" ? place : 500);
  const { status, retryable } = PROBLEM_CODES[code];
  return problemError({ code, status, retryable, requestId, attempts });
}

function problemError(details: ApiProblemDetails): ApiProblemError {
  return details.code === "rateLimited" ? new RateLimitError(details) : new ApiProblemError(details);
}

function byStatus(status: number): ProblemCode {
  return BY_STATUS[status] ?? (status >= 500 ? "unavailable" : "invalidRequest");
}

function isProblemCode(code: unknown): code is ProblemCode {
  return typeof code === "string" && hasOwn(PROBLEM_CODES, code);
}
