import assert from "node:assert/strict";
import { AsyncLocalStorage } from "node:async_hooks";
import { describe, it } from "node:test";
import type { TestContext } from "node:test";
import { inspect } from "node:util";
import { ROOT_CONTEXT, SpanKind, SpanStatusCode, TraceFlags, context, propagation, trace } from "@opentelemetry/api";
import type { Context, ContextManager, TextMapPropagator, Tracer } from "@opentelemetry/api";
import { AlwaysOffSampler, InMemorySpanExporter, ParentBasedSampler, SimpleSpanProcessor, TraceIdRatioBasedSampler, TracerProvider } from "@opentelemetry/sdk-trace";
import type { ReadableSpan, Sampler } from "@opentelemetry/sdk-trace";
import { testCode } from "@xinyong/api/world";
import type { ClientOptions, Middleware } from "../index.ts";
import { createTestClient, networkFailure, noAnswer, problemAnswer, rawAnswer, searchAnswer, settled, standingAnswer } from "../testing/index.ts";
import type { TestAnswer, TestClient } from "../testing/index.ts";
import { otelMiddleware } from "./index.ts";
import type { OtelOptions, SpanLike, TracerLike } from "./index.ts";

const CODE = testCode("black");
const KEY = "sk_live_5ECRETKEY0123456789";
const NAME = "郑州示例植入名称";

/** The active context goes where an asynchronous call goes, as with the SDK for Node. */
class Contexts implements ContextManager {
  readonly #kept = new AsyncLocalStorage<Context>();
  active(): Context {
    return this.#kept.getStore() ?? ROOT_CONTEXT;
  }
  with<A extends unknown[], F extends (...args: A) => ReturnType<F>>(active: Context, run: F, thisArg?: ThisParameterType<F>, ...args: A): ReturnType<F> {
    return this.#kept.run(active, () => run.call(thisArg as ThisParameterType<F>, ...args));
  }
  bind<T>(_active: Context, target: T): T {
    return target;
  }
  enable(): this {
    return this;
  }
  disable(): this {
    return this;
  }
}

interface Traced extends TestClient {
  tracer: Tracer;
  spans: () => ReadableSpan[];
}

/** A client whose attempts become spans of the real SDK. */
function traced(test: TestContext, answers: readonly TestAnswer[], options: Partial<OtelOptions> = {}, more: Partial<ClientOptions> = {}, sampler?: Sampler): Traced {
  const exporter = new InMemorySpanExporter();
  const provider = new TracerProvider({ spanProcessors: [new SimpleSpanProcessor({ exporter })], ...(sampler && { sampler }) });
  context.setGlobalContextManager(new Contexts());
  test.after(() => context.disable());
  const tracer = provider.getTracer("test");
  const middleware = [...(more.middleware ?? []), otelMiddleware({ tracer, ...options })];
  return { ...createTestClient(answers, { key: KEY, ...more, middleware }), tracer, spans: () => exporter.getFinishedSpans() };
}

const SERVER = { "server.address": "credit.example.gov.cn", "server.port": 443 };
const STANDING = { "http.request.method": "GET", "url.template": "/v1/subjects/{code}/standing", ...SERVER };

