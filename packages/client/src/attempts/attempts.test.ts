import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { createWorld, testCode } from "@xinyong/api/world";
import { TestScheduler, settled } from "../../test/scheduler.ts";
import { answer } from "../../test/serve.ts";
import { createClient } from "../index.ts";
import type { Client, ClientOptions, TransportRequest, TransportResponse } from "../index.ts";

const CODE = testCode("black");
const NOW = new Date("2026-11-23T01:00:00Z");
const { api } = await createWorld();
const STANDING = await (await api.fetch(new Request(`https://x.cn/v1/subjects/${CODE}/standing`))).text();
const good = (): TransportResponse => answer(200, STANDING);

type Step = () => TransportResponse;
const status = (code: number, headers: Record<string, string> = {}, body: unknown = "") => (): TransportResponse => answer(code, body, headers);
const broken = (): never => {
  throw Object.assign(new TypeError("fetch failed"), { code: "ECONNRESET" });
};

interface Played {
  client: Client;
  scheduler: TestScheduler;
  sent: TransportRequest[];
}

/** A client whose transport takes one step at a time and stays at the last. Waits between attempts are over at once, and `random` is a half. */
function play(steps: readonly Step[], options: Partial<ClientOptions> = {}): Played {
  const scheduler = new TestScheduler(9000);
  const sent: TransportRequest[] = [];
  const send = async (request: TransportRequest): Promise<TransportResponse> => {
    sent.push(request);
    return (steps[Math.min(sent.length, steps.length) - 1] ?? good)();
  };
  const client = createClient({
    baseUrl: "https://credit.example.gov.cn",
    transport: { send },
    scheduler,
    random: () => 0.5,
    now: () => NOW,
    ...options,
  });
  return { client, scheduler, sent };
}

describe("a call that failed in a way that may pass", () => {
  for (const [what, step] of [
    ["a connection that broke", broken],
    ...[408, 429, 500, 502, 503, 504, 520].map((code) => [`status ${code}`, status(code)] as const),
    ["an answer that was cut", () => answer(200, STANDING.slice(0, -9))],
    ["an answer about another subject", () => answer(200, STANDING.replaceAll(CODE, testCode("red")))],
    ["a problem marked so", status(409, {}, { code: "busy", status: 409, retryable: true })],
    ["a status that a header in front marks so", status(409, { "x-should-retry": "true" })],
  ] as const) {
    it(`is tried again after ${what}`, async () => {
      const { client, scheduler, sent } = play([step, good]);
      assert.equal((await client.standing(CODE)).tone, "black");
      assert.deepEqual([sent.length, scheduler.pending], [2, 0]);
    });
  }

  it("is tried again after an attempt that took too long", async () => {
    let first = true;
    const { client, scheduler } = play([], {
      timeout: 10_000,
      transport: { send: () => (first ? ((first = false), new Promise(() => undefined)) : Promise.resolve(good())) },
    });
    const call = client.standing(CODE);
    await settled();
    scheduler.advance(10_000);
    assert.equal((await call).tone, "black");
    assert.equal(scheduler.pending, 0);
  });

  it("is tried three times in all, and the last failure tells how often", async () => {
    const { client, sent } = play([broken, status(500), status(503)]);
    await assert.rejects(client.standing(CODE), { code: "unavailable", status: 503, attempts: 3 });
    assert.equal(sent.length, 3);
  });

  it("is tried as often as the client or the call says", async () => {
    for (const [options, call, attempts] of [[{ retries: 0 }, {}, 1], [{ retries: 5 }, {}, 6], [{ retries: 5 }, { retries: 1 }, 2]] as const) {
      await assert.rejects(play([broken], options).client.standing(CODE, call), { attempts });
    }
  });
});

