import { PROBLEM_CODES } from "@xinyong/credit/vocabulary";
import type { ProblemCode } from "@xinyong/credit/vocabulary";
import type { ErrorKind } from "./brand.ts";
import { CreditError } from "./credit-error.ts";

/** What is known of a problem that the API answered with. */
export interface ApiProblemDetails {
  code: ProblemCode;
  status: number;
  requestId: string | null;
  retryable: boolean;
  /** @default null */
  retryAfterMs?: number | null | undefined;
  /** @default 1 */
  attempts?: number | undefined;
  /** @default the title of the code, with status and request id */
  message?: string | undefined;
}

const HINTS: Readonly<Record<ProblemCode, string>> = {
  invalidRequest: "Compare the call with the OpenAPI document of the API at /openapi.json.",
  invalidCode: "A credit code has 18 characters. parseCode of @xinyong/credit/code says which one is wrong.",
  residentId: "Send the enterprise's credit code. Do not keep or log what was typed.",
  invalidCursor: "Begin again at the first page.",
  unauthorized: "Give createClient a key of this API.",
  forbidden: "Ask the operator of the API what this key may do.",
  notFound: "Check baseUrl and the id. An unknown credit code is not this: it answers with subject null.",
  methodNotAllowed: "Check baseUrl: something other than the API may answer there.",
  tooLarge: "Ask for fewer items at once.",
  unsupportedMediaType: "Check what stands between client and API: it changed the request.",
  rateLimited: "Wait as long as retryAfterMs says before the next call.",
  internal: "Ask again later, and name requestId to the operator.",
  unavailable: "Ask again later. Nothing follows about any subject.",
};

/** The API answered with a problem. It says nothing about any subject. */
export class ApiProblemError extends CreditError {
  static override readonly kinds: readonly ErrorKind[] = ["apiProblem", "rateLimit"];
  declare readonly name: "ApiProblemError" | "RateLimitError";
  declare readonly code: ProblemCode;
  declare readonly status: number;

  constructor(details: ApiProblemDetails) {
    // The server's own sentence is left out: what stands between may have written anything into it.
    const id = details.requestId === null ? "" : `, request ${details.requestId}`;
    super(details.message ?? `${PROBLEM_CODES[details.code].title} (status ${details.status}${id}).`, {
      ...details,
      hint: HINTS[details.code],
      attempts: details.attempts ?? 1,
    });
  }
}
