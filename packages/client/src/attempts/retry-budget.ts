import type { Scheduler } from "../time/index.ts";

/** Retries kept in reserve: as many as a client may make in one go. */
const RESERVE = 10;
/** What each call adds: one retry for ten calls. */
const PER_CALL = 0.1;
/** What time adds, so that a client that asks seldom can retry too: one retry in ten seconds. */
const PER_MS = 1 / 10_000;

/** How many retries a client may still make. */
export interface RetryBudget {
  /** A call began. */
  earn(): void;
  /** Takes one retry; false when there is none left. */
  spend(): boolean;
}

/**
 * Bounds the retries of one client to a tenth of its calls. While all is well, failures are rare and the bound is never felt. When the API
 * is down, every call fails: were each asked three times, a fleet of clients would triple the load on what is trying to get up again.
 */
export function createRetryBudget(scheduler: Scheduler): RetryBudget {
  let left = RESERVE;
  let countedAt = scheduler.now();
  function add(amount: number): void {
    const now = scheduler.now();
    left = Math.min(RESERVE, left + amount + (now - countedAt) * PER_MS);
    countedAt = now;
  }
  return {
    earn: () => add(PER_CALL),
    spend() {
      add(0);
      if (left < 1) return false;
      left -= 1;
      return true;
    },
  };
}
