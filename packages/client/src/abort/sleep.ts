import type { Scheduler } from "../time/index.ts";
import type { AbortSignalLike } from "./signal.ts";

/**
 * Waits, whole milliseconds and never less than asked.
 *
 * @throws the reason of the signal, at once, when it is aborted.
 */
export function sleep(scheduler: Scheduler, ms: number, signal: AbortSignalLike): Promise<void> {
  return new Promise<void>((resolve, reject) => {
    if (signal.aborted) {
      reject(signal.reason);
      return;
    }
    const giveUp = (): void => {
      scheduler.clearTimeout(timer);
      reject(signal.reason);
    };
    const timer = scheduler.setTimeout(() => {
      signal.removeEventListener("abort", giveUp);
      resolve();
    }, Math.ceil(ms));
    signal.addEventListener("abort", giveUp);
  });
}
