import type { Scheduler } from "../src/index.ts";

/** Time that passes when a test says so. */
export class TestScheduler implements Scheduler {
  #now = 0;
  #last = 0;
  readonly #timers = new Map<number, { at: number; callback: () => void }>();
  readonly #short: number;
  /** Milliseconds of every wait that was over at once, in order. */
  readonly waited: number[] = [];

  /** @param short Waits of up to so many milliseconds are over at once: those between attempts, where timeouts are longer. */
  constructor(short = 0) {
    this.#short = short;
  }

  now(): number {
    return this.#now;
  }

  setTimeout(callback: () => void, ms: number): number {
    const timer = ++this.#last;
    this.#timers.set(timer, { at: this.#now + ms, callback });
    if (ms <= this.#short) queueMicrotask(() => this.#skip(timer, ms));
    return timer;
  }

  clearTimeout(timer: unknown): void {
    this.#timers.delete(timer as number);
  }

  /** Timers that neither called back nor were taken back. */
  get pending(): number {
    return this.#timers.size;
  }

  /** Lets time pass: what is due calls back, in the order it is due. */
  advance(ms: number): void {
    const until = this.#now + ms;
    for (;;) {
      const due = [...this.#timers].filter(([, { at }]) => at <= until).sort(([, a], [, b]) => a.at - b.at)[0];
      if (due === undefined) break;
      this.#fire(due[0]);
    }
    this.#now = until;
  }

  #skip(timer: number, ms: number): void {
    if (!this.#timers.has(timer)) return;
    this.waited.push(ms);
    this.#fire(timer);
  }

  #fire(timer: number): void {
    const found = this.#timers.get(timer);
    this.#timers.delete(timer);
    if (found === undefined) return;
    this.#now = Math.max(this.#now, found.at);
    found.callback();
  }
}

/** Lets everything run that waits for no time. */
export function settled(): Promise<void> {
  return new Promise((resolve) => void setImmediate(resolve));
}
