import { lifetimeOf } from "@xinyong/credit/standing";
import type { StandingAnswer } from "../answer/index.ts";
import { ownMember } from "../answer/parse-json.ts";

/** Up to which age an answer may be given, in milliseconds since the moment it speaks of. */
export interface KeepingTime {
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
 * How long an answer may be kept: by the rule that binds every cache, so to the next change that is known, and never so long that a withdrawn entry
 * could be seen after the bound. Within that, as long as the options say, and as `Cache-Control` does where the answer had one.
 *
 * @param cacheControl Empty where the answer had none.
 */
export function keepingTime(standing: StandingAnswer, cacheControl: string, wish: Wish): KeepingTime {
  const { validUntil, askedAt, ageSeconds, outcomes } = standing;
  const age = ageSeconds * 1000;
  // Of an answer that a cache on the way kept, `Date` may be the moment it was made or the moment it was given: the one that leaves less time
  // counts, and that is the former.
  const known = validUntil === null ? Infinity : Date.parse(validUntil) - Date.parse(askedAt) - age;
  const endMs = Math.min(known, age + lifetimeOf(standing).shownMs) - ROUNDED_MS;
  const told = (directive: string, otherwise: number): number => {
    const seconds = new RegExp(`(?:^|[\\s,])${directive}="?(\\d{1,9})`, "i").exec(cacheControl)?.[1];
    return seconds === undefined ? otherwise : Number(seconds) * 1000;
  };
  const failed = outcomes.some((outcome) => !SETTLED.includes(ownMember(outcome, "outcome")));
  const refused = /no-(?:store|cache)/i.test(cacheControl);
  const maxAge = refused ? 0 : told("max-age", Infinity);
  const freshMs = Math.min(endMs, wish.freshMs, maxAge, failed ? FAILURE_MS : Infinity);
  const staleMs = failed || refused ? 0 : Math.min(wish.staleMs, told("stale-while-revalidate", maxAge === Infinity ? Infinity : 0));
  return { freshMs, shownMs: Math.min(endMs, freshMs + staleMs) };
}
