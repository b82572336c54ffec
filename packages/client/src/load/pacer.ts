import type { Clock } from "@xinyong/credit/vocabulary";
import type { Header } from "../answer/moment.ts";
import { retryAfterOf } from "../answer/retry-after.ts";
import type { Scheduler } from "../time/index.ts";
import { readRateLimit } from "./rate-limit.ts";
import type { RateLimit } from "./rate-limit.ts";

/**
 * The longest that one answer can hold requests back. A window may be a day, and a header may be wrong or forged: after this time the API
 * is asked again, and says again what holds.
 */
const MAX_HOLD_MS = 60_000;
/** Windows are told in whole seconds, and answers travel: a window that seems to end this much later is still the same. */
const SAME_WINDOW_MS = 1500;

/** Keeps to what the API says of its limit, so that nothing is sent that it has said it will refuse. */
export interface Pacer {
  /** Counts a request that is about to be sent; when it should not be sent yet, gives the milliseconds to wait instead. */
  take(): number;
  /** Reads what an answer says of the limit. */
  read(header: Header): void;
  /** What is known of the limit now. */
  current(): RateLimit | null;
}

export function createPacer(scheduler: Scheduler, now: Clock): Pacer {
  let known: { limit: number | null; remaining: number; endsAt: number; heldUntil: number } | null = null;

  return {
    take() {
      const time = scheduler.now();
      if (known === null || time >= known.endsAt) return 0;
      if (known.remaining === 0) return Math.max(0, known.heldUntil - time);
      known.remaining--;
      return 0;
    },
    read(header) {
      const told = readRateLimit(header);
      if (told === null) return;
      const time = scheduler.now();
      // Where a refusal says both, Retry-After is the one that counts.
      const resetMs = (told.remaining === 0 ? retryAfterOf(header, now) : null) ?? told.resetMs;
      const endsAt = time + resetMs;
      // Answers overtake one another, and each speaks of the moment it was written: within a window the lower number is the truer one.
      // The end of the window stays as it was first told, so that a window which slides along is a new one after a while.
      const same = known !== null && time < known.endsAt && endsAt <= known.endsAt + SAME_WINDOW_MS;
      const remaining = same ? Math.min(known?.remaining ?? 0, told.remaining) : told.remaining;
      known = {
        limit: told.limit,
        remaining,
        endsAt: same ? (known?.endsAt ?? endsAt) : endsAt,
        heldUntil: time + Math.min(resetMs, MAX_HOLD_MS),
      };
    },
    current() {
      const resetMs = known === null ? 0 : known.endsAt - scheduler.now();
      return known === null || resetMs <= 0 ? null : { limit: known.limit, remaining: known.remaining, resetMs };
    },
  };
}
