import assert from "node:assert/strict";
import { getEventListeners } from "node:events";
import { describe, it } from "node:test";
import { TestScheduler, settled } from "../../test/scheduler.ts";
import { answer } from "../../test/serve.ts";
import { createClient, kyTransport, toAbortSignal } from "../index.ts";
import type { AbortSignalLike, Client, ClientOptions, Transport, TransportRequest } from "../index.ts";
import { Abort } from "./index.ts";

const CODE = "91410199MABLACK19W";
const silent: Transport = { send: () => new Promise(() => undefined) };

function client(scheduler: TestScheduler, options: Partial<ClientOptions> = {}): Client {
  return createClient({ baseUrl: "https://credit.example.gov.cn", transport: silent, scheduler, ...options });
}

describe("the time of a call", () => {
  it("is over for an attempt after its timeout, 10 seconds unless told otherwise, and not a moment earlier", async () => {
    for (const [timeout, after] of [[undefined, 10_000], [40, 40]] as const) {
      const scheduler = new TestScheduler();
      const call = client(scheduler, { timeout, retries: 0 }).standing(CODE);
      let over = false;
      call.catch(() => (over = true));
      await settled();
      scheduler.advance(after - 1);
      await settled();
      assert.equal(over, false);
      scheduler.advance(1);
      await assert.rejects(call, { code: "timeout", limit: "timeout", timeoutMs: after, retryable: true, attempts: 1 });
      assert.equal(scheduler.pending, 0);
    }
  });

  it("is over for the whole call after its deadline, 30 seconds unless told otherwise", async () => {
    for (const [deadline, after] of [[undefined, 30_000], [70, 70]] as const) {
      const scheduler = new TestScheduler();
      const call = client(scheduler, { deadline, timeout: 100_000 }).standing(CODE);
      await settled();
      scheduler.advance(after);
      await assert.rejects(call, { code: "timeout", limit: "deadline", timeoutMs: after, retryable: true, attempts: 1 });
      assert.equal(scheduler.pending, 0);
    }
  });

  it("can be set for one call alone, and a time that is none is refused before anything is sent", async () => {
    const scheduler = new TestScheduler();
    const calls = [{ timeout: 5, retries: 0 }, { deadline: 5 }].map((options) => client(scheduler).standing(CODE, options));
    const both = Promise.allSettled(calls);
    await settled();
    scheduler.advance(5);
    assert.deepEqual((await both).map((one) => one.status === "rejected" && one.reason.limit), ["timeout", "deadline"]);
    for (const options of [{ timeout: 0 }, { deadline: 1.5 }, { retries: -1 }, { retries: 11 }, { timeout: "5" as unknown as number }, { deadline: 2 ** 31 }]) {
      await assert.rejects(client(scheduler).standing(CODE, options), { code: "invalidRequest", path: Object.keys(options)[0], attempts: 0 });
    }
  });

  it("goes by the scheduler and not by the time of day, which someone may set back or forth", async () => {
    const scheduler = new TestScheduler();
    let now = Date.parse("2026-11-23T09:00:00+08:00");
    const call = client(scheduler, { now: () => new Date(now), deadline: 50, retries: 0 }).standing(CODE);
    await settled();
    now += 86_400_000;
    scheduler.advance(49);
    await settled();
    now -= 2 * 86_400_000;
    scheduler.advance(1);
    await assert.rejects(call, { limit: "deadline" });
  });

  it("is given to the transport as a signal and as a number", async () => {
    const scheduler = new TestScheduler();
    let sent: TransportRequest | undefined;
    const transport: Transport = { send: (request) => ((sent = request), new Promise(() => undefined)) };
    const call = client(scheduler, { transport, timeout: 25, retries: 0 }).standing(CODE);
    await settled();
    assert.deepEqual([sent?.timeoutMs, sent?.signal.aborted], [25, false]);
    scheduler.advance(25);
    await assert.rejects(call, { code: "timeout" });
    assert.equal(sent?.signal.aborted, true);
  });
});

