import { STANDING_MAX_AGE_SECONDS, WITHDRAWAL_BOUND_SECONDS } from "@xinyong/credit/vocabulary";
import type { Answer } from "./read-answer.ts";

/** How long an answer may stay on a page, in milliseconds from its arrival. */
export interface Lifetime {
  /** When it is asked for again while someone looks. */
  freshMs: number;
  /** When it is taken off, whatever happened; 0 for an answer whose time was over when it came. */
  shownMs: number;
}

/** The next question leaves this long before an answer would be taken off by age. */
const LEAD_MS = 15_000;
/** The shortest wait between two questions. */
export const SHORTEST_WAIT_MS = 5_000;

/**
 * An answer is shown until the next change that is known, and never for longer than a cache may show a withdrawn entry: a page left open is
 * one more cache. Times are differences by the platform's own clock, since the reader's may be wrong.
 */
export function lifetimeOf({ validUntil, askedAt, ageSeconds }: Answer): Lifetime {
  const age = ageSeconds * 1000;
  const known = validUntil === null ? Infinity : Date.parse(validUntil) - Date.parse(askedAt) - age;
  const bound = WITHDRAWAL_BOUND_SECONDS * 1000 - age;
  const shownMs = Math.max(0, Math.min(known, bound));
  // A known change is waited for; an end by age is forestalled.
  const freshMs = known <= bound ? shownMs : Math.min(STANDING_MAX_AGE_SECONDS * 1000, bound - LEAD_MS);
  return { freshMs: Math.max(SHORTEST_WAIT_MS, freshMs), shownMs };
}