describe("a span", () => {
  it("stands for each attempt, and says by the conventions what was asked and what came, and nothing else", async (test) => {
    const { client, spans } = traced(test, [problemAnswer("unavailable"), standingAnswer("black"), searchAnswer()]);
    await client.standing(CODE);
    await client.search(NAME);
    assert.deepEqual(spans().map(({ name, kind, attributes, status }) => ({ name, kind, attributes, status })), [
      {
        name: "GET /v1/subjects/{code}/standing",
        kind: SpanKind.CLIENT,
        attributes: { ...STANDING, "http.response.status_code": 503, "error.type": "503" },
        status: { code: SpanStatusCode.ERROR },
      },
      {
        name: "GET /v1/subjects/{code}/standing",
        kind: SpanKind.CLIENT,
        attributes: { ...STANDING, "http.request.resend_count": 1, "http.response.status_code": 200 },
        status: { code: SpanStatusCode.UNSET },
      },
      {
        name: "POST /v1/subjects/search",
        kind: SpanKind.CLIENT,
        attributes: { "http.request.method": "POST", "url.template": "/v1/subjects/search", ...SERVER, "http.response.status_code": 200 },
        status: { code: SpanStatusCode.UNSET },
      },
    ]);
  });

  it("never holds a code, a name, a key, a path or a body", async (test) => {
    const { client, spans } = traced(test, [standingAnswer(), searchAnswer([{ name: NAME }]), networkFailure()], { propagation: false }, { retries: 0 });
    await client.standing(CODE);
    await client.search(NAME);
    await client.records(CODE, { cursor: "cursor-1" }).catch(() => undefined);
    assert.equal(spans().length, 3);
    const text = inspect(spans().map(({ name, attributes, status, events, links }) => ({ name, attributes, status, events, links })), { depth: 9 });
    for (const planted of [CODE, NAME, KEY, "cursor-1", "https:", "query"]) assert.ok(!text.includes(planted), text);
  });

  it("of an attempt without an answer says why there is none, in few words", async (test) => {
    const cases: readonly (readonly [TestAnswer, string])[] = [
      [networkFailure("reset"), "network.reset"],
      [networkFailure("dns"), "network.dns"],
      [() => Promise.reject(new TypeError(`no ${CODE}`)), "network.unknown"],
      [rawAnswer(429, "", { "retry-after": "9" }), "429"],
      [rawAnswer(404, ""), "404"],
    ];
    const { client, spans } = traced(test, cases.map(([answer]) => answer), {}, { retries: 0 });
    for (const [place, [, type]] of cases.entries()) {
      await client.standing(CODE).then(() => assert.fail("no error"), () => undefined);
      assert.equal(spans()[place]?.attributes["error.type"], type);
      assert.equal(spans()[place]?.status.code, SpanStatusCode.ERROR);
    }
  });

  it("ends with its time and with the caller's patience, also when the transport goes on", async (test) => {
    const never: TestAnswer = () => new Promise(() => undefined);
    const { client, scheduler, spans } = traced(test, [never, noAnswer(), never], {}, { retries: 1, timeout: 500 });
    const late = client.standing(CODE).catch(() => undefined);
    for (let attempt = 0; attempt < 2; attempt++) {
      await settled();
      scheduler.advance(500);
    }
    await late;
    const leaving = new AbortController();
    const left = client.standing(CODE, { signal: leaving.signal }).catch(() => undefined);
    await settled();
    leaving.abort();
    await left;
    assert.deepEqual(spans().map(({ attributes, ended }) => [attributes["error.type"], ended]), [["timeout", true], ["timeout", true], ["aborted", true]]);
  });

  it("names the server that is asked, whatever its address looks like", async (test) => {
    const addresses = [
      ["http://credit.example.gov.cn", "credit.example.gov.cn", 80],
      ["https://credit.example.gov.cn:8443/credit", "credit.example.gov.cn", 8443],
      ["http://[::1]:8787", "::1", 8787],
      ["http://127.0.0.1:8787", "127.0.0.1", 8787],
    ] as const;
    for (const [baseUrl, address, port] of addresses) {
      const { client, spans } = traced(test, [standingAnswer()], {}, { baseUrl });
      await client.standing(CODE);
      assert.deepEqual([spans()[0]?.attributes["server.address"], spans()[0]?.attributes["server.port"]], [address, port]);
      context.disable();
    }
    for (const url of ["", "x", `https://user:${KEY}@elsewhere.example/v1`]) {
      const elsewhere: Middleware = (request, next) => next({ ...request, url });
      const { client, spans } = traced(test, [rawAnswer(404, "")], {}, { middleware: [elsewhere], retries: 0 });
      await client.standing(CODE).catch(() => undefined);
      assert.deepEqual(spans()[0]?.attributes["server.address"], url.length > 1 ? "elsewhere.example" : undefined);
      assert.ok(!inspect(spans()[0]?.attributes).includes(KEY));
      context.disable();
    }
  });

  it("is the child of what is active where the call is made, and the parent of what the transport does", async (test) => {
    const parents: (string | undefined)[] = [];
    const within: TestAnswer = async (request, now) => {
      await settled();
      parents.push(trace.getSpan(context.active())?.spanContext().spanId);
      const answer = standingAnswer();
      return typeof answer === "function" ? answer(request, now) : assert.fail();
    };
    const { client, tracer, spans } = traced(test, [problemAnswer("internal"), within]);
    await tracer.startActiveSpan("check a bidder", async (span) => {
      await client.standing(CODE);
      span.end();
    });
    const [first, second, outer] = spans();
    assert.deepEqual([first?.parentSpanContext?.spanId, second?.parentSpanContext?.spanId], [outer?.spanContext().spanId, outer?.spanContext().spanId]);
    assert.deepEqual(parents, [second?.spanContext().spanId]);
  });
});

