import { Abort } from "../abort/index.ts";
import type { AbortSignalLike } from "../abort/index.ts";

/** Ends calls: give `signal` to them. */
export interface WechatAbort {
  readonly signal: AbortSignalLike;
  /** @param reason What the calls reject with. @default an error named `AbortError` */
  abort(reason?: unknown): void;
}

/**
 * What `new AbortController()` is elsewhere.
 *
 * @example
 * ```ts
 * import { createAbort, createClient } from "@xinyong/client/wechat";
 * const client = createClient({ baseUrl: "https://credit.example.gov.cn" });
 * const leaving = createAbort();
 * const asked = client.standing("91410199MABLACK19W", { signal: leaving.signal });
 * leaving.abort();
 * await asked.catch((error) => console.log(error.name)); // AbortError
 * ```
 */
export function createAbort(): WechatAbort {
  const signal = new Abort();
  return {
    signal,
    abort: (reason = Object.assign(new Error("The call was given up."), { name: "AbortError" })) => signal.abort(reason),
  };
}
