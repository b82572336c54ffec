export { decideStanding } from "./decide.ts";
export type { ListEvidence, ListState, StandingEvidence } from "./evidence.ts";
export { publicEntry } from "./outcome.ts";
export { isPublished, nextChange, termBounds } from "./published.ts";
export type { Term } from "./published.ts";