describe("the trace", () => {
  it("goes to the API in the headers of W3C Trace Context, each attempt with its own span", async (test) => {
    const { client, transport, spans } = traced(test, [problemAnswer("internal"), standingAnswer()]);
    await client.standing(CODE);
    assert.deepEqual(transport.sent.map(({ headers }) => headers["traceparent"]), spans().map((span) => `00-${span.spanContext().traceId}-${span.spanContext().spanId}-01`));
    assert.ok(transport.sent.every(({ headers }) => !("tracestate" in headers) && headers["authorization"] === `Bearer ${KEY}`));
  });

  it("that is not sampled is not recorded, and the API is told so", async (test) => {
    const { client, transport, spans } = traced(test, [standingAnswer(), problemAnswer("internal")], {}, { retries: 0 }, new AlwaysOffSampler());
    await client.standing(CODE);
    await client.standing(CODE).catch(() => undefined);
    assert.deepEqual(spans(), []);
    for (const { headers } of transport.sent) assert.match(headers["traceparent"] ?? "", /^00-[\da-f]{32}-[\da-f]{16}-00$/);
  });

  it("follows the decision of whoever began it, with its state", async (test) => {
    const sampler = new ParentBasedSampler({ root: new TraceIdRatioBasedSampler(0) });
    const { client, transport, spans } = traced(test, [standingAnswer(), standingAnswer()], {}, {}, sampler);
    const state = { get: () => undefined, set: () => state, unset: () => state, serialize: () => "desk=1" };
    for (const traceFlags of [TraceFlags.SAMPLED, TraceFlags.NONE]) {
      const begun = { traceId: "a".repeat(32), spanId: "b".repeat(16), traceFlags, isRemote: true, traceState: state };
      await context.with(trace.setSpanContext(ROOT_CONTEXT, begun), () => client.standing(CODE));
    }
    assert.equal(spans().length, 1);
    assert.deepEqual(transport.sent.map(({ headers }) => [headers["traceparent"]?.slice(0, 36), headers["traceparent"]?.slice(-3), headers["tracestate"]]), [
      [`00-${"a".repeat(32)}-`, "-01", "desk=1"],
      [`00-${"a".repeat(32)}-`, "-00", "desk=1"],
    ]);
  });

  it("stays with the API, and goes to other hosts only when they are named", async (test) => {
    const addresses: readonly (readonly [string, boolean])[] = [
      ["https://credit.example.gov.cn/v1/lists", true],
      ["https://mirror.example.gov.cn/v1/lists", true],
      ["https://mirror.example.gov.cn.evil.example/", false],
      ["https://credit.example.gov.cn.evil.example/v1/lists", false],
      ["https://credit.example.gov.cn@evil.example/v1/lists", false],
      ["https://credit.example.gov.cn\\evil.example", false],
      ["http://credit.example.gov.cn/v1/lists", false],
    ];
    for (const [url, told] of addresses) {
      const elsewhere: Middleware = (request, next) => next({ ...request, url });
      const { client, transport } = traced(test, [rawAnswer(404, "")], { propagateTo: ["https://mirror.example.gov.cn/"] }, { middleware: [elsewhere], retries: 0 });
      await client.lists().catch(() => undefined);
      assert.equal("traceparent" in (transport.sent[0]?.headers ?? {}), told, url);
      context.disable();
    }
  });

  it("goes nowhere when that is not wanted", async (test) => {
    const { client, transport, spans } = traced(test, [standingAnswer()], { propagation: false });
    await client.standing(CODE);
    assert.deepEqual([spans().length, "traceparent" in (transport.sent[0]?.headers ?? {})], [1, false]);
  });

  it("goes as the application's own propagator writes it", async (test) => {
    const own: TextMapPropagator = {
      inject: (active, carrier, setter) => setter.set(carrier, "x-trace", trace.getSpan(active)?.spanContext().spanId ?? ""),
      extract: (active) => active,
      fields: () => ["x-trace"],
    };
    propagation.setGlobalPropagator(own);
    test.after(() => propagation.disable());
    const { client, transport, spans } = traced(test, [standingAnswer()], { propagation: (headers) => propagation.inject(context.active(), headers) });
    await client.standing(CODE);
    assert.deepEqual([transport.sent[0]?.headers["x-trace"], transport.sent[0]?.headers["traceparent"]], [spans()[0]?.spanContext().spanId, undefined]);
  });
});

