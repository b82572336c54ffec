import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { inspect } from "node:util";
import { createWorld, testCode } from "@xinyong/api/world";
import { TestScheduler } from "../../test/scheduler.ts";
import { answer } from "../../test/serve.ts";
import { createClient } from "../index.ts";
import type { ClientOptions, LogDetails, Logger, TransportResponse } from "../index.ts";

const CODE = testCode("black");
const NAME = "郑州磐石示例建筑工程有限公司";
const KEY = "sk_live_5ECRETKEY0123456789";
const { api } = await createWorld();
const STANDING = await (await api.fetch(new Request(`https://x.cn/v1/subjects/${CODE}/standing`))).text();

type Entry = [level: string, message: string, details: LogDetails];

function listener(): { logger: Logger; entries: Entry[] } {
  const entries: Entry[] = [];
  const level = (name: string) => (message: string, details: LogDetails): void => void entries.push([name, message, details]);
  return { entries, logger: { debug: level("debug"), info: level("info"), warn: level("warn"), error: level("error") } };
}

/** What is logged while these answers come in turn, the last one again and again. */
async function logged(answers: readonly (() => TransportResponse)[], options: Partial<ClientOptions> = {}, calls = 1): Promise<Entry[]> {
  const { logger, entries } = listener();
  const scheduler = new TestScheduler(9000);
  let sent = 0;
  const send = async (): Promise<TransportResponse> => (answers[Math.min(sent++, answers.length - 1)] as () => TransportResponse)();
  const client = createClient({ baseUrl: "https://credit.example.gov.cn", transport: { send }, scheduler, random: () => 0.5, logger, ...options });
  for (let call = 0; call < calls; call++) await client.standing(CODE).catch(() => undefined);
  return entries;
}

const good = (): TransportResponse => answer(200, STANDING, { "x-request-id": "r-2" });
const down = (): TransportResponse => answer(503, "", { "x-request-id": "r-1" });

describe("the log", () => {
  it("tells what happens on the way of a call, by levels", async () => {
    const operation = { operation: "getStanding", template: "/v1/subjects/{code}/standing" };
    const all: Entry[] = [
      ["debug", "xinyong: getStanding is asked", { ...operation, attempt: 1 }],
      ["debug", "xinyong: getStanding is answered", { ...operation, attempt: 1, status: 503, requestId: "r-1", tookMs: 0 }],
      ["info", "xinyong: getStanding failed and will be tried again", { ...operation, attempt: 1, code: "unavailable", requestId: "r-1", waitMs: 250 }],
      ["debug", "xinyong: getStanding is asked", { ...operation, attempt: 2 }],
      ["debug", "xinyong: getStanding is answered", { ...operation, attempt: 2, status: 200, requestId: "r-2", tookMs: 0 }],
    ];
    assert.deepEqual(await logged([down, good], { logLevel: "debug" }), all);
    assert.deepEqual(await logged([down, good], { logLevel: "info" }), all.filter(([level]) => level === "info"));
    for (const logLevel of [undefined, "warn", "error", "off"] as const) assert.deepEqual(await logged([down, good], { logLevel }), []);
  });

  it("warns when retries are withheld, and is informed of waits for a rate limit", async () => {
    const warned = await logged([down], {}, 20);
    assert.ok(warned.length > 0 && warned.every(([level, message]) => level === "warn" && /too many calls/.test(message)));
    const limited = (): TransportResponse => answer(200, STANDING, { ratelimit: "x;r=0;t=2" });
    const waits = await logged([limited, good], { logLevel: "info" }, 2);
    assert.deepEqual(waits.map(([level, , { waitMs, attempt }]) => [level, waitMs, attempt]), [["info", 2000, 0]]);
  });

  it("never holds a code, a name, a key, an address, a header or a body", async () => {
    const { logger, entries } = listener();
    const echo = JSON.stringify({ code: KEY, detail: `${CODE} ${NAME}`, title: NAME });
    let sent = 0;
    const send = async (): Promise<TransportResponse> => {
      if (sent++ % 3 === 0) throw Object.assign(new Error(`${KEY} ${CODE} ${NAME}`), { code: KEY });
      return answer(sent % 3 === 1 ? 500 : 200, echo, { "x-request-id": NAME });
    };
    const client = createClient({
      baseUrl: "https://credit.example.gov.cn",
      key: KEY,
      transport: { send },
      scheduler: new TestScheduler(9000),
      logger,
      logLevel: "debug",
    });
    for (const call of [() => client.standing(CODE), () => client.search(NAME), () => client.standings([CODE]), () => client.records(CODE, { category: NAME })]) {
      await Promise.resolve(call()).catch(() => undefined);
    }
    assert.ok(entries.length >= 8);
    const text = inspect(entries, { depth: 9, maxArrayLength: null });
    for (const planted of [KEY, CODE, NAME, encodeURIComponent(NAME), "Bearer", "https://", "authorization"]) assert.ok(!text.includes(planted), planted);
  });

  it("may go to a console, to an object with some levels, or to one that fails", async () => {
    for (const logger of [{}, { warn: () => undefined }, { debug: () => { throw new Error("full"); }, info: () => { throw new Error("full"); } }]) {
      const scheduler = new TestScheduler(9000);
      let sent = 0;
      const transport = { send: async () => (sent++ === 0 ? down() : good()) };
      const client = createClient({ baseUrl: "https://credit.example.gov.cn", transport, scheduler, logger, logLevel: "debug" });
      assert.equal((await client.standing(CODE)).tone, "black");
    }
    const typed: Logger = console;
    assert.ok(typed.debug);
  });

  it("has the levels it has", () => {
    const options = { baseUrl: "https://credit.example.gov.cn", logLevel: "loud" } as unknown as ClientOptions;
    assert.throws(() => createClient(options), { code: "configuration", option: "logLevel" });
  });
});
