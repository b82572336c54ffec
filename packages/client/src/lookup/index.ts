export { createLookup } from "./lookup.ts";
export type { Lookup } from "./lookup.ts";
export type { BatchOptions, LookupOptions, StandingOptions } from "./options.ts";
