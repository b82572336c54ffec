import assert from "node:assert/strict";
import { getEventListeners } from "node:events";
import { after, describe, it } from "node:test";
import { settled } from "../../test/scheduler.ts";
import { answer } from "../../test/serve.ts";
import { codes, way } from "../../test/way.ts";

const [A = "", B = ""] = codes(2);

const unheard: unknown[] = [];
const hear = (reason: unknown): void => void unheard.push(reason);
process.on("unhandledRejection", hear);
after(() => process.off("unhandledRejection", hear));

/** A call that someone may give up, and how it ended so far. */
function leaver(ask: (signal: AbortSignal) => Promise<unknown>): { leave: (reason: unknown) => void; left: Promise<unknown>; listeners: () => number } {
  const controller = new AbortController();
  const left = ask(controller.signal).then(() => "answered", (reason: unknown) => reason);
  return { leave: (reason) => controller.abort(reason), left, listeners: () => getEventListeners(controller.signal, "abort").length };
}

describe("a caller that leaves", () => {
  it("before its request did takes its code back, and is told its own reason", async () => {
    const { client, at, sent } = way();
    const one = leaver((signal) => client.standing(A, { signal }));
    const other = client.standing(B);
    one.leave("gone");
    const request = await at(0);
    assert.deepEqual([request.method, request.codes], ["GET", [B]]);
    request.reply();
    assert.deepEqual([await one.left, (await other).code, one.listeners(), sent.length], ["gone", B, 0, 1]);
  });

  it("leaves a code that another caller asked for too", async () => {
    const { client, at } = way();
    const one = leaver((signal) => client.standing(A, { signal }));
    const other = client.standing(A);
    one.leave("gone");
    (await at(0)).reply();
    assert.deepEqual([await one.left, (await other).code], ["gone", A]);
  });

  it("as the last of all sends nothing and leaves no timer, and who comes then is asked for", async () => {
    for (const batch of [{}, { wait: 50 }]) {
      const { client, sent, scheduler } = way({ batch });
      const both = [A, B].map((code) => leaver((signal) => client.standing(code, { signal })));
      for (const { leave } of both) leave("gone");
      assert.equal(scheduler.pending, 0);
      const next = client.standing(A);
      scheduler.advance(50);
      await settled();
      assert.deepEqual(sent.map((request) => request.codes), [[A]]);
      sent[0]?.reply();
      assert.deepEqual([await Promise.all(both.map(({ left }) => left)), (await next).code, scheduler.pending], [["gone", "gone"], A, 0]);
    }
  });

  it("on the way is told at once, and the request goes on while anyone waits for any of its codes", async () => {
    const { client, at, scheduler } = way();
    const both = [A, B, A].map((code) => leaver((signal) => client.standing(code, { signal })));
    const request = await at(0);
    both[0]?.leave("first");
    both[1]?.leave("second");
    await settled();
    assert.deepEqual([await both[0]?.left, await both[1]?.left, request.signal.aborted], ["first", "second", false]);
    request.reply();
    assert.deepEqual([await both[2]?.left, both.map(({ listeners }) => listeners()), scheduler.pending], ["answered", [0, 0, 0], 0]);
  });

  it("as the last one ends the request, with its reason, and who asks then asks anew", async () => {
    const { client, at, scheduler } = way();
    const both = [A, B].map((code) => leaver((signal) => client.standing(code, { signal })));
    const request = await at(0);
    both[0]?.leave("first");
    both[1]?.leave("last");
    const next = client.standing(A);
    assert.deepEqual([request.signal.aborted, request.signal.reason], [true, "last"]);
    assert.deepEqual(await Promise.all(both.map(({ left }) => left)), ["first", "last"]);
    (await at(1)).reply();
    assert.equal((await next).code, A);
    assert.equal(scheduler.pending, 0);
  });

  it("does not take the request from one that came while it was on its way", async () => {
    const { client, at } = way();
    const first = leaver((signal) => client.standing(A, { signal }));
    const request = await at(0);
    const second = leaver((signal) => client.standing(A, { signal }));
    first.leave("first");
    assert.equal(request.signal.aborted, false);
    second.leave("second");
    assert.deepEqual([request.signal.aborted, await first.left, await second.left], [true, "first", "second"]);
  });

  it("does not take it from one without a signal, which cannot leave", async () => {
    const { client, at } = way();
    const one = leaver((signal) => client.standing(A, { signal }));
    const other = client.standing(A);
    const request = await at(0);
    one.leave("gone");
    assert.equal(request.signal.aborted, false);
    request.reply();
    assert.equal((await other).code, A);
  });

  it("while a retry waits ends the wait", async () => {
    const { client, at, scheduler, sent } = way();
    const one = leaver((signal) => client.standing(A, { signal }));
    (await at(0)).reply(answer(503, "", { "retry-after": "5" }));
    await settled();
    one.leave("gone");
    assert.deepEqual([await one.left, scheduler.pending, sent.length], ["gone", 0, 1]);
  });

  it("beforehand is not asked for", async () => {
    const { client, sent } = way();
    await assert.rejects(client.standing(A, { signal: AbortSignal.abort("before") }), (reason) => reason === "before");
    await settled();
    assert.equal(sent.length, 0);
  });

  it("in the moment the answer comes is heard, and nothing is told twice or rejects unheard", async () => {
    const { client, at, scheduler } = way();
    const one = leaver((signal) => client.standing(A, { signal }));
    const request = await at(0);
    request.reply();
    one.leave("gone");
    assert.equal(await one.left, "gone");
    await settled();
    assert.deepEqual([unheard, scheduler.pending, one.listeners()], [[], 0, 0]);
  });
});

