import assert from "node:assert/strict";
import { it } from "node:test";
import { createContext, runInContext } from "node:vm";
import { createWorld, testCode } from "@xinyong/api/world";
import { bundle } from "../../test/bundle.ts";
import { TestScheduler, settled } from "../../test/scheduler.ts";
import { answer } from "../../test/serve.ts";
import type * as client from "../index.ts";

const CODE = testCode("black");
const { api } = await createWorld();
const STANDING = await (await api.fetch(new Request(`https://x.cn/v1/subjects/${CODE}/standing`))).text();

it("the client without its fetch transports runs where there is none of the web's globals, as in mini programs", async () => {
  const script = await bundle(`export { createConnection, getStanding, isCreditError, queryStandings } from "./src/index.ts";`, "iife");
  const context = createContext({});
  runInContext("delete globalThis.Intl; delete globalThis.WebAssembly;", context);
  for (const name of ["fetch", "URL", "URLSearchParams", "AbortController", "AbortSignal", "TextEncoder", "TextDecoder", "crypto", "performance", "Intl", "structuredClone", "setTimeout"]) {
    assert.equal(runInContext(`typeof ${name}`, context), "undefined", name);
  }
  const { createConnection, getStanding, queryStandings, isCreditError } = runInContext(`${script}; bundled`, context) as typeof client;

  const sent: client.TransportRequest[] = [];
  const answers = [
    () => answer(503, "", { "retry-after": "1" }),
    () => answer(200, STANDING),
    () => Promise.reject(Object.assign(new Error(), { code: "ECONNRESET" })),
    () => answer(200, { results: [{ index: 0, standing: JSON.parse(STANDING) }] }),
  ];
  const scheduler = new TestScheduler(9000);
  const send = async (request: client.TransportRequest): Promise<client.TransportResponse> => {
    sent.push(request);
    return (answers.shift() ?? ((): Promise<never> => new Promise(() => undefined)))();
  };
  const connection = createConnection({ baseUrl: "https://credit.example.gov.cn/credit/", key: "sk_1", transport: { send }, scheduler });
  assert.equal((await getStanding(connection, CODE)).tone, "black");
  const [result] = await queryStandings(connection, [CODE]);
  assert.equal(result?.standing?.tone, "black");
  assert.match(sent[2]?.headers["idempotency-key"] ?? "", /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/);
  assert.equal(sent[2]?.headers["idempotency-key"], sent[3]?.headers["idempotency-key"]);

  const late = getStanding(connection, CODE, { deadline: 10_000 });
  await settled();
  scheduler.advance(10_000);
  await assert.rejects(late, (error: unknown) => isCreditError(error) && error.code === "timeout" && error.attempts === 1);
  assert.equal(sent.at(-1)?.signal.aborted, true);
  assert.equal(scheduler.pending, 0);
});
