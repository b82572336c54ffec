import { bounded, sleep } from "../abort/index.ts";
import type { AbortSignalLike } from "../abort/index.ts";
import { TimeoutError, isCreditError, tellAttempts } from "../errors/index.ts";
import type { CreditError } from "../errors/index.ts";
import type { Gate } from "../load/index.ts";
import type { CallLog } from "../log/index.ts";
import type { Scheduler } from "../time/index.ts";
import { backoffMs } from "./backoff.ts";
import type { RetryBudget } from "./retry-budget.ts";

/** What all calls of one client share. */
export interface Retrying {
  scheduler: Scheduler;
  random: () => number;
  budget: RetryBudget;
  gate: Gate;
}

/** What one call may take. */
export interface CallLimits {
  signal: AbortSignalLike | undefined;
  deadlineMs: number;
  /** Attempts after the first. */
  retries: number;
  /** Key of the call, for its errors. */
  idempotencyKey: string | null;
  log: CallLog;
}

/** One attempt: what it may tell, and what may end it. */
export interface Attempt {
  /** From 1. */
  number: number;
  signal: AbortSignalLike;
}

/**
 * Makes attempts until one succeeds, within the deadline of the call. Asked again is only after a failure that says of itself that asking
 * again may help (`retryable`), and only when there is time left to wait as long as the server asked: otherwise the failure is told at once,
 * with `retryAfterMs`, instead of keeping the caller waiting for nothing.
 *
 * @throws the caller's reason, or the last failure: a {@link CreditError} that knows how many attempts there were.
 */
export function withRetries<T>(
  { scheduler, random, budget, gate }: Retrying,
  { signal, deadlineMs, retries, idempotencyKey, log }: CallLimits,
  attempt: (attempt: Attempt) => Promise<T>,
): Promise<T> {
  const endsAt = scheduler.now() + deadlineMs;
  const left = (): number => endsAt - scheduler.now();
  let attempts = 0;
  let failure: CreditError | undefined;
  const late = (): CreditError => tellAttempts(new TimeoutError(deadlineMs, "deadline", failure), attempts, idempotencyKey);
  return bounded({ scheduler, signal, ms: deadlineMs, late }, async (inner) => {
    budget.earn();
    for (;;) {
      let release = (): void => undefined;
      try {
        release = await gate.enter(inner, left, (waitMs) => log("info", "waits for the next window of the rate limit", attempts, { waitMs }));
        return await attempt({ number: ++attempts, signal: inner });
      } catch (error) {
        // When the call is over already, nobody hears this any more; anything but an error of ours is a mistake in this package.
        if (inner.aborted || !isCreditError(error)) throw error;
        failure = tellAttempts(error, attempts, idempotencyKey);
      } finally {
        release();
      }
      const waitMs = backoffMs(attempts, failure.retryAfterMs, random);
      if (!failure.retryable || attempts > retries || waitMs >= left()) throw failure;
      const { code, requestId } = failure;
      if (!budget.spend()) {
        log("warn", "failed and is not tried again, since too many calls of this client fail", attempts, { code, requestId });
        throw failure;
      }
      log("info", "failed and will be tried again", attempts, { code, requestId, waitMs });
      await sleep(scheduler, waitMs, inner);
    }
  });
}