describe("limits of a caller", () => {
  it("that differ from another's in the time or number of attempts make a request of its own, also for the same code", async () => {
    const { client, sent } = way();
    const calls = [undefined, { timeout: 50 }, { retries: 0 }, { timeout: 50 }].map((options) => client.standing(A, options));
    const others = [client.standing(B), client.standing(B, { deadline: 99 })];
    await settled();
    assert.deepEqual(sent.map((request) => [request.codes, request.timeoutMs]), [[[A, B], 10_000], [[A], 50], [[A], 10_000]]);
    for (const request of sent) request.reply();
    await Promise.all([...calls, ...others]);
  });

  it("in the deadline make a request of its own only for a code that nobody asks", async () => {
    const { client, sent } = way();
    const calls = [client.standing(A), client.standing(B, { deadline: 99 }), client.standing(A, { deadline: 99 })];
    await settled();
    assert.deepEqual(sent.map((request) => request.codes), [[A], [B]]);
    for (const request of sent) request.reply();
    assert.deepEqual((await Promise.all(calls)).map(({ code }) => code), [A, B, A]);
  });

  it("end its own waiting, when its deadline is the shorter one, and no other's", async () => {
    const { client, at, scheduler } = way();
    const long = client.standing(A);
    const short = client.standing(A, { deadline: 40 });
    const request = await at(0);
    const over = assert.rejects(short, { code: "timeout", limit: "deadline", timeoutMs: 40 });
    scheduler.advance(40);
    await over;
    assert.equal(request.signal.aborted, false);
    request.reply();
    assert.equal((await long).code, A);
    assert.equal(scheduler.pending, 0);
  });

  it("are not cut by another's deadline: who has time left asks again with what is left", async () => {
    const { client, at, scheduler, sent } = way({ deadline: 100, timeout: 1000 });
    const first = client.standing(A);
    await at(0);
    scheduler.advance(60);
    const second = client.standing(A);
    const third = client.standing(A, { deadline: 200 });
    await settled();
    assert.equal(sent.length, 1);
    const over = assert.rejects(first, { code: "timeout", limit: "deadline", timeoutMs: 100 });
    scheduler.advance(40);
    await over;
    assert.equal((await at(0)).signal.aborted, true);
    await at(1);
    assert.equal(sent.length, 2);
    const overToo = assert.rejects(second, { code: "timeout", limit: "deadline" });
    scheduler.advance(60);
    await overToo;
    (await at(2)).reply();
    assert.equal((await third).code, A);
    assert.deepEqual([sent.length, scheduler.pending], [3, 0]);
  });

  it("do not make it ask again when the time of all is over, or after any other failure", async () => {
    const { client, at, scheduler, sent } = way({ deadline: 100, timeout: 1000, retries: 0 });
    const all = Promise.allSettled([client.standing(A), client.standing(A), client.standing(B)]);
    await at(0);
    scheduler.advance(100);
    assert.ok((await all).every((one) => one.status === "rejected"));
    const first = client.standing(A);
    const request = await at(1);
    scheduler.advance(10);
    const late = client.standing(A);
    request.reply(answer(500, ""));
    await assert.rejects(first, { code: "internal" });
    await assert.rejects(late, { code: "internal" });
    await settled();
    assert.deepEqual([sent.length, scheduler.pending, unheard], [2, 0, []]);
  });

  it("that are none are refused before anything is sent", async () => {
    const { client, sent } = way();
    for (const options of [{ timeout: 0 }, { deadline: -1 }, { retries: 11 }]) {
      await assert.rejects(client.standing(A, options), { code: "invalidRequest", path: Object.keys(options)[0] });
    }
    await settled();
    assert.equal(sent.length, 0);
  });
});
