import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { Console } from "node:console";
import { PassThrough } from "node:stream";
import { format, inspect } from "node:util";
import { createProblem } from "@xinyong/credit/vocabulary";
import { bundle, load } from "../../test/bundle.ts";
import { answer, closedAddress, serve } from "../../test/serve.ts";
import * as here from "../index.ts";
import { createClient, fetchTransport, isCreditError, kyTransport } from "../index.ts";
import type { Transport } from "../index.ts";

const KEY = "sk_live_5ECRETKEY0123456789";
const CODE = "91410199MABLACK19W";
const NAME = "郑州磐石示例建筑工程有限公司";
const RESIDENT = "410199199001011234";
const PLANTED = [KEY, CODE, NAME, RESIDENT, encodeURIComponent(NAME), "Bearer"];

/** What a console writes. */
function printed(value: unknown): string {
  const stdout = new PassThrough();
  const print = new Console({ stdout, inspectOptions: { depth: 20 } });
  print.log(value);
  print.dir(value, { showHidden: true });
  print.table([value]);
  return String(stdout.read());
}

/** Everything a log could make of a value. */
function outputs(value: unknown): string {
  const clone = structuredClone(value);
  const own = typeof value === "object" && value !== null ? Reflect.ownKeys(value).map((name) => Reflect.get(value, name)) : [];
  return [
    String(value),
    JSON.stringify(value),
    inspect(value, { depth: 20, showHidden: true, getters: true }),
    inspect(clone, { depth: 20, showHidden: true }),
    inspect(own, { depth: 20, showHidden: true }),
    (value as Error).stack,
    format("%s %o %O %j %d", value, value, value, value, value),
    printed(value),
  ].join("\n");
}

describe("no output of an error holds what was sent", () => {
  /** Every way of failing, with the key in the header, a code in the address and a name in the body. */
  const echo = JSON.stringify({ ...createProblem("internal", `${KEY} ${CODE} ${NAME}`, KEY), title: NAME, [CODE]: KEY });
  const failing = (send: Transport["send"]): Transport => ({ send });
  const transports: Readonly<Record<string, (url: string) => Transport>> = {
    ky: () => kyTransport(),
    fetch: () => fetchTransport(),
    "an error that quotes everything": () =>
      failing(async (request) => {
        throw Object.assign(new TypeError(JSON.stringify(request), { cause: request }), { request, code: KEY });
      }),
    "errors inside errors that quote everything": () =>
      failing(async (request) => {
        const inner = Object.assign(new Error(`${KEY} ${NAME}`), { name: NAME, code: CODE, response: { headers: request.headers }, options: request });
        const all = new AggregateError([KEY, { code: NAME, request }, inner], request.url);
        throw new TypeError(RESIDENT, { cause: Object.assign(new Error(request.body ?? ""), { cause: all, errors: [inner] }) });
      }),
    "a problem whose every word is another": () =>
      failing(async () =>
        answer(503, { code: KEY, status: 503, retryable: NAME, requestId: RESIDENT, cause: { [CODE]: NAME } }, {
          "retry-after": KEY,
          "retry-after-ms": RESIDENT,
          "x-should-retry": NAME,
          ratelimit: `"${KEY}";r=${CODE};t=${RESIDENT}`,
        }),
      ),
    "a problem that repeats everything": () => failing(async () => answer(500, echo, { "x-request-id": `${KEY} ${NAME}` })),
    "an answer that repeats everything": () => failing(async () => answer(200, echo)),
    "an answer that is cut": () => failing(async () => answer(200, echo.slice(0, -3))),
    "no answer in time": () => failing(() => new Promise(() => undefined)),
  };

  for (const [name, transport] of Object.entries(transports)) {
    it(`over ${name}`, async (test) => {
      const echoing = await serve(test, (_request, response) => void response.writeHead(500).end(echo));
      for (const baseUrl of [await closedAddress(), echoing]) {
        // Each call is tried twice, and some end at their deadline, so that an error of an earlier attempt is inside another.
        const client = createClient({ baseUrl, key: KEY, transport: transport(baseUrl), timeout: 20, deadline: 35, retries: 1, random: () => 0 });
        for (const call of [
          (): Promise<unknown> => client.standing(CODE),
          () => client.subject(CODE),
          () => client.standings([CODE]),
          () => client.search(NAME),
          () => client.search(`${NAME}${RESIDENT}`),
          () => client.records(CODE),
          () => client.standing(RESIDENT),
          () => client.standing(`${CODE}${NAME}`),
          () => client.listEntries(NAME),
        ]) {
          const error: unknown = await call().then(() => assert.fail("no error"), (reason: unknown) => reason);
          assert.ok(isCreditError(error), inspect(error));
          for (const planted of PLANTED) assert.ok(!outputs(error).includes(planted), `${planted} in ${outputs(error)}`);
        }
      }
    });
  }

  it("nor does the client or a connection hold the key where a log reaches it", () => {
    const options = { baseUrl: "https://credit.example.gov.cn", key: KEY, transport: kyTransport() };
    for (const value of [createClient(options), here.createConnection(options)]) {
      assert.ok(!`${JSON.stringify(value)}${inspect(value, { depth: 20, showHidden: true })}`.includes(KEY));
    }
  });
});

