import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { TEST_CODES, createWorld, testCode } from "@xinyong/api/world";
import type { TestCode } from "@xinyong/api/world";
import { createProblem } from "@xinyong/credit/vocabulary";
import { settled } from "../../test/scheduler.ts";
import { answer } from "../../test/serve.ts";
import { BASE, codes, replyTo, standingOf, way } from "../../test/way.ts";
import { createClient, createConnection, createLookup, fetchTransport, isCreditError, isInvalidCodeError, kyTransport } from "../index.ts";

const [A = "", B = "", C = ""] = codes(3);

describe("look-ups of one moment", () => {
  it("of one code are one request with the code in its address, which a cache on the way may answer", async () => {
    const { client, at, sent } = way();
    const call = client.standing(A);
    const request = await at(0);
    assert.deepEqual([request.method, request.url, request.body], ["GET", `${BASE}/v1/subjects/${A}/standing`, undefined]);
    request.reply();
    assert.equal((await call).code, A);
    assert.equal(sent.length, 1);
  });

  it("are one request with the codes in its body, and each has its own answer and the moment of all", async () => {
    const { client, at, sent } = way();
    const calls = [client.standing(A), client.standing(B), client.standing(C)];
    const request = await at(0);
    assert.deepEqual([request.method, request.url, request.codes], ["POST", `${BASE}/v1/standings`, [A, B, C]]);
    request.reply(replyTo("POST", request.codes, { date: "Mon, 23 Nov 2026 01:00:09 GMT" }));
    const standings = await Promise.all(calls);
    assert.deepEqual(standings.map(({ code }) => code), [A, B, C]);
    assert.ok(standings.every(({ askedAt, kept }) => askedAt === "2026-11-23T09:00:09+08:00" && !kept));
    assert.equal(sent.length, 1);
  });

  it("include those that promises ask for which are resolved already, however deep", async () => {
    const { client, at, sent } = way();
    const layered = async (depth: number): Promise<unknown> => (depth === 0 ? client.standing(B) : layered(depth - 1));
    const later = async (turns: number): Promise<unknown> => {
      for (let turn = 0; turn < turns; turn++) await Promise.resolve();
      return client.standing(C);
    };
    const calls = [client.standing(A), (async () => layered(5))(), later(18)];
    (await at(0)).reply();
    await Promise.all(calls);
    assert.deepEqual(sent.map((request) => request.codes), [[A, B, C]]);
  });

  it("do not include those of the next", async () => {
    const { client, at } = way();
    const first = client.standing(A);
    await settled();
    const second = client.standing(B);
    assert.deepEqual([(await at(0)).codes, (await at(1)).codes], [[A], [B]]);
    (await at(1)).reply();
    (await at(0)).reply();
    assert.deepEqual([(await first).code, (await second).code], [A, B]);
  });

  it("are as many requests as the size of one asks for, 100 unless told otherwise", async () => {
    for (const [size, sizes] of [[undefined, [100, 100, 50]], [99, [99, 99, 52]], [250, null], [1, Array.from({ length: 250 }, () => 1)]] as const) {
      if (sizes === null) {
        assert.throws(() => way({ batch: { size } }), { code: "configuration", option: "batch" });
        continue;
      }
      const { client, sent } = way({ batch: { size }, concurrency: 1000 });
      const all = codes(250);
      const calls = Promise.all(all.map((code) => client.standing(code)));
      await settled();
      assert.deepEqual(sent.map((request) => request.codes.length), sizes);
      for (const request of sent) request.reply();
      assert.deepEqual((await calls).map(({ code }) => code), all);
    }
  });

  it("have their tones, whatever else is asked with them", async () => {
    const { api } = await createWorld({ wait: async () => undefined });
    for (const transport of [kyTransport, fetchTransport]) {
      const client = createClient({ baseUrl: BASE, transport: transport((request) => api.fetch(request)), retries: 0 });
      await Promise.all(
        (TEST_CODES as readonly TestCode[]).map(async ({ id, code, tone, behaviour }) => {
          const said = await client.standing(code).then((standing) => standing.tone, (error: unknown) => (isCreditError(error) ? error.code : null));
          const expected = { rateLimited: "rateLimited", malformed: "internal" }[behaviour as string] ?? tone;
          assert.equal(said, expected, id);
        }),
      );
    }
  });

  it("are taken by functions too, over a connection", async () => {
    const { api } = await createWorld();
    let asked = 0;
    const transport = fetchTransport((request) => (asked++, api.fetch(request)));
    const { standing } = createLookup(createConnection({ baseUrl: BASE, transport }));
    const both = await Promise.all([standing(testCode("red")), standing(testCode("black"))]);
    assert.deepEqual([both.map(({ tone }) => tone), asked], [["red", "black"], 1]);
    const other = createConnection({ baseUrl: BASE, transport });
    assert.throws(() => createLookup({ ...other }), { code: "configuration", option: "connection" });
  });
});

