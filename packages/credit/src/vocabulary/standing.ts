import type { CreditCode } from "../code/index.ts";
import type { CreditList, ListEntry } from "./list.ts";
import type { Open, Subject } from "./subject.ts";
import type { Instant } from "./time.ts";

/** What a badge shows, strongest first: any tone outranks those after it. */
export const TONES = ["undetermined", "mixed", "black", "disputed", "watch", "red", "none"] as const;
export type Tone = (typeof TONES)[number];

/** What one list says about one subject. */
export const LIST_OUTCOMES = [
  "hit",
  "disputedHit",
  "nameOnly",
  "noPublishedRecord",
  "notChecked",
  "notCovered",
  "stale",
  "partial",
  "unavailable",
] as const;
export type ListOutcomeKind = (typeof LIST_OUTCOMES)[number];

/** The part of a list's definition that an answer repeats, so that it can be read without another call. */
export type ListSummary = Pick<CreditList, "id" | "name" | "shortName" | "colour">;

/** The outcome of one list, with the entries known, whatever the outcome: a hit already seen is never hidden by an outage. */
export interface ListOutcome {
  list: ListSummary;
  outcome: Open<ListOutcomeKind>;
  entries: readonly ListEntry[];
  /** The moment that the list's data describes, or null when nothing was ever loaded. */
  dataTime: Instant | null;
  /** Version of the list's data, or null. */
  version: string | null;
}

/** Why a standing is undetermined. */
export const UNDETERMINED_REASONS = [
  "unknownSubject",
  "noLists",
  "nameOnly",
  "notChecked",
  "notCovered",
  "stale",
  "partial",
  "unavailable",
] as const;
export type UndeterminedReason = (typeof UNDETERMINED_REASONS)[number];

/** One reason, with the list it is about when it is about one. */
export interface StandingReason {
  reason: Open<UndeterminedReason>;
  listId: string | null;
}

/** All lists' outcomes for one subject at one moment, and the tone that a badge shows. */
export interface Standing {
  code: CreditCode;
  /** Null when the register does not know the code: then the tone is `undetermined`, never `none`. */
  subject: Subject | null;
  tone: Open<Tone>;
  /** Empty unless the tone is `undetermined`. */
  reasons: readonly StandingReason[];
  outcomes: readonly ListOutcome[];
  /** Edition of the catalogue that the lists come from. */
  catalogueEdition: string;
  /** The next moment at which this answer is known to change, or null when none is known. */
  validUntil: Instant | null;
}
