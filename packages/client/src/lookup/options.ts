import type { StandingCache } from "../cache/index.ts";
import { isWhole } from "../connection/limits.ts";
import { own } from "../connection/own.ts";
import type { CallOptions } from "../connection/index.ts";
import { MAX_STANDINGS } from "@xinyong/credit/routes";
import { ConfigurationError } from "../errors/index.ts";

/** When single look-ups become one request. */
export interface BatchOptions {
  /** Codes of one request at most; it leaves at once when it has them. 1 to 100. @default 100 */
  size?: number | undefined;
  /**
   * Milliseconds that the first look-up of a request waits for others, and never more than half its deadline. 0 stands for one moment: until
   * the promises that are resolved already have run, without a timer. 0 to 1000. @default 0
   */
  wait?: number | undefined;
}

/** Options of the look-up path. */
export interface LookupOptions {
  /** When single look-ups become one request; `false` asks for each by itself. @default { size: 100, wait: 0 } */
  batch?: BatchOptions | false | undefined;
  /** Where answers are kept for display; see `createStandingCache`. @default none */
  cache?: StandingCache | undefined;
}

/** Options of a single look-up. */
export interface StandingOptions extends CallOptions {
  /**
   * Asks the API now: the answer comes from no cache, neither ours nor one on the way, and from no question that was asked before this one. What
   * a verification asks for. The code then travels in a body and not in an address. @default false
   */
  fresh?: boolean | undefined;
}

/** When a batch leaves. */
export interface Batching {
  size: number;
  waitMs: number;
}

/**
 * Checks options.
 *
 * @throws {ConfigurationError}
 */
export function readLookupOptions(options: LookupOptions): Batching & { cache: StandingCache | undefined } {
  const { batch = {}, cache } = own(options);
  if (cache !== undefined && typeof cache.open !== "function") throw new ConfigurationError("cache", "cache is none.", "Give createStandingCache().");
  const { size = MAX_STANDINGS, wait = 0 } = batch === false ? { size: 1 } : own(batch);
  for (const [option, value, least, most] of [
    ["size", size, 1, MAX_STANDINGS],
    ["wait", wait, 0, 1_000],
  ] as const) {
    if (!isWhole(value, least, most)) throw new ConfigurationError("batch", `batch.${option} is no whole number from ${least} to ${most}.`, "Leave it out.");
  }
  return { size, waitMs: wait, cache };
}
