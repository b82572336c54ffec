import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { runInContext } from "node:vm";
import { createWorld, testCode } from "@xinyong/api/world";
import { bundle } from "../../test/bundle.ts";
import { createMiniProgram } from "../../test/mini-program.ts";
import { TestScheduler, settled } from "../../test/scheduler.ts";
import { createWx } from "../../test/wx.ts";
import type { FakeWx } from "../../test/wx.ts";
import * as whole from "../index.ts";
import * as entry from "./index.ts";

const BASE = "https://credit.example.gov.cn";
const script = await bundle(`export * from "./src/wechat/index.ts";`, "iife", "es2018");
const { api } = await createWorld();
const ask = (request: Request): Promise<Response> => Promise.resolve(api.fetch(request));

/** The entry in a mini program, and the `wx` there. */
function start(wx: FakeWx = createWx(ask)): typeof entry & { wx: FakeWx } {
  const context = createMiniProgram(wx);
  return { wx, ...(runInContext(`${script}; bundled`, context) as typeof entry) };
}

describe("in a mini program, with nothing of the web and the language of 2020", () => {
  it("a client looks up, walks over pages, and asks for many at once", async () => {
    const { createClient, wx } = start();
    const client = createClient({ baseUrl: `${BASE}/`, language: "zh-CN", key: "pk_mini" });
    const { tone, askedAt, kept } = await client.standing(testCode("black"));
    assert.deepEqual([tone, kept, askedAt.slice(0, 10)], ["black", false, "2026-11-23"]);
    const { header, method, url } = wx.asked[0] ?? assert.fail();
    assert.deepEqual([method, url], ["GET", `${BASE}/v1/subjects/${testCode("black")}/standing`]);
    assert.deepEqual([header["authorization"], header["accept-language"]], ["Bearer pk_mini", "zh-CN"]);

    const results = await client.standings([testCode("red"), "9141"]);
    assert.deepEqual([results[0]?.standing?.tone, results[1]?.error?.code], ["red", "invalidCode"]);
    assert.match(wx.asked[1]?.header["idempotency-key"] ?? "", /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/);
    assert.equal((await client.search("双子示例")).candidates.length, 2);
    assert.equal((await client.subject(testCode("none"))).subject?.code, testCode("none"));
    let items = 0;
    for await (const listed of client.listEntries((await client.lists()).lists[0]?.id ?? "", { limit: 1 })) items += listed.entry.documentNumber === null ? 0 : 1;
    assert.ok(items > 1);
    assert.ok((await client.records(testCode("none"))).items.length > 0);
  });

  it("one operation does on a connection, and asks again after a failure that may pass", async () => {
    let times = 0;
    const { createConnection, getStanding } = start(createWx(async (request) => (++times < 3 ? new Response("<html>", { status: 503 }) : ask(request))));
    assert.equal((await getStanding(createConnection({ baseUrl: BASE, random: () => 0 }), testCode("red"))).tone, "red");
    assert.equal(times, 3);
  });

  it("errors are those of the package, and tell nothing that was sent", async () => {
    const { createClient, isRateLimitError, isInvalidAnswerError, isNetworkError, NetworkError, isInvalidCodeError } = start();
    const client = createClient({ baseUrl: BASE, retries: 0, deadline: 1000 });
    await assert.rejects(client.standing(testCode("rateLimited")), (error) => isRateLimitError(error) && error.retryAfterMs === 2000);
    await assert.rejects(client.standing(testCode("malformed")), (error) => isInvalidAnswerError(error) && error.fault === "notJson");
    await assert.rejects(client.standing("9141"), isInvalidCodeError);
    const blocked = start(createWx(() => Promise.reject({ errMsg: `request:fail url not in domain list:${BASE}` })));
    const failed: unknown = await blocked.createClient({ baseUrl: BASE }).standing(testCode("red")).catch((error: unknown) => error);
    assert.ok(isNetworkError(failed) && failed.cause.kind === "blocked" && failed.attempts === 1);
    assert.ok(failed instanceof NetworkError, "across two copies");
    assert.doesNotMatch(JSON.stringify(failed), /domain list:|example\.gov/);
  });

  it("a time that is over ends the request", async () => {
    const { createClient, isTimeoutError, wx } = start(createWx(() => new Promise(() => undefined)));
    const scheduler = new TestScheduler();
    const late = createClient({ baseUrl: BASE, retries: 0, scheduler }).standing(testCode("red"));
    await settled();
    scheduler.advance(10_000);
    await assert.rejects(late, isTimeoutError);
    assert.deepEqual([wx.aborted.length, scheduler.pending], [1, 0]);
  });

  it("calls are given up on the way and in the queue, with an AbortError when no other reason is given", async () => {
    const { createClient, createAbort, wx } = start(createWx(() => new Promise(() => undefined)));
    const client = createClient({ baseUrl: BASE });
    const leaving = createAbort();
    const asked = Array.from({ length: 12 }, () => client.subject(testCode("red"), { signal: leaving.signal }).catch((error: Error) => error.name));
    await settled();
    leaving.abort();
    assert.deepEqual(await Promise.all(asked), Array.from({ length: 12 }, () => "AbortError"));
    assert.deepEqual([wx.asked.length, wx.aborted.length], [10, 10]);
  });

  it("no more than ten are on their way at once, and all are answered", async () => {
    const { createClient, wx } = start();
    const client = createClient({ baseUrl: BASE });
    const codes = Array.from({ length: 40 }, (_, place) => testCode(place % 2 === 0 ? "red" : "black"));
    const subjects = await Promise.all(codes.map(async (code) => (await client.subject(code)).code));
    assert.deepEqual(subjects, codes);
    assert.ok(wx.most > 1 && wx.most <= 10, `${wx.most}`);
  });

  it("look-ups of one moment are one request, and a cache keeps their answers", async () => {
    const { createClient, createStandingCache, wx } = start();
    const client = createClient({ baseUrl: BASE, cache: createStandingCache() });
    const ask40 = (): Promise<string[]> => Promise.all(Array.from({ length: 40 }, async (_, place) => (await client.standing(testCode(place % 2 === 0 ? "red" : "black"))).tone));
    const [first, second] = [await ask40(), await ask40()];
    assert.deepEqual([first, second], [second, first]);
    assert.deepEqual([first.slice(0, 2), wx.asked.map(({ method }) => method)], [["red", "black"], ["POST"]]);
  });

  it("a body is streamed, whatever its chunks cut", async () => {
    const { wechatStreamTransport, createAbort } = start(createWx(ask, { chunkBytes: 3 }));
    const url = `${BASE}/v1/subjects/${testCode("black")}/standing`;
    const request = { method: "GET", url, headers: {}, signal: createAbort().signal, timeoutMs: 1000, maxBodyBytes: 1e6 } as const;
    const { status, body } = await wechatStreamTransport().stream(request);
    let text = "";
    for await (const piece of body) text += piece;
    assert.deepEqual([status, text], [200, await (await ask(new Request(url))).text()]);
  });

  it("a secret key is refused, since whoever has the program can read it", () => {
    const { createClient, createConnection, isConfigurationError } = start();
    for (const make of [createClient, createConnection]) {
      assert.throws(() => make({ baseUrl: BASE, key: "sk_secret" }), (error) => isConfigurationError(error) && error.option === "key" && !error.message.includes("sk_secret"));
    }
  });
});

it("one import suffices: the entry exports what the package does, but for what needs the web", () => {
  const web = ["fetchTransport", "kyTransport", "toAbortSignal"];
  const own = ["createAbort", "wechatStreamTransport", "wechatTransport"];
  assert.deepEqual(Object.keys(entry).filter((name) => !own.includes(name)), Object.keys(whole).filter((name) => !web.includes(name)));
});
