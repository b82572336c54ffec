import { isWhole } from "../connection/limits.ts";
import { own } from "../connection/own.ts";
import { ConfigurationError } from "../errors/index.ts";
import { createLimiter } from "../load/limiter.ts";
import type { TransportRequest } from "../transport/index.ts";
import { start } from "./start.ts";
import type { Started } from "./start.ts";
import type { Wx } from "./wx.ts";

/** The most requests that the platform sends at once. */
export const MAX_CONCURRENT = 10;

/** Options of a transport over `wx.request`. */
export interface WechatTransportOptions {
  /**
   * What sends: `wx`, or `uni` or `Taro`, which have the same `request`. To give the platform options of its own, wrap it:
   * `{ request: (options) => wx.request({ ...options, enableHttp2: true }) }`. @default the platform's own `wx`, looked up for each request
   */
  wx?: Wx | undefined;
  /** Requests on their way at once; further ones wait. The platform's bound is one for the whole program, so share one transport. @default 10 */
  concurrency?: number | undefined;
}

/** Waits for a place and starts a request. It holds its place until it ends. */
export type Send = (request: TransportRequest, enableChunked: boolean) => Promise<Started>;

declare const wx: Wx | undefined;

/** @throws {ConfigurationError} when an option is wrong. */
export function createSender(options: WechatTransportOptions): Send {
  const { wx: given, concurrency = MAX_CONCURRENT } = own(options);
  if (!isWhole(concurrency, 1, 1000)) throw new ConfigurationError("concurrency", "concurrency is no whole number from 1 to 1000.", "Leave it out for 10.");
  if (given !== undefined) checked(given);
  const limiter = createLimiter(concurrency);
  return async (request, enableChunked) => {
    const release = await limiter.acquire(request.signal);
    try {
      if (request.signal.aborted) throw request.signal.reason;
      const started = start(given ?? checked(typeof wx === "object" ? wx : undefined), request, enableChunked);
      started.done.then(release, release);
      return started;
    } catch (error) {
      release();
      throw error;
    }
  };
}

function checked(one: Wx | undefined): Wx {
  if (typeof one?.request === "function") return one;
  throw new ConfigurationError("wx", "There is no wx with a method request here.", "Use this transport in a mini program, or give it one.");
}
