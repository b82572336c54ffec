import type { Scheduler } from "../time/index.ts";
import { Abort } from "./signal.ts";
import type { AbortSignalLike } from "./signal.ts";

/** What ends a piece of work before it ends by itself. */
export interface Bounds {
  scheduler: Scheduler;
  /** Whoever may give up. */
  signal: AbortSignalLike | undefined;
  /** Milliseconds there are; Infinity where time is no bound. */
  ms: number;
  /** The error when they are over. */
  late: () => unknown;
}

/**
 * Runs work until it ends, its time is over, or someone gives up, whichever comes first. The promise settles in that moment, whether or not
 * the work pays heed to the signal it gets; what the work does afterwards is of no consequence. No timer and no listener is left behind.
 *
 * A call is one such piece of work (its deadline) and each of its attempts is another inside it (its timeout).
 *
 * @throws `signal.reason` itself when someone gave up, what `late` gives when the time was over, else what the work threw.
 */
export function bounded<T>({ scheduler, signal, ms, late }: Bounds, work: (signal: AbortSignalLike) => Promise<T>): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    if (signal?.aborted) {
      reject(signal.reason);
      return;
    }
    const inner = new Abort();
    const release = (): void => {
      if (timer !== undefined) scheduler.clearTimeout(timer);
      signal?.removeEventListener("abort", giveUp);
    };
    const stop = (reason: unknown): void => {
      release();
      reject(reason);
      inner.abort(reason);
    };
    const giveUp = (): void => stop(signal?.reason);
    const timer = ms === Infinity ? undefined : scheduler.setTimeout(() => stop(late()), ms);
    signal?.addEventListener("abort", giveUp);
    work(inner).finally(release).then(resolve, reject);
  });
}