describe("a wait", () => {
  it("gathers look-ups of several moments, and is over for all when it is for the first", async () => {
    const { client, scheduler, sent } = way({ batch: { wait: 20 } });
    const first = client.standing(A);
    await settled();
    scheduler.advance(19);
    const second = client.standing(B);
    await settled();
    assert.equal(sent.length, 0);
    scheduler.advance(1);
    await settled();
    assert.deepEqual(sent.map((request) => request.codes), [[A, B]]);
    sent[0]?.reply();
    await Promise.all([first, second]);
    assert.equal(scheduler.pending, 0);
  });

  it("is over at once when a request is full", async () => {
    const { client, scheduler, sent } = way({ batch: { wait: 20, size: 2 } });
    const calls = Promise.all([A, B, C].map((code) => client.standing(code)));
    await settled();
    assert.deepEqual(sent.map((request) => request.codes), [[A, B]]);
    scheduler.advance(20);
    await settled();
    for (const request of sent) request.reply();
    assert.deepEqual([(await calls).length, sent.length, scheduler.pending], [3, 2, 0]);
  });

  it("takes no more than half of a deadline, and counts", async () => {
    const { client, scheduler, sent } = way({ batch: { wait: 1000 }, deadline: 50 });
    const call = client.standing(A);
    scheduler.advance(24);
    await settled();
    assert.equal(sent.length, 0);
    scheduler.advance(1);
    await settled();
    assert.equal(sent.length, 1);
    scheduler.advance(24);
    await settled();
    const over = assert.rejects(call, { code: "timeout", limit: "deadline" });
    scheduler.advance(1);
    await over;
    assert.equal(scheduler.pending, 0);
  });

  for (const [what, batch] of [["longer than a second", { wait: 1001 }], ["of half a millisecond", { wait: 0.5 }], ["for nothing", { size: 0 }], ["for more than the API takes", { size: 101 }]] as const) {
    it(`${what} is refused where the client is made`, () => assert.throws(() => way({ batch }), { code: "configuration", option: "batch" }));
  }
});

describe("without batches", () => {
  it("each code is asked by itself, and still only once", async () => {
    const { client, sent } = way({ batch: false });
    const calls = Promise.all([client.standing(A), client.standing(B), client.standing(A)]);
    await settled();
    assert.deepEqual(sent.map(({ method, codes: [code] }) => [method, code]), [["GET", A], ["GET", B]]);
    for (const request of sent) request.reply();
    assert.deepEqual((await calls).map(({ code }) => code), [A, B, A]);
  });
});

