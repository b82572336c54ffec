import type { AbortSignalLike } from "../abort/index.ts";
import { InvalidRequestError } from "../errors/index.ts";
import type { CallOptions } from "./options.ts";
import { own } from "./own.ts";
import type { Settings } from "./settings.ts";

/** The longest that timers of JavaScript wait. */
export const MAX_TIMER_MS: number = 2 ** 31 - 1;

/** More would only be a way to trouble the API. */
export const MAX_RETRIES = 10;

/** What one call may take. */
export interface Limits {
  signal: AbortSignalLike | undefined;
  timeoutMs: number;
  deadlineMs: number;
  retries: number;
}

/**
 * The limits of one call: its own where it has them, else the client's.
 *
 * @throws {InvalidRequestError}
 */
export function readLimits(options: CallOptions, settings: Settings): Limits {
  const { signal, timeout = settings.timeoutMs, deadline = settings.deadlineMs, retries = settings.retries } = own(options);
  for (const [option, value, least, most] of [
    ["timeout", timeout, 1, MAX_TIMER_MS],
    ["deadline", deadline, 1, MAX_TIMER_MS],
    ["retries", retries, 0, MAX_RETRIES],
  ] as const) {
    if (!isWhole(value, least, most)) throw new InvalidRequestError(option);
  }
  return { signal, timeoutMs: timeout, deadlineMs: deadline, retries };
}

/** True for a whole number within bounds. */
export function isWhole(value: unknown, least: number, most: number): boolean {
  return Number.isSafeInteger(value) && (value as number) >= least && (value as number) <= most;
}
