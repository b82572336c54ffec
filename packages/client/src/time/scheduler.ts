/**
 * How the client waits: the port that a test puts its own time behind. It has nothing to do with the time of day, which `now` tells: a clock
 * that someone sets back or forth makes no call longer or shorter.
 */
export interface Scheduler {
  /** Milliseconds since some fixed moment. It never runs backwards. */
  now(): number;
  /** Calls back once, not earlier than after `ms` milliseconds. */
  setTimeout(callback: () => void, ms: number): unknown;
  /** Takes back a `setTimeout`; one that has called back already does no harm. */
  clearTimeout(timer: unknown): void;
}

/** The runtime's own timers, looked up when they are used: what a test or a profiler puts in their place later is met. */
export const systemScheduler: Scheduler = {
  // Mini programs may lack `performance`; there the time of day must do.
  now: () => (typeof performance === "object" ? performance.now() : Date.now()),
  setTimeout: (callback, ms) => setTimeout(callback, ms),
  clearTimeout: (timer) => clearTimeout(timer as number),
};
