/** Machine words of problems. */
export type ProblemCode =
  | "invalidRequest"
  | "invalidCode"
  | "residentId"
  | "invalidCursor"
  | "unauthorized"
  | "forbidden"
  | "notFound"
  | "methodNotAllowed"
  | "tooLarge"
  | "unsupportedMediaType"
  | "rateLimited"
  | "internal"
  | "unavailable";

/** What is fixed about a problem code. */
export interface ProblemKind {
  status: number;
  /** True when the same request may succeed later. */
  retryable: boolean;
  title: string;
}

/** Every problem code that the API can answer with (RFC 9457 `code` member). The list is closed: a new one is a new version of this table. */
export const PROBLEM_CODES: Readonly<Record<ProblemCode, ProblemKind>> = {
  invalidRequest: { status: 400, retryable: false, title: "The request does not have the documented form" },
  invalidCode: { status: 400, retryable: false, title: "Not a unified social credit code" },
  residentId: { status: 400, retryable: false, title: "A resident number is not a credit code and must not be sent" },
  invalidCursor: { status: 400, retryable: false, title: "The cursor does not belong to this list of pages" },
  unauthorized: { status: 401, retryable: false, title: "A key is needed" },
  forbidden: { status: 403, retryable: false, title: "The key does not allow this" },
  notFound: { status: 404, retryable: false, title: "There is nothing at this address" },
  methodNotAllowed: { status: 405, retryable: false, title: "This address does not know the method" },
  tooLarge: { status: 413, retryable: false, title: "The request is larger than allowed" },
  unsupportedMediaType: { status: 415, retryable: false, title: "The body must be JSON" },
  rateLimited: { status: 429, retryable: true, title: "Too many requests" },
  internal: { status: 500, retryable: true, title: "The server failed" },
  unavailable: { status: 503, retryable: true, title: "The service cannot answer now" },
};

/** An error answer, `application/problem+json` (RFC 9457). It never repeats what was sent. */
export interface Problem {
  /** Link to the documentation of the code. */
  type: string;
  title: string;
  status: number;
  /** Machine word; closed list {@link PROBLEM_CODES}. */
  code: ProblemCode | (string & {});
  /** What was wrong with this request, and what to do. */
  detail: string;
  requestId: string;
  /** True when the same request may succeed later. */
  retryable: boolean;
}

/** Where the documentation of a problem code is. */
export function problemType(code: string): string {
  return `https://github.com/xinyong-credit/xinyong/blob/main/docs/en/problems.md#${code.toLowerCase()}`;
}

/** Builds the problem of a code, with its fixed status and title. */
export function createProblem(code: ProblemCode, detail: string, requestId: string): Problem {
  const { status, retryable, title } = PROBLEM_CODES[code];
  return { type: problemType(code), title, status, code, detail, requestId, retryable };
}
