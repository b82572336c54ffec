import { WITHDRAWAL_BOUND_SECONDS } from "@xinyong/credit/vocabulary";
import type { StandingAnswer } from "../answer/index.ts";
import { ownMember } from "../answer/parse-json.ts";

/** Up to which age an answer may be given, in milliseconds since the moment it speaks of. */
export interface Lifetime {
  /** Without asking again. */
  freshMs: number;
  /** While it is asked again. */
  shownMs: number;
}

/** What the options of a cache say: milliseconds fresh, and stale after that. */
export interface Wish {
  freshMs: number;
  staleMs: number;
}

/** `Date` and `Age` are whole seconds, and each may hide almost one. */
const ROUNDED_MS = 2_000;

/** A failure is kept for so long at most, as by caches on the way: no longer than it takes to be asked for by all who want it at once. */
const FAILURE_MS = 5_000;

/** Outcomes that are no failure. What else there is or will be counts as one. */
const SETTLED: readonly unknown[] = ["hit", "disputedHit", "nameOnly", "noPublishedRecord", "notChecked", "notCovered"];

/**
 * How long an answer may be kept: to the next change that is known, and never so long that a withdrawn entry could be seen after the bound that
 * the API's caches keep to. Times are differences by the platform's own clock. Within that, as long as the options say, and as `Cache-Control`
 * does where the answer had one.
 *
 * @param cacheControl Empty where the answer had none.
 */
export function lifetimeOf(
  { validUntil, askedAt, ageSeconds, outcomes }: StandingAnswer,
  cacheControl: string,
  wish: Wish,
): Lifetime {
  const told = (directive: string): number => {
    const seconds = new RegExp(`(?:^|[\\s,])${directive}="?(\\d{1,9})`, "i").exec(cacheControl)?.[1];
    return seconds === undefined ? Number.NaN : Number(seconds) * 1000;
  };
  // Of an answer that a cache on the way kept, `Date` may be the moment it was made or the moment it was given: the one that leaves less time
  // counts, and that is the former.
  const known = validUntil === null ? Infinity : Date.parse(validUntil) - Date.parse(askedAt) - ageSeconds * 1000;
  const endMs = Math.min(known, WITHDRAWAL_BOUND_SECONDS * 1000) - ROUNDED_MS;
  if (/no-(?:store|cache)/i.test(cacheControl)) return { freshMs: 0, shownMs: 0 };
  if (outcomes.some((outcome) => !SETTLED.includes(ownMember(outcome, "outcome")))) {
    const failedMs = Math.min(FAILURE_MS, endMs);
    return { freshMs: failedMs, shownMs: failedMs };
  }
  const [maxAge, revalidate] = [told("max-age"), told("stale-while-revalidate")];
  const freshMs = Math.min(endMs, wish.freshMs, Number.isNaN(maxAge) ? Infinity : maxAge);
  const staleMs = Math.min(wish.staleMs, Number.isNaN(maxAge) ? Infinity : revalidate || 0);
  return { freshMs, shownMs: Math.min(endMs, freshMs + staleMs) };
}
