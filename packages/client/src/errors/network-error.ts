import { CreditError } from "./credit-error.ts";

/** What the runtime said about a failed connection. Its own words are left out: they may hold the address asked. */
export interface NetworkCause {
  /** Machine word of the system, such as `ECONNREFUSED`, `ENOTFOUND` or `UND_ERR_SOCKET`; null where the runtime gives none, as browsers do. */
  code: string | null;
}

/** No answer came, or it broke off: refused, no such host, reset, certificate, a blocked request. */
export class NetworkError extends CreditError {
  override readonly name = "NetworkError";
  declare readonly code: "network";
  declare readonly cause: NetworkCause;

  constructor(cause: NetworkCause) {
    super(`The API could not be reached, or its answer broke off${cause.code === null ? "" : ` (${cause.code})`}.`, {
      kind: "network",
      code: "network",
      retryable: true,
      attempts: 1,
      hint: "Check baseUrl and the connection; in a browser also the page's Content-Security-Policy (connect-src). Then ask again.",
      cause,
    });
  }
}
