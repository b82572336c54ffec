import type { Clock, Instant } from "@xinyong/credit/vocabulary";
import type { Scheduler } from "../time/index.ts";
import { SAMPLE_TIME } from "./samples/time.ts";

/** Options of a test's scheduler. */
export interface TestSchedulerOptions {
  /**
   * Waits of up to so many milliseconds are over at once and by themselves: those between attempts, so that no test need wait for them,
   * while timeouts, which are longer, stay. @default 0
   */
  skip?: number | undefined;
  /** The time of day when it begins. @default 09:00 on 23 November 2026 in Beijing, as in the fictional world of the mocks */
  startsAt?: Date | Instant | undefined;
}

/**
 * Time that passes when a test says so: give it to a client as `scheduler`, and its `clock` as `now`.
 *
 * @example
 * ```ts
 * import { createClient } from "@xinyong/client";
 * import { TestScheduler, createTestTransport, noAnswer, settled } from "@xinyong/client/testing";
 * const scheduler = new TestScheduler();
 * const transport = createTestTransport([noAnswer()]);
 * const client = createClient({ baseUrl: "https://credit.example.gov.cn", transport, scheduler, now: scheduler.clock, retries: 0 });
 * const call = client.standing("91410199MAEXAMPL8Y").catch((error) => error.code);
 * await settled();
 * scheduler.advance(10_000);
 * console.log(await call); // timeout
 * ```
 */
export class TestScheduler implements Scheduler {
  /** Milliseconds of every wait that was over at once, in order. */
  readonly waited: number[] = [];
  /** The time of day, which goes with the time that passes. */
  readonly clock: Clock;
  #now = 0;
  #last = 0;
  readonly #timers = new Map<number, { at: number; callback: () => void }>();
  readonly #skip: number;

  constructor({ skip = 0, startsAt = SAMPLE_TIME }: TestSchedulerOptions = {}) {
    this.#skip = skip;
    const began = new Date(startsAt).getTime();
    this.clock = () => new Date(began + this.#now);
  }

  now(): number {
    return this.#now;
  }

  setTimeout(callback: () => void, ms: number): number {
    const timer = ++this.#last;
    this.#timers.set(timer, { at: this.#now + ms, callback });
    if (ms <= this.#skip) void Promise.resolve().then(() => this.#over(timer, ms));
    return timer;
  }

  clearTimeout(timer: unknown): void {
    this.#timers.delete(timer as number);
  }

  /** Timers that neither called back nor were taken back. After a call is over there should be none. */
  get pending(): number {
    return this.#timers.size;
  }

  /** Lets time pass: what is due calls back, in the order it is due. Let what waits for no time run first: await {@link settled}. */
  advance(ms: number): void {
    const until = this.#now + ms;
    for (;;) {
      const due = [...this.#timers].filter(([, { at }]) => at <= until).sort(([, a], [, b]) => a.at - b.at)[0];
      if (due === undefined) break;
      this.#fire(due[0]);
    }
    this.#now = until;
  }

  #over(timer: number, ms: number): void {
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
