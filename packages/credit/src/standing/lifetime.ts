import { STANDING_MAX_AGE_SECONDS, WITHDRAWAL_BOUND_SECONDS } from "../vocabulary/index.ts";
import type { Instant } from "../vocabulary/index.ts";

/** What an answer says of its own time. */
export interface Timed {
  /** The next moment at which it is known to change, or null when none is known. */
  validUntil: Instant | null;
  /** The moment it speaks of, by the platform's clock. */
  askedAt: Instant;
  /** Seconds that a cache had kept it when it came. */
  ageSeconds: number;
}

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
const SHORTEST_WAIT_MS = 5_000;

/**
 * An answer is shown until the next change that is known, and never for longer than a cache may show a withdrawn entry: a page left open is
 * one more cache. Times are differences by the platform's own clock, since the reader's may be wrong.
 */
export function lifetimeOf({ validUntil, askedAt, ageSeconds }: Timed): Lifetime {
  const age = ageSeconds * 1000;
  const known = validUntil === null ? Infinity : Date.parse(validUntil) - Date.parse(askedAt) - age;
  const bound = WITHDRAWAL_BOUND_SECONDS * 1000 - age;
  // What is no instant, or no number, is no promise either.
  const shownMs = Math.max(0, Math.min(known, bound)) || 0;
  // A known change is waited for; an end by age is forestalled.
  const freshMs = known > bound ? Math.min(STANDING_MAX_AGE_SECONDS * 1000, bound - LEAD_MS) : shownMs;
  return { freshMs: Math.max(SHORTEST_WAIT_MS, freshMs), shownMs };
}
