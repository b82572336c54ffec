import type { Clock } from "@xinyong/credit/vocabulary";
import { sleep } from "../abort/index.ts";
import type { AbortSignalLike } from "../abort/index.ts";
import type { Header } from "../answer/moment.ts";
import { RateLimitError } from "../errors/index.ts";
import type { Scheduler } from "../time/index.ts";
import { createLimiter } from "./limiter.ts";
import type { Release } from "./limiter.ts";
import { createPacer } from "./pacer.ts";
import type { RateLimit } from "./rate-limit.ts";

/** Chance that is added to a wait for the next window: not all who waited for it begin in one moment. */
const SPREAD_MS = 500;

/** What every attempt of a client passes before it is sent. */
export interface Gate {
  /**
   * Waits until a request may be sent.
   *
   * @param left Milliseconds that the call still has.
   * @param waiting Told of each wait for the next window, in milliseconds.
   * @throws {RateLimitError} at once, when the API allows none before the call's time is over; the reason of the signal.
   */
  enter(signal: AbortSignalLike, left: () => number, waiting: (ms: number) => void): Promise<Release>;
  /** Reads what an answer says of the limit. */
  read(header: Header): void;
  current(): RateLimit | null;
}

/** What a gate is made of. */
export interface GateOptions {
  concurrency: number;
  scheduler: Scheduler;
  random: () => number;
  now: Clock;
}

/** Makes a gate: so many at once, and none that the API has said it will refuse. */
export function createGate({ concurrency, scheduler, random, now }: GateOptions): Gate {
  const limiter = createLimiter(concurrency);
  const { take, read, current } = createPacer(scheduler, now);
  return {
    async enter(signal, left, waiting) {
      const release = await limiter.acquire(signal);
      try {
        // Whoever waits here keeps its place: those behind it would have to wait for the same.
        for (let wait = take(); wait > 0; wait = take()) {
          if (wait >= left()) throw heldBack(wait);
          waiting(wait);
          await sleep(scheduler, wait + random() * SPREAD_MS, signal);
        }
        return release;
      } catch (error) {
        release();
        throw error;
      }
    },
    read,
    current,
  };
}

function heldBack(retryAfterMs: number): RateLimitError {
  return new RateLimitError({
    message: "The request was not sent: the API said that it allows none before its window is over.",
    code: "rateLimited",
    status: 429,
    requestId: null,
    retryable: true,
    retryAfterMs,
    attempts: 0,
  });
}