describe("a call is not tried again", () => {
  for (const [what, step, code] of [
    ...[400, 401, 403, 404, 405, 413, 415, 501, 505].map((one) => [`after status ${one}`, status(one), null] as const),
    ["after an answer of another form", () => answer(200, { ...JSON.parse(STANDING), outcomes: 1 }), "invalidAnswer"],
    ["after a status that the API does not use", status(302), "invalidAnswer"],
    ["when a problem says that it would not help", status(503, {}, { code: "unavailable", status: 503, retryable: false }), "unavailable"],
    ["when a header in front says so", status(503, { "x-should-retry": "false" }, { status: 503, retryable: true }), "unavailable"],
  ] as const) {
    it(what, async () => {
      const { client, sent } = play([step, good]);
      await assert.rejects(client.standing(CODE), { ...(code === null ? {} : { code }), attempts: 1, retryable: false });
      assert.equal(sent.length, 1);
    });
  }

  it("when a body that speaks of another status says that it would help", async () => {
    await assert.rejects(play([status(404, {}, { status: 503, retryable: true })]).client.standing(CODE), { code: "notFound", attempts: 1 });
  });
});

describe("between attempts a call waits", () => {
  it("by chance, up to a bound that doubles from half a second to eight", async () => {
    for (const [chance, expected] of [
      [0.5, [250, 500, 1000, 2000, 4000, 4000]],
      [0, [0, 0, 0, 0, 0, 0]],
      [0.999999, [500, 1000, 2000, 4000, 8000, 8000]],
    ] as const) {
      const { client, scheduler } = play([broken], { retries: 6, random: () => chance, deadline: 100_000 });
      await assert.rejects(client.standing(CODE), { attempts: 7 });
      assert.deepEqual(scheduler.waited, expected);
    }
  });

  for (const [what, headers, least] of [
    ["in seconds", { "retry-after": "3" }, 3000],
    ["in milliseconds, which are the more exact", { "retry-after-ms": "1200.5", "retry-after": "2" }, 1201],
    ["as a date by the server's clock", { "retry-after": "Mon, 23 Nov 2026 05:00:04 GMT", date: "Mon, 23 Nov 2026 05:00:00 GMT" }, 4000],
    ["as a date where the server tells no time", { "retry-after": "Mon, 23 Nov 2026 01:00:05 GMT" }, 5000],
  ] as const) {
    it(`as long as the server asks ${what}, and some more by chance`, async () => {
      for (const chance of [0, 0.5]) {
        const { client, scheduler } = play([status(503, headers), good], { random: () => chance });
        await client.standing(CODE);
        assert.deepEqual(scheduler.waited, [least + chance * 500]);
      }
    });
  }

  it("and is told at once when the server asks for more time than there is", async () => {
    for (const [code, name] of [[429, "RateLimitError"], [503, "ApiProblemError"]] as const) {
      const { client, scheduler, sent } = play([broken, status(code, { "retry-after": "31", "x-request-id": "r-1" })]);
      await assert.rejects(client.standing(CODE), { name, status: code, retryAfterMs: 31_000, requestId: "r-1", retryable: true, attempts: 2 });
      assert.deepEqual([sent.length, scheduler.waited, scheduler.pending], [2, [250], 0]);
    }
  });

  it("with regard to the time that earlier attempts took", async () => {
    const { client, sent } = play([status(503, { "retry-after": "6" })], { deadline: 11_000, random: () => 0 });
    await assert.rejects(client.standing(CODE), { status: 503, retryAfterMs: 6000, attempts: 2 });
    assert.equal(sent.length, 2);
  });

  it("until the caller gives up, who is told at once", async () => {
    const scheduler = new TestScheduler();
    const controller = new AbortController();
    const call = play([broken], { scheduler }).client.standing(CODE, { signal: controller.signal });
    await settled();
    assert.equal(scheduler.pending, 2);
    controller.abort("enough");
    await assert.rejects(call, (error) => error === "enough");
    assert.equal(scheduler.pending, 0);
  });

  it("not beyond the deadline, whose error tells what failed before", async () => {
    const scheduler = new TestScheduler();
    let asked = 0;
    const send = (): Promise<TransportResponse> => (asked++ === 0 ? Promise.resolve(answer(502, "")) : new Promise(() => undefined));
    const { client } = play([], { scheduler, transport: { send }, random: () => 0, deadline: 100 });
    const call = client.standing(CODE);
    await settled();
    scheduler.advance(0);
    await settled();
    scheduler.advance(100);
    await assert.rejects(call, (error: Error & { cause?: { status?: number } }) => {
      assert.equal(error.cause?.status, 502);
      assert.deepEqual([(error as { limit?: string }).limit, (error as { attempts?: number }).attempts], ["deadline", 2]);
      return true;
    });
    assert.equal(scheduler.pending, 0);
  });
});