describe("tracing", () => {
  it("does nothing where no SDK is set up", async () => {
    const { client, transport } = createTestClient([standingAnswer("red")], { middleware: [otelMiddleware({ tracer: trace.getTracer("none") })] });
    assert.equal((await client.standing(CODE)).tone, "red");
    assert.ok(!("traceparent" in (transport.sent[0]?.headers ?? {})));
  });

  it("that fails makes no call fail, and sends nothing twice", async () => {
    const fail = (): never => {
      throw new Error("tracing is broken");
    };
    const good: SpanLike = {
      spanContext: () => ({ traceId: "a".repeat(32), spanId: "b".repeat(16), traceFlags: 1 }),
      isRecording: () => true,
      setAttribute: () => undefined,
      setStatus: () => undefined,
      end: () => undefined,
    };
    const over = (span: SpanLike): TracerLike => ({ startActiveSpan: (_name, _start, run) => run(span) });
    const broken: readonly Partial<OtelOptions>[] = [
      { tracer: { startActiveSpan: fail } },
      { tracer: { startActiveSpan: (_name, _start, run) => (run(good), fail()) } },
      { tracer: { startActiveSpan: () => undefined as never } },
      ...(["spanContext", "isRecording", "setAttribute", "setStatus", "end"] as const).map((name) => ({ tracer: over({ ...good, [name]: fail }) })),
      { tracer: over(good), propagation: fail },
    ];
    for (const options of broken) {
      const middleware = [otelMiddleware({ tracer: over(good), ...options })];
      const { client, transport } = createTestClient([standingAnswer("red"), problemAnswer("internal"), networkFailure("dns")], { middleware, retries: 0 });
      assert.equal((await client.standing(CODE)).tone, "red");
      await assert.rejects(client.standing(CODE), { code: "internal" });
      await assert.rejects(client.standing(CODE), { code: "network" });
      assert.equal(transport.sent.length, 3);
    }
  });

  it("takes the tracer of the real package by its form alone", () => {
    const real: Tracer = trace.getTracer("types");
    const tracer: TracerLike = real;
    otelMiddleware({ tracer, propagation: (headers: Record<string, string>) => propagation.inject(context.active(), headers) });
    assert.deepEqual([SpanKind.CLIENT, SpanStatusCode.ERROR], [2, 2]);
    // @ts-expect-error -- a tracer is needed.
    assert.ok(otelMiddleware({}));
  });
});
