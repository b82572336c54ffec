import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { settled } from "../../test/scheduler.ts";
import { createWx } from "../../test/wx.ts";
import type { WxOptions } from "../../test/wx.ts";
import { createAbort, isConfigurationError, isInvalidAnswerError, isNetworkError, isTimeoutError, wechatStreamTransport, wechatTransport } from "./index.ts";
import type { NetworkKind, TransportRequest, WechatStream } from "./index.ts";

const URL_ASKED = "https://credit.example.gov.cn/v1/lists";

function request(more: Partial<TransportRequest> = {}): TransportRequest {
  return { method: "GET", url: URL_ASKED, headers: {}, signal: createAbort().signal, timeoutMs: 10_000, maxBodyBytes: 1000, ...more };
}
const never = (): Promise<Response> => new Promise(() => undefined);
const text = (body: string, status = 200): (() => Promise<Response>) => async () => new Response(body, { status });

describe("wechatTransport sends", () => {
  it("what it is given, as a text in both directions, and is answered for every status, with headers in any case", async () => {
    for (const status of [200, 404, 429, 503]) {
      const wx = createWx(async () => new Response('{"名":1}', { status, headers: { "retry-after": "7" } }));
      const asked = request({ method: "POST", body: '{"codes":[]}', headers: { accept: "application/json" } });
      const response = await wechatTransport({ wx }).send(asked);
      assert.deepEqual([response.status, response.body, response.header("retry-after"), response.header("age")], [status, '{"名":1}', "7", null]);
      const { success, fail, ...given } = wx.asked[0] ?? assert.fail();
      assert.deepEqual(given, {
        method: "POST",
        url: URL_ASKED,
        header: { accept: "application/json" },
        data: '{"codes":[]}',
        dataType: "text",
        responseType: "text",
        timeout: 10_000,
      });
      assert.ok(success !== fail);
    }
  });

  it("no longer time than the platform heeds, and no data without a body", async () => {
    const wx = createWx(text("{}"));
    await wechatTransport({ wx }).send(request({ timeoutMs: 2 ** 31 - 1 }));
    assert.equal(wx.asked[0]?.timeout, 60_000);
    assert.ok(!("data" in (wx.asked[0] ?? {})));
  });

  it("with the wx that is there when it sends, and says so when there is none", async () => {
    const transport = wechatTransport();
    await assert.rejects(transport.send(request()), (error: unknown) => isConfigurationError(error) && error.option === "wx");
    Object.assign(globalThis, { wx: createWx(text("later")) });
    try {
      assert.equal((await transport.send(request())).body, "later");
    } finally {
      Reflect.deleteProperty(globalThis, "wx");
    }
  });

  it("not at all with options that are wrong, and says so where it is made", () => {
    for (const [option, options] of [["concurrency", { concurrency: 0 }], ["concurrency", { concurrency: 1.5 }], ["wx", { wx: {} }]] as const) {
      assert.throws(() => wechatTransport(options as object), (error: unknown) => isConfigurationError(error) && error.option === option);
    }
  });

  it("with a platform whose task is a promise that rejects as well, as Taro's", async () => {
    const wx = {
      request({ fail }: { fail: (failure: unknown) => void }) {
        const failure = { errMsg: "request:fail " };
        fail(failure);
        return Object.assign(Promise.reject(failure), { abort: () => undefined });
      },
    };
    await assert.rejects(wechatTransport({ wx }).send(request()), (error: unknown) => isNetworkError(error) && error.cause.kind === "unknown");
    await settled();
  });
});

describe("wechatTransport takes no text for an answer", () => {
  const faulty = async (): Promise<Response> => new Response(Uint8Array.of(0x22, 0xd6, 0xd0, 0x22));
  it("in which a success had bytes that are no UTF-8", async () => {
    await assert.rejects(wechatTransport({ wx: createWx(faulty) }).send(request()), (error: unknown) => isInvalidAnswerError(error) && error.fault === "notJson");
  });
  it("but for a failure, which may well be another's page in another encoding", async () => {
    const page = async (): Promise<Response> => new Response(await (await faulty()).arrayBuffer(), { status: 502 });
    assert.equal((await wechatTransport({ wx: createWx(page) }).send(request())).status, 502);
  });
});