describe("retries of one client", () => {
  it("are a reserve of ten and then a tenth of its calls, so that clients do not pile up on an outage", async () => {
    const { client, sent } = play([broken], { random: () => 0 });
    for (let call = 0; call < 100; call++) await client.standing(CODE).catch(() => undefined);
    assert.ok(sent.length >= 100 + 18 && sent.length <= 100 + 20, `${sent.length}`);
  });

  it("come back with time, one in ten seconds and never more than the reserve", async () => {
    const { client, scheduler, sent } = play([broken], { random: () => 0, retries: 10 });
    const retries = async (after: number): Promise<number> => {
      scheduler.advance(after);
      const before = sent.length;
      await client.standing(CODE).catch(() => undefined);
      return sent.length - before - 1;
    };
    assert.equal(await retries(0), 10);
    assert.equal(await retries(0), 0);
    // A tenth for the call before, a tenth for this one, and time for the rest: exactly one.
    assert.equal(await retries(8000), 1);
    assert.equal(await retries(8900), 0);
    assert.equal(await retries(8000), 1);
    assert.equal(await retries(28_000), 3);
    assert.equal(await retries(10_000_000), 10);
  });

  it("are not touched by calls that succeed", async () => {
    const { client, sent } = play([good]);
    for (let call = 0; call < 50; call++) await client.standing(CODE);
    assert.equal(sent.length, 50);
  });
});

describe("a call with a body", () => {
  const keys = (sent: readonly TransportRequest[]): (string | undefined)[] => sent.map(({ headers }) => headers["idempotency-key"]);
  const UUID = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;
  const results = answer(200, { results: [{ index: 0, standing: JSON.parse(STANDING) }] });

  it("carries one key with every attempt and another with the next call", async () => {
    const { client, sent } = play([broken, status(503), () => results]);
    await client.standings([CODE]);
    await client.standings([CODE]);
    const [first, second, third, other] = keys(sent);
    assert.match(first ?? "", UUID);
    assert.deepEqual([second, third], [first, first]);
    assert.match(other ?? "", UUID);
    assert.notEqual(other, first);
  });

  it("tells its key with its error, and a call without a body has none", async () => {
    const { client, sent } = play([status(500)]);
    await assert.rejects(client.search("示例"), (error: { idempotencyKey?: string }) => error.idempotencyKey === keys(sent)[0]);
    await assert.rejects(client.standing(CODE), { idempotencyKey: null });
    assert.equal(keys(sent).at(-1), undefined);
  });

  it("has a key where the runtime makes none", async (test) => {
    test.mock.method(globalThis, "crypto", () => undefined, { getter: true });
    let next = 0;
    const { client, sent } = play([() => results], { random: () => ((next += 0.37), next % 1) });
    await client.standings([CODE]);
    await client.standings([CODE]);
    assert.match(keys(sent)[0] ?? "", UUID);
    assert.notEqual(keys(sent)[0], keys(sent)[1]);
  });

  it("has the number of attempts on the error at one place too", async () => {
    const problem = { type: "", title: "", status: 503, code: "unavailable", detail: "", requestId: "", retryable: true };
    const { client } = play([broken, () => answer(200, { results: [{ index: 0, problem }] })]);
    const [result] = await client.standings([CODE]);
    assert.deepEqual([result?.error?.code, result?.error?.attempts], ["unavailable", 2]);
  });
});
