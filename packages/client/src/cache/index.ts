export type { FoundStanding, Keeper, KeptAnswer } from "./keeper.ts";
export { createStandingCache } from "./standing-cache.ts";
export type { StandingCache, StandingCacheOptions } from "./standing-cache.ts";
export type { KeptStanding, StandingStore } from "./store.ts";