describe("what wx.request fails with is told apart", () => {
  for (const [errMsg, kind, code, errno] of [
    ["request:fail url not in domain list", "blocked", "WX_600002", 600002],
    ["request:fail url not in domain list:https://timeout.example", "blocked", null, undefined],
    ["request:fail interrupted", "reset", "WX_600003", 600003],
    ["request:fail interrupted", "reset", null, undefined],
    ["request:fail abort", "aborted", null, undefined],
    ["request:fail errcode:10011 cronet_error_code:0 error_msg:network change, cancel all task", "reset", "WX_600001", 600001],
    ["request:fail -101:net::ERR_CONNECTION_RESET", "reset", "ERR_CONNECTION_RESET", undefined],
    ["request:fail errcode:-202 cronet_error_code:-202 error_msg:net::ERR_CERT_AUTHORITY_INVALID", "tls", "ERR_CERT_AUTHORITY_INVALID", 600001],
    ["request:fail -102:net::ERR_CONNECTION_REFUSED", "refused", "ERR_CONNECTION_REFUSED", 600001],
    ["request:fail -105:net::ERR_NAME_NOT_RESOLVED", "dns", "ERR_NAME_NOT_RESOLVED", 600001],
    ["request:fail -106:net::ERR_INTERNET_DISCONNECTED", "unreachable", "ERR_INTERNET_DISCONNECTED", 600001],
    ["request:fail -109:net::ERR_ADDRESS_UNREACHABLE", "unreachable", "ERR_ADDRESS_UNREACHABLE", 600001],
    ["request:fail -118:net::ERR_CONNECTION_TIMED_OUT", "timeout", "ERR_CONNECTION_TIMED_OUT", 600001],
    ["request:fail -310:net::ERR_TOO_MANY_REDIRECTS", "redirect", "ERR_TOO_MANY_REDIRECTS", 600001],
    ["request:fail -324:net::ERR_EMPTY_RESPONSE", "reset", "ERR_EMPTY_RESPONSE", 600001],
    ["request:fail ssl hand shake error", "tls", null, undefined],
    ["request:fail https://refused.example/91410199MABLACK19W", "unknown", null, undefined],
    [undefined, "unknown", null, undefined],
  ] as const satisfies readonly (readonly [string | undefined, NetworkKind, string | null, number | undefined])[]) {
    it(`${errMsg} ${errno ?? ""}`, async () => {
      const wx = createWx(() => Promise.reject(errMsg === undefined ? undefined : { errMsg, errno }));
      await assert.rejects(wechatTransport({ wx }).send(request()), (error: unknown) => {
        assert.ok(isNetworkError(error));
        assert.deepEqual(error.cause, { kind, code });
        assert.equal(error.retryable, !["blocked", "aborted", "tls", "redirect"].includes(kind));
        assert.doesNotMatch(JSON.stringify(error), /request:fail|\.example|91410199/);
        return true;
      });
    });
  }
  it("from a time that was over", async () => {
    for (const failure of [{ errMsg: "request:fail timeout", errno: 5 }, { errMsg: "request:fail timeout" }, { errMsg: "request:fail socket time out :3000" }]) {
      const wx = createWx(() => Promise.reject(failure));
      await assert.rejects(wechatTransport({ wx }).send(request()), (error: unknown) => isTimeoutError(error) && error.timeoutMs === 10_000);
    }
  });
});

describe("wechatTransport lets go", () => {
  it("of a request on its way, with the signal's reason itself, and leaves no listener", async () => {
    const wx = createWx(never);
    const leaving = createAbort();
    const sent = wechatTransport({ wx }).send(request({ signal: leaving.signal }));
    await settled();
    const reason = new Error("left");
    leaving.abort(reason);
    await assert.rejects(sent, (error: unknown) => error === reason);
    assert.equal(wx.aborted.length, 1);
    await settled();
  });

  it("of a request in the queue, which is then never sent; the others go on in their order, ten at once", async () => {
    const open: (() => void)[] = [];
    const wx = createWx((asked) => new Promise((resolve) => void open.push(() => resolve(new Response(asked.url.slice(-2))))));
    const transport = wechatTransport({ wx });
    const leaving = createAbort();
    const sent = Array.from({ length: 25 }, (_, place) =>
      transport.send(request({ url: `https://x.cn/${10 + place}`, ...(place === 12 ? { signal: leaving.signal } : {}) })).then(
        ({ body }) => body,
        (error: unknown) => (error as Error).name,
      ),
    );
    await settled();
    assert.equal(wx.asked.length, 10);
    leaving.abort();
    for (let turn = 0; turn < 24; turn++) {
      open.shift()?.();
      await settled();
      await settled();
    }
    assert.deepEqual(await Promise.all(sent), Array.from({ length: 25 }, (_, place) => (place === 12 ? "AbortError" : String(10 + place))));
    assert.deepEqual([wx.asked.length, wx.most], [24, 10]);
    assert.ok(!wx.asked.some(({ url }) => url.endsWith("22")));
  });

  it("of nothing that was given up before", async () => {
    const wx = createWx(never);
    const gone = createAbort();
    gone.abort("gone");
    const transport = wechatTransport({ wx, concurrency: 1 });
    await assert.rejects(transport.send(request({ signal: gone.signal })), (reason: unknown) => reason === "gone");
    assert.equal(wx.asked.length, 0);
    void transport.send(request()).catch(() => undefined);
    await settled();
    assert.equal(wx.asked.length, 1, "its place was given back");
  });
});

