import type { TransportRequest } from "../transport/index.ts";
import { errorOf } from "./failure.ts";
import type { Wx, WxAnswer, WxTask } from "./wx.ts";

/** The longest that the platform lets a request take; it does not heed a longer time. */
const MAX_TIMEOUT_MS = 60_000;

/** A request on its way. */
export interface Started {
  task: WxTask;
  /** Its end. Rejects with the reason of the signal or of `stop`, or with an error of this package. */
  done: Promise<WxAnswer>;
  /** Ends it. Once it has ended, that is nothing. */
  stop: (reason: unknown) => void;
}

/** Hands a request to the platform. */
export function start(wx: Wx, { method, url, headers, body, signal, timeoutMs }: TransportRequest, enableChunked: boolean): Started {
  const timeout = Math.min(timeoutMs, MAX_TIMEOUT_MS);
  let over = false;
  let refuse: (reason: unknown) => void = () => undefined;
  let told: unknown;
  const ended = new Promise<WxAnswer>((resolve, reject) => {
    refuse = reject;
    told = wx.request({
      method,
      url,
      header: { ...headers },
      ...(body === undefined ? {} : { data: body }),
      // Not "json": the platform would parse the text, and hand over as text what is no JSON.
      dataType: "text",
      responseType: "text",
      timeout,
      ...(enableChunked ? { enableChunked } : {}),
      success: resolve,
      fail: (failure) => reject(errorOf(failure, timeout)),
    });
  });
  // Taro's is a promise too, and rejects besides calling `fail`.
  Promise.resolve(told).catch(() => undefined);
  const task = (told ?? {}) as WxTask;
  const stop = (reason: unknown): void => {
    refuse(reason);
    if (!over) task.abort?.();
  };
  const giveUp = (): void => stop(signal.reason);
  signal.addEventListener("abort", giveUp);
  const done = ended.finally(() => {
    over = true;
    signal.removeEventListener("abort", giveUp);
  });
  return { task, done, stop };
}