describe("the guards", () => {
  const details = { code: "unavailable", status: 503, requestId: "r", retryable: true } as const;
  const make = (from: typeof here) => ({
    isApiProblemError: new from.ApiProblemError(details),
    isRateLimitError: new from.RateLimitError({ ...details, code: "rateLimited", status: 429 }),
    isNetworkError: new from.NetworkError({ kind: "unknown", code: null }),
    isTimeoutError: new from.TimeoutError(1),
    isInvalidAnswerError: new from.InvalidAnswerError("notJson"),
    isInvalidCodeError: new from.InvalidCodeError({ problem: "empty", length: 0, position: null }),
    isInvalidRequestError: new from.InvalidRequestError("limit"),
    isMiddlewareError: new from.MiddlewareError(0, new TypeError("x")),
    isConfigurationError: new from.ConfigurationError("key", "wrong", "mend it"),
  });

  it("know the errors of a second, minified copy, and that copy knows ours", async () => {
    const copy = await load<typeof here>(await bundle(`export * from "./src/index.ts";`));
    assert.notEqual(copy.CreditError, here.CreditError);
    for (const [errors, guards] of [[make(copy), here], [make(here), copy], [make(here), here]] as const) {
      for (const [own, error] of Object.entries(errors)) {
        assert.ok(guards.isCreditError(error));
        for (const guard of Object.keys(errors) as (keyof typeof errors)[]) {
          const expected = guard === own || (own === "isRateLimitError" && guard === "isApiProblemError");
          assert.equal(guards[guard](error), expected, `${guard} of an error of ${own}`);
        }
        assert.equal(error.name, own.slice(2));
      }
    }
  });

  it("agree with instanceof, across copies too, where a class that someone derived knows only its own", async () => {
    const copy = await load<typeof here>(await bundle(`export * from "./src/index.ts";`));
    const exported: Readonly<Record<string, unknown>> = { ...here };
    for (const errors of [make(here), make(copy)]) {
      for (const [own, error] of Object.entries(errors)) {
        assert.ok(error instanceof here.CreditError && error instanceof copy.CreditError && error instanceof Error);
        for (const guard of Object.keys(errors) as (keyof typeof errors)[]) {
          const name = guard.slice(2);
          const [type, is] = [exported[name] as typeof here.TimeoutError, exported[guard] as typeof here.isTimeoutError];
          assert.equal(error instanceof type, is(error), `${own} instanceof ${name}`);
        }
      }
    }
    class Mine extends here.TimeoutError {}
    assert.ok(new Mine(1) instanceof Mine && new Mine(1) instanceof here.TimeoutError && here.isTimeoutError(new Mine(1)));
    assert.ok(!(new here.TimeoutError(1) instanceof Mine));
    for (const value of [null, undefined, 1, {}, new Error("x"), { name: "TimeoutError", code: "timeout" }]) {
      assert.ok(!(value instanceof here.CreditError) && !(value instanceof here.TimeoutError));
    }
  });

  it("take nothing else, whatever it looks like", () => {
    for (const value of [null, undefined, 1, "x", {}, new Error("x"), { name: "RateLimitError", code: "rateLimited" }, JSON.parse(JSON.stringify(make(here)))]) {
      assert.equal(here.isCreditError(value), false);
      assert.equal(here.isRateLimitError(value), false);
    }
  });
});

describe("an error", () => {
  it("tells what to do, and where it is documented", () => {
    for (const error of [new here.TimeoutError(5), new here.NetworkError({ kind: "dns", code: "ENOTFOUND" }), new here.InvalidRequestError("limit")]) {
      assert.ok(error.hint.length > 10);
      assert.match(error.docsUrl, /^https:\/\/github\.com\/xinyong-credit\/xinyong\/blob\/main\/.+#[a-z]+$/);
    }
  });

  it("has what it came of in it, in a log and in a clone too", () => {
    const error = new here.TimeoutError(9, "deadline", new here.NetworkError({ kind: "reset", code: "ECONNRESET" }));
    const { cause } = JSON.parse(JSON.stringify(error)) as { cause: Record<string, unknown> };
    assert.deepEqual([cause["name"], cause["code"], cause["cause"]], ["NetworkError", "network", { kind: "reset", code: "ECONNRESET" }]);
    assert.equal((structuredClone(error).cause as Error).message, (error.cause as Error).message);
  });

  it("that is frozen still passes", async () => {
    const frozen = Object.freeze(new here.InvalidAnswerError("tooLarge"));
    const client = createClient({ baseUrl: "https://credit.example.gov.cn", transport: { send: () => Promise.reject(frozen) } });
    await assert.rejects(client.standing(CODE), (error) => error === frozen);
  });

  it("is a plain object in a log", () => {
    assert.deepEqual(JSON.parse(JSON.stringify(new here.TimeoutError(5))), {
      name: "TimeoutError",
      message: "The API did not answer within 5 ms.",
      code: "timeout",
      status: null,
      requestId: null,
      retryable: true,
      retryAfterMs: null,
      attempts: 1,
      idempotencyKey: null,
      hint: "Ask again later, or give a longer timeout.",
      docsUrl: "https://github.com/xinyong-credit/xinyong/blob/main/packages/client/README.md#timeout",
      limit: "timeout",
      timeoutMs: 5,
    });
  });
});
