import type { AbortSignalLike } from "../abort/index.ts";

/** One request as a transport sends it. */
export interface TransportRequest {
  method: "GET" | "POST";
  /** Absolute address. */
  url: string;
  /** Names in lower case. */
  headers: Readonly<Record<string, string>>;
  /** JSON text; absent without a body. */
  body?: string | undefined;
  /** Aborts when the caller gives up or the time is over. `fetch` takes no other than the runtime's own: give it `toAbortSignal(signal)`. */
  signal: AbortSignalLike;
  /** The same limit of time in milliseconds, for runtimes whose requests take a number instead of a signal. */
  timeoutMs: number;
  /** Bytes of a body after which reading may stop; throw an `InvalidAnswerError("tooLarge")`. */
  maxBodyBytes: number;
}

/** What came back, its body read to the end. */
export interface TransportResponse {
  status: number;
  /** A header by its name in lower case, or null. */
  header(name: string): string | null;
  /** The body as text; empty without one. */
  body: string;
}

/**
 * How requests leave the client: the port that a runtime without fetch implements. A transport sends once and follows no rules of ours:
 * no retry, no error for a status, nothing from a cache of its own. It may throw anything; the client turns it into its own errors.
 */
export interface Transport {
  send(request: TransportRequest): Promise<TransportResponse>;
}

/** The part of fetch that the transports here use. */
export type FetchFunction = (request: Request) => Promise<Response>;
