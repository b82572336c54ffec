import type { ErrorKind } from "./brand.ts";
import { CreditError } from "./credit-error.ts";

/**
 * What went wrong on the way. `dns`: no such host; `tls`: certificate or encryption; `redirect`: too many; `reset`: the connection broke;
 * `garbled`: what came could not be unpacked; `aborted`: something other than the caller's signal ended the request; `blocked`: the runtime
 * is not allowed to ask there; `unknown`: the runtime does not tell, as browsers do not.
 */
export type NetworkKind =
  | "refused"
  | "dns"
  | "unreachable"
  | "reset"
  | "timeout"
  | "tls"
  | "redirect"
  | "garbled"
  | "aborted"
  | "blocked"
  | "unknown";

/** What the runtime said about a failed connection. Its own words are left out: they may hold the address asked. */
export interface NetworkCause {
  kind: NetworkKind;
  /** Machine word of the system, such as `ECONNREFUSED`, `ENOTFOUND` or `UND_ERR_SOCKET`; null where the runtime gives none, as browsers do. */
  code: string | null;
}

/** Of these, asking again in a second makes nothing better. */
const LASTING: Readonly<Partial<Record<NetworkKind, string>>> = {
  tls: "Check baseUrl, the date of this machine, and which certificates it trusts.",
  redirect: "Give as baseUrl the address at which the API itself answers.",
  aborted: "Something other than the signal of the call ended it, such as a page that was left.",
  blocked: "Allow this program to ask there: among the request domains of a mini program, or with --allow-net in Deno and Node.",
};

/** No answer came, or it broke off: refused, no such host, reset, certificate, a blocked request. */
export class NetworkError extends CreditError {
  static override readonly kinds: readonly ErrorKind[] = ["network"];
  declare readonly name: "NetworkError";
  declare readonly code: "network";
  declare readonly cause: NetworkCause;

  constructor(cause: NetworkCause) {
    const lasting = LASTING[cause.kind];
    super(`The API could not be reached, or its answer broke off (${cause.code ?? cause.kind}).`, {
      code: "network",
      retryable: lasting === undefined,
      attempts: 1,
      hint:
        lasting ??
        "Check baseUrl and the connection; in a browser also the page's Content-Security-Policy (connect-src). Then ask again.",
      cause,
    });
  }
}