describe("wechatStreamTransport streams", () => {
  const lines = '{"name":"郑州磐石示例建筑工程有限公司"}\n{"rare":"𠮷"}\n';
  async function all(stream: WechatStream): Promise<string> {
    let whole = "";
    for await (const piece of stream.body) whole += piece;
    return whole;
  }
  const open = (handle: () => Promise<Response>, options: WxOptions = {}, more: Partial<TransportRequest> = {}): ReturnType<ReturnType<typeof wechatStreamTransport>["stream"]> =>
    wechatStreamTransport({ wx: createWx(handle, options) }).stream(request(more));
  const notJson = (error: unknown): boolean => isInvalidAnswerError(error) && error.fault === "notJson";

  for (const chunkBytes of [1, 2, 7, 10_000]) {
    it(`a body in chunks of ${chunkBytes} bytes, whatever characters they cut`, async () => {
      const stream = await open(text(lines), { chunkBytes });
      assert.equal(stream.status, 200);
      assert.equal(stream.header("content-type"), "text/plain;charset=UTF-8");
      assert.equal(await all(stream), lines);
    });
  }

  it("the whole body at its end where the platform hands over nothing on the way", async () => {
    assert.equal(await all(await open(text(lines), { chunks: false })), lines);
  });

  it("also where the platform tells no status before the end", async () => {
    const stream = await open(text(lines, 503), { chunkBytes: 5, earlyStatus: false });
    assert.deepEqual([stream.status, await all(stream)], [503, lines]);
  });

  it("what came before a break, and then the error", async () => {
    const stream = await open(text(lines), { chunkBytes: 3 });
    const wx = { request: (options: Parameters<ReturnType<typeof createWx>["request"]>[0]) => {
      const listeners: { chunk?: (chunk: { data: ArrayBuffer }) => void } = {};
      setImmediate(() => {
        listeners.chunk?.({ data: new TextEncoder().encode("one\n").buffer });
        options.fail({ errMsg: "request:fail interrupted" });
      });
      return {
        onHeadersReceived: (listener: (head: { statusCode: number }) => void) => void queueMicrotask(() => listener({ statusCode: 200 })),
        onChunkReceived: (listener: NonNullable<typeof listeners.chunk>) => void (listeners.chunk = listener),
      };
    } };
    const { body } = await wechatStreamTransport({ wx }).stream(request());
    assert.deepEqual(await body.next(), { done: false, value: "one\n" });
    await assert.rejects(body.next(), (error: unknown) => isNetworkError(error) && error.cause.kind === "reset");
    assert.equal(await all(stream), lines);
  });

  it("no success that is not UTF-8, wherever that shows", async () => {
    const bytes = Uint8Array.of(0x61, 0xd6, 0xd0);
    const bad = async (): Promise<Response> => new Response(bytes);
    await assert.rejects(async () => all(await open(bad, { chunkBytes: 1 })), notJson);
    await assert.rejects(open(bad, { chunkBytes: 1, earlyStatus: false }), notJson);
    const cut = async (): Promise<Response> => new Response(new TextEncoder().encode("信").slice(0, 2));
    await assert.rejects(async () => all(await open(cut)), notJson);
    assert.equal(await all(await open(async () => new Response(bytes, { status: 502 }))), "a\ufffd\ufffd");
  });

  it("no more than it may, and ends the request then", async () => {
    const wx = createWx(text("x".repeat(2000)), { chunkBytes: 400 });
    const stream = await wechatStreamTransport({ wx }).stream(request());
    await assert.rejects(all(stream), (error: unknown) => isInvalidAnswerError(error) && error.fault === "tooLarge");
    assert.equal(wx.aborted.length, 1);
  });

  it("until the reader leaves or the caller gives up, and gives its place back then", async () => {
    const wx = createWx(text(lines), { chunkBytes: 1 });
    const transport = wechatStreamTransport({ wx, concurrency: 1 });
    for await (const piece of (await transport.stream(request())).body) {
      assert.equal(piece, "{");
      break;
    }
    assert.equal(wx.aborted.length, 1);
    const leaving = createAbort();
    const { body } = await transport.stream(request({ signal: leaving.signal }));
    leaving.abort("left");
    await assert.rejects(async () => { for await (const piece of body) assert.ok(piece); }, (reason: unknown) => reason === "left");
    assert.equal(wx.aborted.length, 2);
    assert.equal((await transport.send(request())).body, lines);
  });

  it("nothing when there is no answer", async () => {
    await assert.rejects(open(() => Promise.reject({ errMsg: "request:fail " })), isNetworkError);
  });
});
