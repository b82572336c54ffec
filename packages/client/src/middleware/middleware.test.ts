import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { inspect } from "node:util";
import { createWorld, testCode } from "@xinyong/api/world";
import { TestScheduler, settled } from "../../test/scheduler.ts";
import { answer } from "../../test/serve.ts";
import { createClient, isMiddlewareError } from "../index.ts";
import type { Client, ClientOptions, Middleware, MiddlewareContext, MiddlewareRequest, TransportRequest, TransportResponse } from "../index.ts";

const CODE = testCode("black");
const KEY = "sk_live_5ECRETKEY0123456789";
const BASE = "https://credit.example.gov.cn";
const { api } = await createWorld();
const STANDING = await (await api.fetch(new Request(`${BASE}/v1/subjects/${CODE}/standing`))).text();

interface Tried {
  client: Client;
  sent: TransportRequest[];
  scheduler: TestScheduler;
}

/** A client with this middleware, whose transport answers with these statuses and then with a standing. */
function through(middleware: readonly Middleware[], statuses: readonly number[] = [], options: Partial<ClientOptions> = {}): Tried {
  const sent: TransportRequest[] = [];
  const scheduler = new TestScheduler(9000);
  const send = async (request: TransportRequest): Promise<TransportResponse> => {
    sent.push(request);
    const status = statuses[sent.length - 1];
    return status === undefined ? answer(200, STANDING) : answer(status, "");
  };
  return { client: createClient({ baseUrl: BASE, key: KEY, transport: { send }, scheduler, middleware, ...options }), sent, scheduler };
}

