import { toAbortSignal } from "../../abort/index.ts";
import type { TransportRequest } from "../transport.ts";

/**
 * How a fetch is made. Without cookies, since the public API knows none. Never out of a browser's own cache: that cache leaves `Age` out, and
 * a kept answer would pass for one of this moment. Workers that keep nothing refuse the word.
 */
export function requestInit({ method, headers, body, signal }: TransportRequest): RequestInit {
  return {
    method,
    headers: { ...headers },
    signal: toAbortSignal(signal),
    ...("cache" in Request.prototype ? { cache: "no-store" } : {}),
    credentials: "omit",
    referrerPolicy: "no-referrer",
    ...(body === undefined ? {} : { body }),
  };
}
