import type { Clock } from "@xinyong/credit/vocabulary";
import type { AbortSignalLike } from "../abort/index.ts";
import type { StandingCache } from "../cache/index.ts";
import type { InvalidAnswerError } from "../errors/index.ts";
import type { LogLevel, Logger } from "../log/index.ts";
import type { BatchOptions } from "../lookup/index.ts";
import type { Middleware } from "../middleware/index.ts";
import type { Scheduler } from "../time/index.ts";
import type { Transport } from "../transport/index.ts";

/** Options of a client. */
export interface ClientOptions {
  /** Address under which the API's paths begin, such as `https://credit.example.gov.cn`; in a page also relative to it. */
  baseUrl: string | URL;
  /** How requests leave. @default kyTransport() */
  transport?: Transport | undefined;
  /**
   * Key of the caller. Public routes need none. A key that does not begin with `pk_` is a secret, and in a browser it throws at once:
   * whatever a page holds, its visitors hold. @default none
   */
  key?: string | undefined;
  /** Language asked of the API, as `Accept-Language`. @default none: the runtime's own */
  language?: "zh-CN" | "en" | undefined;
  /** Longest time of one attempt in milliseconds, from sending to the last byte. @default 10_000 */
  timeout?: number | undefined;
  /** Longest time of one call in milliseconds, with all its attempts and all its waiting. @default 30_000 */
  deadline?: number | undefined;
  /**
   * How often a call is tried again after it failed in a way that may pass: a connection that broke, an attempt that took too long, the
   * statuses 408, 429, 500, 502, 503, 504, an answer that was cut, and whatever the API marks as `retryable`. 0 to 10. @default 2
   */
  retries?: number | undefined;
  /** When single look-ups become one request; `false` asks for each by itself. @default { size: 100, wait: 0 } */
  batch?: BatchOptions | false | undefined;
  /** Where standings are kept for display; see `createStandingCache`. @default none */
  cache?: StandingCache | undefined;
  /** Requests on their way at once; further ones wait, and may be aborted while they do. 1 to 1000. @default 16, in a browser 6 */
  concurrency?: number | undefined;
  /**
   * What happens to an answer without the documented form. New members and new words of a later API are no fault in any mode. `throw`
   * rejects with an `InvalidAnswerError`; `warn` tells `onWarning` and gives the answer as it came, a standing however never as more than
   * `undetermined`; `off` does not look. An answer about another subject than was asked is refused in every mode. @default "throw"
   */
  validation?: "throw" | "warn" | "off" | undefined;
  /** Told of each fault when `validation` is `warn`. @default console.warn with the message */
  onWarning?: ((fault: InvalidAnswerError) => void) | undefined;
  /** What stands between client and transport at every attempt, outermost first; see {@link Middleware}. @default [] */
  middleware?: readonly Middleware[] | undefined;
  /**
   * Where to write what happens on the way of calls, such as `console`. No entry holds a code, a name, a key, an address, a header or a body.
   * @default none
   */
  logger?: Logger | undefined;
  /**
   * The least that is written. `debug`: each attempt and its answer; `info`: each wait, before a retry or for a rate limit; `warn`: what a
   * caller would not learn from its error. @default "warn"
   */
  logLevel?: LogLevel | "off" | undefined;
  /** The time of day, for the moment that an answer speaks of. @default () => new Date() */
  now?: Clock | undefined;
  /** How time passes: what timeouts, deadlines and waits are measured with. For tests. @default the timers of the runtime */
  scheduler?: Scheduler | undefined;
  /** Chance, from 0 to 1, that spreads retries. For tests. @default Math.random */
  random?: (() => number) | undefined;
}

/** Options of a connection: those of a client but for its look-up path, with the transport named, so that a bundle holds no other. */
export interface ConnectionOptions extends Omit<ClientOptions, "batch" | "cache"> {
  transport: Transport;
}

/** Options of every call. */
export interface CallOptions {
  /**
   * Ends the call wherever it is: in a queue, between two attempts, or on the way. It rejects with the signal's reason itself, as `fetch`
   * does: that is an error named `AbortError` unless `abort` was given another. The calls of others go on. @default none
   */
  signal?: AbortSignalLike | undefined;
  /** `timeout` of this call alone. @default the client's */
  timeout?: number | undefined;
  /** `deadline` of this call alone. @default the client's */
  deadline?: number | undefined;
  /** `retries` of this call alone. @default the client's */
  retries?: number | undefined;
}
