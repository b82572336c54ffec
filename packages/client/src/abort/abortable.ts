import type { Scheduler } from "../time/index.ts";
import type { AbortSignalLike } from "./signal.ts";

/**
 * Waits for one thing.
 *
 * @param begin Begins to wait, and gives back what takes it back.
 * @throws the reason of the signal, at once, when it is aborted.
 */
export function abortable(signal: AbortSignalLike, begin: (done: () => void) => () => void): Promise<void> {
  return new Promise<void>((resolve, reject) => {
    if (signal.aborted) {
      reject(signal.reason);
      return;
    }
    const giveUp = (): void => {
      takeBack();
      reject(signal.reason);
    };
    signal.addEventListener("abort", giveUp);
    const takeBack = begin(() => {
      signal.removeEventListener("abort", giveUp);
      resolve();
    });
  });
}

/** Waits, whole milliseconds and never less than asked. Rejects like {@link abortable}. */
export function sleep(scheduler: Scheduler, ms: number, signal: AbortSignalLike): Promise<void> {
  return abortable(signal, (done) => {
    const timer = scheduler.setTimeout(done, Math.ceil(ms));
    return () => scheduler.clearTimeout(timer);
  });
}
