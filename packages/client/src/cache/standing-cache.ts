import { isWhole } from "../connection/limits.ts";
import { own } from "../connection/own.ts";
import type { Settings } from "../connection/settings.ts";
import { ConfigurationError } from "../errors/index.ts";
import { openKeeper } from "./keeper.ts";
import type { Keeper } from "./keeper.ts";
import { memoryStore, patientStore } from "./store.ts";
import type { StandingStore } from "./store.ts";

/** Options of a cache for display. */
export interface StandingCacheOptions {
  /** Answers kept at most; the one that nobody has read for the longest time makes room. 1 to 100,000. @default 1_000 */
  entries?: number | undefined;
  /** Milliseconds, since the moment an answer speaks of, that it is given without asking again. 0 to 120,000. @default 60_000 */
  freshFor?: number | undefined;
  /** Milliseconds after that during which it is still given, while it is asked again. 0 to 120,000. @default 60_000 */
  staleFor?: number | undefined;
  /** Where the answers are put; `entries` is then the store's own affair. @default a bounded map in memory */
  store?: StandingStore | undefined;
}

/** Answers kept for display. Give it to a client, or to several that reach the same API in the same way. */
export interface StandingCache {
  /** Forgets everything. */
  clear(): void;
  /** The part of it that holds what one connection may read and write. @internal */
  open(settings: Settings): Keeper;
}

/**
 * Makes a cache of standings for display. What it gives says so (`kept`, `ageSeconds`, and `askedAt` as it was), and is never a verification;
 * ask with `fresh: true` for one. Nothing is given past `validUntil`, nor 120 seconds after the moment it speaks of.
 *
 * @throws {ConfigurationError} when an option is wrong.
 *
 * @example
 * ```ts
 * import { createClient, createStandingCache } from "@xinyong/client";
 * const client = createClient({ baseUrl: "https://credit.example.gov.cn", cache: createStandingCache({ entries: 500 }) });
 * const shown = await client.standing("91410199MABLACK19W");
 * console.log(shown.kept, shown.askedAt);
 * const verified = await client.standing("91410199MABLACK19W", { fresh: true });
 * ```
 */
export function createStandingCache(options: StandingCacheOptions = {}): StandingCache {
  const { entries = 1_000, freshFor = 60_000, staleFor = 60_000, store: given } = own(options);
  for (const [option, value, least, most] of [
    ["entries", entries, 1, 100_000],
    ["freshFor", freshFor, 0, 120_000],
    ["staleFor", staleFor, 0, 120_000],
  ] as const) {
    if (!isWhole(value, least, most)) throw new ConfigurationError(option, `${option} is no whole number from ${least} to ${most}.`, "Leave it out.");
  }
  const store = given === undefined ? memoryStore(entries) : patientStore(given);
  return { clear: () => store.clear(), open: (settings) => openKeeper(store, { freshMs: freshFor, staleMs: staleFor }, settings) };
}
