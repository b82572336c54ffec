import type { Clock } from "@xinyong/credit/vocabulary";
import { ConfigurationError } from "../errors/index.ts";
import type { InvalidAnswerError } from "../errors/index.ts";
import { LOG_LEVELS, createLog } from "../log/index.ts";
import type { Log } from "../log/index.ts";
import type { Middleware } from "../middleware/index.ts";
import { systemScheduler } from "../time/index.ts";
import type { Scheduler } from "../time/index.ts";
import type { Transport } from "../transport/index.ts";
import { MAX_RETRIES, MAX_TIMER_MS, isWhole } from "./limits.ts";
import type { ConnectionOptions } from "./options.ts";
import { own } from "./own.ts";
import { readBase } from "./read-base.ts";
import { inBrowser, readKey } from "./read-key.ts";

/** Options once they are checked and complete. */
export interface Settings {
  /** Without a slash at its end. */
  base: string;
  transport: Transport;
  headers: Readonly<Record<string, string>>;
  /** Headers that hold the key. They join a request last. */
  secretHeaders: Readonly<Record<string, string>>;
  middleware: readonly Middleware[];
  timeoutMs: number;
  deadlineMs: number;
  retries: number;
  concurrency: number;
  validation: "throw" | "warn" | "off";
  onWarning: (fault: InvalidAnswerError) => void;
  log: Log;
  now: Clock;
  scheduler: Scheduler;
  random: () => number;
}

const VALIDATIONS = ["throw", "warn", "off"] as const;
const LANGUAGES = ["zh-CN", "en"] as const;

/**
 * Checks options.
 *
 * @throws {ConfigurationError}
 */
export function readSettings(options: ConnectionOptions): Settings {
  const given = own(options);
  const { transport, validation = "throw", now = () => new Date() } = given;
  if (typeof transport?.send !== "function") {
    throw new ConfigurationError("transport", "transport has no method send.", "Give kyTransport(), fetchTransport() or one of your own.");
  }
  oneOf("validation", validation, VALIDATIONS);
  if (given.logLevel !== undefined) oneOf("logLevel", given.logLevel, [...LOG_LEVELS, "off"]);
  if (given.language !== undefined) oneOf("language", given.language, LANGUAGES);
  return {
    base: readBase(given.baseUrl),
    transport,
    headers: {
      accept: "application/json, application/problem+json",
      ...(given.language === undefined ? {} : { "accept-language": given.language }),
    },
    secretHeaders: given.key === undefined ? {} : { authorization: `Bearer ${readKey(given.key)}` },
    middleware: readMiddleware(given.middleware ?? []),
    timeoutMs: whole("timeout", given.timeout, 10_000, 1, MAX_TIMER_MS),
    deadlineMs: whole("deadline", given.deadline, 30_000, 1, MAX_TIMER_MS),
    retries: whole("retries", given.retries, 2, 0, MAX_RETRIES),
    concurrency: whole("concurrency", given.concurrency, inBrowser() ? 6 : 16, 1, 1000),
    validation,
    onWarning: given.onWarning ?? ((fault) => console.warn(fault.message)),
    log: createLog(given.logger, given.logLevel ?? "warn"),
    now,
    scheduler: given.scheduler ?? systemScheduler,
    random: given.random ?? Math.random,
  };
}

function oneOf(option: string, value: string, words: readonly string[]): void {
  if (!words.includes(value)) {
    throw new ConfigurationError(option, `${option} is none of its words.`, `Give one of ${words.map((word) => `"${word}"`).join(", ")}.`);
  }
}

function readMiddleware(middleware: readonly Middleware[]): readonly Middleware[] {
  if (Array.isArray(middleware) && middleware.every((one) => typeof one === "function")) return [...middleware];
  throw new ConfigurationError("middleware", "middleware is no list of functions.", "Give [(request, next) => next(request), …].");
}

function whole(option: string, given: number | undefined, fallback: number, least: number, most: number): number {
  const value = given ?? fallback;
  if (isWhole(value, least, most)) return value;
  throw new ConfigurationError(option, `${option} is no whole number from ${least} to ${most}.`, `Leave it out for ${fallback}.`);
}