describe("middleware", () => {
  it("stands around each attempt, the first outermost", async () => {
    const seen: string[] = [];
    const note = (name: string): Middleware => async (request, next, { attempt }) => {
      seen.push(`${name}${attempt}`);
      const response = await next(request);
      seen.push(`${response.status}${name}`);
      return response;
    };
    await through([note("a"), note("b")], [503]).client.standing(CODE);
    assert.deepEqual(seen, ["a1", "b1", "503b", "503a", "a2", "b2", "200b", "200a"]);
  });

  it("is told the operation in words that may be logged", async () => {
    const contexts: MiddlewareContext[] = [];
    const note: Middleware = (request, next, context) => (contexts.push(context), next(request));
    const { client, sent } = through([note], [500]);
    await client.standing(CODE);
    await client.search("示例").catch(() => undefined);
    assert.ok(contexts.every(({ baseUrl }) => baseUrl === BASE));
    const told = contexts.map(({ operation, template, attempt }) => [operation, template, attempt]);
    const standing = ["getStanding", "/v1/subjects/{code}/standing"];
    assert.deepEqual(told, [[...standing, 1], [...standing, 2], ["searchSubjects", "/v1/subjects/search", 1]]);
    assert.deepEqual(contexts.map(({ idempotencyKey }) => idempotencyKey), [null, null, sent[2]?.headers["idempotency-key"]]);
  });

  it("sees the request without the key, and may add headers", async () => {
    let seen: MiddlewareRequest | undefined;
    const add: Middleware = (request, next) => ((seen = request), next({ ...request, headers: { ...request.headers, "x-caller": "desk" } }));
    const { client, sent } = through([add]);
    await client.standing(CODE);
    assert.ok(!inspect(seen, { depth: 9, showHidden: true }).includes(KEY));
    assert.deepEqual([sent[0]?.headers["x-caller"], sent[0]?.headers["authorization"]], ["desk", `Bearer ${KEY}`]);
  });

  it("that sends elsewhere does not send the key there", async () => {
    for (const url of ["https://elsewhere.example/v1", `${BASE}.evil.example/`, `${BASE}@evil.example/`, `${BASE}\\evil`]) {
      const { client, sent } = through([(request, next) => next({ ...request, url })]);
      await client.standing(CODE);
      assert.deepEqual([sent[0]?.url, sent[0]?.headers["authorization"]], [url, undefined]);
    }
  });

  it("may bring a key of its own, and ask again with another", async () => {
    const renew: Middleware = async (request, next) => {
      const first = await next({ ...request, headers: { ...request.headers, authorization: "Bearer old" } });
      return first.status === 401 ? next({ ...request, headers: { ...request.headers, authorization: "Bearer new" } }) : first;
    };
    const { client, sent } = through([renew], [401]);
    assert.equal((await client.standing(CODE)).tone, "black");
    assert.deepEqual(sent.map(({ headers }) => headers["authorization"]), ["Bearer old", "Bearer new"]);
  });

  it("that throws is wrapped, and nothing of what it threw comes through", async () => {
    for (const thrown of [new TypeError(`no ${KEY} ${CODE}`), { name: KEY, request: CODE }, KEY, undefined, null]) {
      const fail: Middleware = async () => Promise.reject(thrown);
      const { client, sent, scheduler } = through([(request, next) => next(request), fail]);
      const error: unknown = await client.standing(CODE).then(() => assert.fail("no error"), (reason: unknown) => reason);
      assert.ok(isMiddlewareError(error));
      assert.deepEqual([error.code, error.place, error.retryable, error.attempts], ["middleware", 1, false, 1]);
      if (thrown !== null) assert.equal(error.cause?.name, thrown instanceof TypeError ? "TypeError" : null);
      const text = `${inspect(error, { depth: 9, showHidden: true })}${JSON.stringify(error)}`;
      for (const planted of [KEY, CODE]) assert.ok(!text.includes(planted), text);
      assert.deepEqual([sent.length, scheduler.pending], [0, 0]);
    }
  });

  it("that throws at once, or fails at being looked at, is wrapped too", async () => {
    const trap = Object.defineProperty({}, "name", { get: () => { throw new Error(KEY); } });
    for (const thrown of [new RangeError("x"), trap]) {
      await assert.rejects(through([() => { throw thrown; }]).client.standing(CODE), { code: "middleware", place: 0 });
    }
  });

  it("that gives back what is no answer is told so", async () => {
    for (const response of [undefined, null, {}, { status: "200" }, new Response("{}"), { status: 200, body: "{}" }]) {
      const forget: Middleware = async () => response as TransportResponse;
      await assert.rejects(through([forget]).client.standing(CODE), { code: "middleware", message: /no answer/ });
    }
  });

  it("that forgets the request is told so", async () => {
    const forget: Middleware = (_request, next) => next(undefined as unknown as MiddlewareRequest);
    await assert.rejects(through([forget]).client.standing(CODE), { code: "middleware", cause: { name: "TypeError" } });
  });

  it("meets only errors of this package, and may let them pass", async () => {
    const seen: unknown[] = [];
    const note: Middleware = (request, next) => next(request).catch((error: unknown) => Promise.reject((seen.push(error), error)));
    const transport = { send: () => Promise.reject(Object.assign(new Error(CODE), { code: "ECONNRESET" })) };
    await assert.rejects(through([note], [], { transport, retries: 1 }).client.standing(CODE), { code: "network", attempts: 2 });
    assert.deepEqual(seen.map((error) => (error as { code: string }).code), ["network", "network"]);
  });

  it("runs within the time of its attempt, and is told when that is over", async () => {
    let told: unknown;
    const wait: Middleware = (_request, _next, { signal }) =>
      new Promise((_resolve, reject) => signal.addEventListener("abort", () => reject((told = signal.reason))));
    const { client, scheduler } = through([wait], [], { timeout: 10_000, retries: 0 });
    const call = client.standing(CODE);
    await settled();
    scheduler.advance(10_000);
    await assert.rejects(call, { code: "timeout", limit: "timeout" });
    assert.equal((told as { code: string }).code, "timeout");
  });

  it("cannot pass a kept answer off as one of this moment", async () => {
    const kept: Middleware = async () => answer(200, STANDING, { date: "Mon, 23 Nov 2026 01:00:30 GMT", age: "30" });
    const standing = await through([kept]).client.standing(CODE);
    assert.deepEqual([standing.kept, standing.askedAt], [true, "2026-11-23T09:00:00+08:00"]);
  });

  it("cannot make an answer about another subject pass", async () => {
    const mixed: Middleware = async (request, next) => next({ ...request, url: request.url.replace(CODE, testCode("none")) });
    const { client } = through([mixed], [], { transport: { send: async () => answer(200, STANDING.replaceAll(CODE, testCode("none"))) } });
    await assert.rejects(client.standing(CODE), { code: "invalidAnswer", fault: "otherSubject" });
  });

  it("that is no list of functions is refused where the client is made", () => {
    for (const middleware of ["x", {}, [1], (request: unknown) => request]) {
      assert.throws(() => through(middleware as unknown as Middleware[]), { code: "configuration", option: "middleware" });
    }
  });
});