describe("a caller that gives up", () => {
  it("gets the reason itself, whatever it is, and the transport is told", async () => {
    for (const reason of [new Error("mine"), "closed", null, 0, { left: true }]) {
      const scheduler = new TestScheduler();
      const controller = new AbortController();
      let told: unknown = "nothing";
      const transport: Transport = {
        send: ({ signal }) => (signal.addEventListener("abort", () => (told = signal.reason)), new Promise(() => undefined)),
      };
      const call = client(scheduler, { transport }).standing(CODE, { signal: controller.signal });
      await settled();
      controller.abort(reason);
      await assert.rejects(call, (error) => error === reason);
      assert.equal(told, reason);
      assert.equal(scheduler.pending, 0);
      assert.equal(getEventListeners(controller.signal, "abort").length, 0);
    }
  });

  it("without a reason gets what the runtime gives then: an AbortError", async () => {
    const controller = new AbortController();
    const call = client(new TestScheduler()).standing(CODE, { signal: controller.signal });
    controller.abort();
    await assert.rejects(call, { name: "AbortError" });
  });

  it("beforehand sends nothing", async () => {
    let asked = 0;
    const transport: Transport = { send: async () => (asked++, answer(200, {})) };
    const scheduler = new TestScheduler();
    await assert.rejects(client(scheduler, { transport }).standing(CODE, { signal: AbortSignal.abort("before") }), (error) => error === "before");
    assert.deepEqual([asked, scheduler.pending], [0, 0]);
  });

  it("may do so with any signal that has the form of one", async () => {
    const own = new Abort();
    const call = client(new TestScheduler()).standing(CODE, { signal: own });
    await settled();
    own.abort("by hand");
    await assert.rejects(call, (error) => error === "by hand");
  });

  it("is not kept by a transport that fails at giving up", async () => {
    const own = new Abort();
    const transport: Transport = {
      send: ({ signal }) => (signal.addEventListener("abort", () => { throw new Error("no such task"); }), new Promise(() => undefined)),
    };
    const call = client(new TestScheduler(), { transport }).standing(CODE, { signal: own });
    await settled();
    own.abort("left");
    await assert.rejects(call, (error) => error === "left");
  });

  it("leaves nothing behind that rejects later, unheard", async (test) => {
    const unheard: unknown[] = [];
    const hear = (reason: unknown): void => void unheard.push(reason);
    process.on("unhandledRejection", hear);
    test.after(() => process.off("unhandledRejection", hear));
    const later = Promise.withResolvers<never>();
    const own = new Abort();
    const call = client(new TestScheduler(), { transport: { send: () => later.promise } }).standing(CODE, { signal: own });
    await settled();
    own.abort("left");
    await assert.rejects(call, (error) => error === "left");
    later.reject(new Error("too late"));
    await settled();
    assert.deepEqual(unheard, []);
  });
});

describe("a signal for fetch", () => {
  it("is one of the runtime, aborted when ours is, before or after", () => {
    const later = new Abort();
    const signal = toAbortSignal(later);
    assert.ok(signal instanceof AbortSignal && !signal.aborted);
    later.abort("now");
    assert.deepEqual([signal.aborted, signal.reason, toAbortSignal(later).reason], [true, "now", "now"]);
  });

  it("ends a fetch on its way", async () => {
    const own = new Abort();
    const fetch = (request: Request): Promise<Response> =>
      new Promise((_resolve, reject) => request.signal.addEventListener("abort", () => reject(request.signal.reason)));
    const call = client(new TestScheduler(), { transport: kyTransport(fetch) }).standing(CODE, { signal: own });
    await settled();
    own.abort("enough");
    await assert.rejects(call, (error) => error === "enough");
  });
});

describe("our own signal", () => {
  it("tells each listener once, keeps the first reason, and forgets who left", () => {
    const own = new Abort();
    const told: string[] = [];
    const left = (): number => told.push("left");
    own.addEventListener("abort", left);
    own.addEventListener("abort", () => told.push("stayed"));
    own.removeEventListener("abort", left);
    own.abort("first");
    own.abort("second");
    const signal: AbortSignalLike = own;
    assert.deepEqual([told, signal.reason], [["stayed"], "first"]);
  });
});
