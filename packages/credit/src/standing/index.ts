export { decideStanding } from "./decide.ts";
export type { ListEvidence, ListState, StandingEvidence } from "./evidence.ts";
export { lifetimeOf } from "./lifetime.ts";
export type { Lifetime, Timed } from "./lifetime.ts";
export { publicEntry } from "./outcome.ts";
export { isPublished, nextChange, termBounds } from "./published.ts";
export type { Term } from "./published.ts";
