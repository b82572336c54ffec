import type { Wx, WxRequest } from "../src/wechat/index.ts";

/** How the platform behaves where it differs by telephone and version. */
export interface WxOptions {
  /** Bytes of each chunk. @default the body in one */
  chunkBytes?: number;
  /** False: an old base library, which hands nothing over on the way. @default true */
  chunks?: boolean;
  /** False: the developer tools, which tell no status with the headers. @default true */
  earlyStatus?: boolean;
}

/** A `wx` with the platform's rules, in front of a handler. */
export interface FakeWx extends Wx {
  /** Every request, as it was given. */
  readonly asked: readonly WxRequest[];
  /** Requests that were ended by `abort`. */
  readonly aborted: readonly WxRequest[];
  /** The most that were on their way at once. */
  readonly most: number;
}

interface Listeners {
  head?: (head: { statusCode?: number; header: object }) => void;
  chunk?: (chunk: { data: ArrayBuffer }) => void;
}

/**
 * Makes a `wx` that asks a handler: ten at once, up to 60 seconds, every status a success. What the handler rejects with is given to `fail`.
 */
export function createWx(handle: (request: Request) => Promise<Response>, options: WxOptions = {}): FakeWx {
  const { chunkBytes = Infinity, chunks = true, earlyStatus = true } = options;
  const asked: WxRequest[] = [];
  const aborted: WxRequest[] = [];
  let most = 0;
  let running = 0;

  async function answer(request: WxRequest, listeners: Listeners, isOver: () => boolean): Promise<() => void> {
    if (running > 10) return () => request.fail({ errMsg: "request:fail exceed max task count", errno: 600007 });
    const { url, method, data, header } = request;
    const response = await handle(new Request(url, { method, headers: header, ...(data === undefined ? {} : { body: data }) }));
    const bytes = new Uint8Array(await response.arrayBuffer());
    // As Android hands them over: as the server wrote them, which is in no certain case.
    const names = Object.fromEntries([...response.headers].map(([name, value]) => [name.replace(/\b[a-z]/g, (letter) => letter.toUpperCase()), value]));
    const head = { statusCode: response.status, header: names };
    if (request.enableChunked === true && chunks) {
      if (!isOver()) listeners.head?.(earlyStatus ? head : { header: names });
      for (let from = 0; from < bytes.length && !isOver(); from += chunkBytes) {
        await new Promise(setImmediate);
        listeners.chunk?.({ data: bytes.slice(from, from + chunkBytes).buffer });
      }
      return () => request.success({ ...head, data: "" });
    }
    return () => request.success({ ...head, data: new TextDecoder().decode(bytes) });
  }

  return {
    asked,
    aborted,
    get most() {
      return most;
    },
    request(request) {
      if (!(request.timeout > 0 && request.timeout <= 60_000)) throw new Error("timeout");
      asked.push(request);
      most = Math.max(most, ++running);
      const listeners: Listeners = {};
      let over = false;
      const end = (tell: () => void): void => {
        if (over) return;
        over = true;
        running--;
        setImmediate(tell);
      };
      void answer(request, listeners, () => over).then(end, (failure: unknown) => end(() => request.fail(failure)));
      return {
        abort() {
          if (!over) aborted.push(request);
          end(() => request.fail({ errMsg: "request:fail abort" }));
        },
        onHeadersReceived: (listener: Listeners["head"]) => void Object.assign(listeners, { head: listener }),
        ...(chunks ? { onChunkReceived: (listener: Listeners["chunk"]) => void Object.assign(listeners, { chunk: listener }) } : {}),
      };
    },
  };
}
