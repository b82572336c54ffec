import { endOfLawDate, startOfLawDate } from "../vocabulary/index.ts";
import type { Instant, LawDate } from "../vocabulary/index.ts";

/** Anything that holds from a law date until a law date, and may be withdrawn at an instant. */
export interface Term {
  from?: LawDate | null;
  until?: LawDate | null;
  withdrawnAt?: Instant | null;
}

/** Milliseconds since the epoch between which a term is in force: from `start` on, before `end`. */
export function termBounds(term: Term): { start: number; end: number } {
  const start = term.from ? startOfLawDate(term.from) : Number.NEGATIVE_INFINITY;
  const over = term.until ? endOfLawDate(term.until) : Number.POSITIVE_INFINITY;
  const withdrawn = term.withdrawnAt ? Date.parse(term.withdrawnAt) : Number.POSITIVE_INFINITY;
  return { start, end: Math.min(over, withdrawn) };
}

/** True while the term is in force: its first day has begun, its last day is not over, and it is not withdrawn. */
export function isPublished(term: Term, now: Date): boolean {
  const { start, end } = termBounds(term);
  return start <= now.getTime() && now.getTime() < end;
}

/** The next moment after `now` at which the term begins or ends, or Infinity. */
export function nextChange(term: Term, now: Date): number {
  const { start, end } = termBounds(term);
  if (start > now.getTime()) return start < end ? start : Number.POSITIVE_INFINITY;
  return end > now.getTime() ? end : Number.POSITIVE_INFINITY;
}