describe("the same code", () => {
  it("is asked once in one moment, however it is typed", async () => {
    const { client, at, sent } = way();
    const calls = [client.standing(A), client.standing(` ${A.toLowerCase()}`), client.standing(`${A.slice(0, 8)}-${A.slice(8)}`)];
    (await at(0)).reply();
    const standings = await Promise.all(calls);
    assert.equal(new Set(standings).size, 1);
    assert.deepEqual([sent.length, sent[0]?.method], [1, "GET"]);
  });

  it("is not asked again while it is on its way, alone or with others, and is when it has come", async () => {
    const { client, at, sent } = way();
    const first = Promise.all([client.standing(A), client.standing(B)]);
    const request = await at(0);
    const second = Promise.all([client.standing(A), client.standing(C)]);
    assert.deepEqual((await at(1)).codes, [C]);
    request.reply();
    (await at(1)).reply();
    assert.equal((await first)[0], (await second)[0]);
    void client.standing(A).catch(() => undefined);
    assert.deepEqual((await at(2)).codes, [A]);
    assert.equal(sent.length, 3);
  });

  it("is asked again after a failure", async () => {
    const { client, at } = way({ retries: 0 });
    const first = client.standing(A);
    (await at(0)).reply(answer(500, ""));
    await assert.rejects(first, { code: "internal" });
    const second = client.standing(A);
    (await at(1)).reply();
    assert.equal((await second).code, A);
  });
});

describe("what is wrong with one code", () => {
  it("is told to who asked for it alone, and what is no code is not sent", async () => {
    const { client, at, sent } = way();
    const [good, refused, typo, resident] = [client.standing(A), client.standing(B), client.standing("9141"), client.standing("410199199001011234")];
    const both = Promise.all([
      assert.rejects(typo, isInvalidCodeError),
      assert.rejects(resident, { code: "residentId" }),
      assert.rejects(refused, { code: "rateLimited", requestId: "r-1", attempts: 1, retryable: true }),
    ]);
    const request = await at(0);
    assert.deepEqual(request.codes, [A, B]);
    request.reply(
      answer(200, { results: [{ index: 0, standing: standingOf(A) }, { index: 1, problem: createProblem("rateLimited", "", "r-1") }] }, { "x-request-id": "r-1" }),
    );
    assert.equal((await good).code, A);
    await both;
    assert.equal(sent.length, 1);
  });
});

describe("a request that fails", () => {
  it("is tried again once for all its callers, with the same key, and its failure is that of all", async () => {
    const { client, sent, scheduler } = way({ retries: 1 }, 9000);
    const calls = [A, B].map((code) => client.standing(code));
    const all = Promise.allSettled(calls);
    for (let attempt = 0; attempt < 2; attempt++) {
      await settled();
      sent[attempt]?.reply(answer(503, "", { "x-request-id": "r-2" }));
    }
    for (const outcome of await all) {
      assert.ok(outcome.status === "rejected" && isCreditError(outcome.reason));
      assert.deepEqual([outcome.reason.code, outcome.reason.attempts, outcome.reason.requestId], ["unavailable", 2, "r-2"]);
    }
    assert.deepEqual([sent.length, scheduler.pending], [2, 0]);
    assert.equal(sent[0]?.headers["idempotency-key"], sent[1]?.headers["idempotency-key"]);
  });
});

describe("a look-up that must be fresh", () => {
  it("travels in a body even alone, so that no cache on the way can answer", async () => {
    const { client, at } = way();
    const call = client.standing(A, { fresh: true });
    const request = await at(0);
    assert.deepEqual([request.method, request.codes, request.url.includes(A)], ["POST", [A], false]);
    request.reply();
    assert.equal((await call).kept, false);
  });

  it("does so without batches too", async () => {
    const { client, at } = way({ batch: false });
    void client.standing(A, { fresh: true }).catch(() => undefined);
    assert.equal((await at(0)).method, "POST");
  });

  it("does not share a question that was asked before, but one of its own moment, and others may share its own", async () => {
    const { client, at, sent } = way();
    const older = client.standing(A);
    await at(0);
    const fresh = [client.standing(A, { fresh: true }), client.standing(A, { fresh: true }), client.standing(A)];
    const request = await at(1);
    const joined = client.standing(A);
    request.reply();
    const standings = await Promise.all([...fresh, joined]);
    assert.equal(new Set(standings).size, 1);
    (await at(0)).reply();
    assert.notEqual(await older, standings[0]);
    assert.deepEqual([sent.length, request.method], [2, "POST"]);
  });
});
