import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { checkCharacter, parseCode, parseRegistrationNumber } from "@xinyong/credit/code";
import type { StandingsAnswer } from "@xinyong/credit/routes";
import { standingSchema } from "@xinyong/credit/schemas";
import type { Problem, Standing } from "@xinyong/credit/vocabulary";
import { WORLD_ENTRIES, WORLD_LISTS } from "./lists.ts";
import { WORLD_RECORDS } from "./records.ts";
import { WORLD_SUBJECTS } from "./subjects.ts";
import { createWorld, TEST_CODES, testCode, tickingWorldClock, withBehaviour, WORLD_TIME } from "./index.ts";

const BASE = "https://credit.example.gov.cn";

async function world() {
  const waits: number[] = [];
  const { api } = await createWorld({ wait: async (ms) => void waits.push(ms) });
  return {
    waits,
    get: (path: string, init: RequestInit = {}) => api.fetch(new Request(`${BASE}${path}`, init)),
    bulk: (codes: readonly string[], accept = "application/json") =>
      api.fetch(
        new Request(`${BASE}/v1/standings`, {
          method: "POST",
          headers: { "Content-Type": "application/json", Accept: accept },
          body: JSON.stringify({ codes }),
        }),
      ),
  };
}

describe("the test codes", () => {
  it("have right check digits, but for the one that is about a wrong one", () => {
    for (const { id, code } of TEST_CODES) {
      const parsed = parseCode(code);
      assert.ok(parsed.ok, id);
      assert.equal(parsed.division, "410199");
      assert.equal(checkCharacter(code.slice(0, 17)) === code[17], id !== "badCheckDigit", id);
    }
  });

  it("have the standing that their table says, at the world's time", async () => {
    const { get } = await world();
    for (const { id, code, tone, behaviour } of TEST_CODES) {
      if (behaviour !== "answer" && behaviour !== "slow") continue;
      const response = await get(`/v1/subjects/${code}/standing`);
      assert.equal(response.status, 200, id);
      const standing = (await response.json()) as Standing;
      assert.equal(standing.tone, tone, id);
      standingSchema.parse(standing);
    }
  });

  it("that fail say why: source down, too old, incomplete, a name without a code, not in the register", async () => {
    const { get } = await world();
    const expected = {
      sourceDown: "unavailable",
      stale: "stale",
      partial: "partial",
      nameOnly: "nameOnly",
      notFound: "unknownSubject",
    } as const;
    for (const [id, reason] of Object.entries(expected)) {
      const response = await get(`/v1/subjects/${testCode(id as keyof typeof expected)}/standing`);
      const { reasons } = (await response.json()) as Standing;
      assert.deepEqual(
        reasons.map((one) => one.reason),
        [reason],
        id,
      );
    }
    const partial = (await (await get(`/v1/subjects/${testCode("partial")}/standing`)).json()) as Standing;
    assert.equal(partial.outcomes.flatMap(({ entries }) => entries).length, 1);
  });

  it("slow: every answer about it waits, also among others", async () => {
    const { get, bulk, waits } = await world();
    await get(`/v1/subjects/${testCode("slow")}/standing`);
    await bulk([testCode("none"), testCode("slow")]);
    await bulk([testCode("none")]);
    assert.deepEqual(waits, [3000, 3000]);
  });

  it("rate-limited: 429 with Retry-After, and among others a problem at its own place", async () => {
    const { get, bulk } = await world();
    const code = testCode("rateLimited");
    for (const response of [await get(`/v1/subjects/${code.toLowerCase()}/standing`), await bulk([code])]) {
      assert.equal(response.status, 429);
      assert.equal(response.headers.get("retry-after"), "2");
      assert.equal(response.headers.get("cache-control"), "no-store");
      assert.equal(((await response.json()) as Problem).code, "rateLimited");
    }
    const { results } = (await (await bulk([testCode("red"), code])).json()) as StandingsAnswer;
    assert.ok(results[0] && "standing" in results[0]);
    assert.ok(results[1] && "problem" in results[1] && results[1].problem.code === "rateLimited");
  });

  it("malformed: 200 with JSON that does not parse, and among others a problem at its own place", async () => {
    const { get, bulk } = await world();
    const code = testCode("malformed");
    for (const response of [await get(`/v1/subjects/${code}/standing`), await bulk([code, code])]) {
      assert.equal(response.status, 200);
      assert.equal(response.headers.get("etag"), null);
      await assert.rejects(response.json());
    }
    const { results } = (await (await bulk([code, testCode("red")])).json()) as StandingsAnswer;
    assert.ok(results[0] && "problem" in results[0] && results[0].problem.code === "internal");
  });
});

describe("the test codes in lines", () => {
  const LINES = "application/x-ndjson";
  const [red, slow, rateLimited, malformed] = [testCode("red"), testCode("slow"), testCode("rateLimited"), testCode("malformed")];

  it("slow: the line about it waits, and those before it do not", async () => {
    let release = (): void => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    const { api } = await createWorld({ wait: () => released });
    const headers = { "Content-Type": "application/json", Accept: LINES };
    const body = JSON.stringify({ codes: [red, slow, slow] });
    const response = await api.fetch(new Request(`${BASE}/v1/standings`, { method: "POST", headers, body }));
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader() ?? assert.fail();
    assert.match((await reader.read()).value ?? "", /^\{"index":0,.*"tone":"red".*\}\n$/);
    release();
    for (const start of [/^\{"index":1,/, /^\{"index":2,/, /^\{"end":true,"count":3\}\n$/]) assert.match((await reader.read()).value ?? "", start);
    assert.equal((await reader.read()).done, true);
  });

  it("rate-limited: a problem at its own place, and 429 when all are", async () => {
    const { bulk } = await world();
    const [first, second, third, ...more] = (await (await bulk([red, rateLimited, "1"], LINES)).text()).split("\n");
    assert.match(first ?? "", /^\{"index":0,"at":/);
    const { index, problem } = JSON.parse(second ?? "") as { index: number; problem: Problem };
    assert.deepEqual([index, problem.code, problem.retryable], [1, "rateLimited", true]);
    assert.match(third ?? "", /^\{"index":2,"problem":/);
    assert.deepEqual(more, ['{"end":true,"count":3}', ""]);
    const limited = await bulk([rateLimited, rateLimited.toLowerCase()], LINES);
    assert.deepEqual([limited.status, limited.headers.get("retry-after")], [429, "2"]);
    assert.equal(((await limited.json()) as Problem).code, "rateLimited");
  });

  it("malformed: the answer breaks off in the middle of its line", async () => {
    const { bulk } = await world();
    for (const codes of [[red, malformed, red], [malformed]]) {
      const response = await bulk(codes, LINES);
      assert.equal(response.status, 200);
      const lines = (await response.text()).split("\n");
      assert.equal(lines.length, codes.indexOf(malformed) + 1);
      assert.throws(() => JSON.parse(lines.at(-1) ?? "") as unknown);
      assert.match(lines.at(-1) ?? "", new RegExp(`^\\{"index":${codes.indexOf(malformed)},.*${malformed}`));
    }
  });

  it("that answer do so in lines as they came", async () => {
    const { bulk } = await world();
    const text = await (await bulk([red], LINES)).text();
    const among = await (await bulk([red, rateLimited], LINES)).text();
    assert.equal(among.split("\n")[0], text.split("\n")[0]);
    assert.equal((await bulk([], LINES)).status, 400);
  });
});

describe("an API that behaves in one way", () => {
  const ask = (path: string, method = "GET") => new Request(`${BASE}${path}`, { method });

  it("does so whatever is asked", async () => {
    const waits: number[] = [];
    const { api } = await createWorld();
    const options = { wait: async (ms: number) => void waits.push(ms), slowMs: 70, retryAfterSeconds: 7 };
    for (const path of ["/v1/lists", `/v1/subjects/${testCode("red")}/standing`, "/no/such/address"]) {
      const limited = await withBehaviour(api, "rateLimited", options).fetch(ask(path));
      assert.deepEqual([limited.status, limited.headers.get("retry-after")], [429, "7"]);
      const malformed = await withBehaviour(api, "malformed", options).fetch(ask(path));
      assert.equal(malformed.status, 200);
      await assert.rejects(malformed.json());
      const slow = await withBehaviour(api, "slow", options).fetch(ask(path));
      assert.equal(await slow.text().then((text) => text.length), (await (await api.fetch(ask(path))).text()).length);
    }
    assert.deepEqual(waits, [70, 70, 70]);
  });

  it("has no body for HEAD", async () => {
    const { api } = await createWorld();
    for (const behaviour of ["rateLimited", "malformed", "slow"] as const) {
      const once = withBehaviour(api, behaviour, { wait: async () => undefined });
      assert.equal(await (await once.fetch(ask("/v1/lists", "HEAD"))).text(), "", behaviour);
    }
  });
});

describe("the world", () => {
  it("is fictional: names and authorities say so, codes and numbers are of division 410199 and check", () => {
    for (const { name, code, registrationNumber } of WORLD_SUBJECTS) {
      assert.match(name, /示例/);
      assert.equal(code.slice(2, 8), "410199");
      if (registrationNumber !== null) assert.ok(parseRegistrationNumber(registrationNumber), name);
    }
    const courtyard = WORLD_SUBJECTS.filter(({ code }) => !TEST_CODES.some((test) => test.code === code));
    for (const { code } of courtyard) assert.equal(checkCharacter(code.slice(0, 17)), code[17]);
    assert.equal(new Set(WORLD_SUBJECTS.map(({ code }) => code)).size, WORLD_SUBJECTS.length);
    for (const { row } of [...WORLD_ENTRIES, ...WORLD_RECORDS]) assert.match(row.authority ?? "示例", /示例/);
  });

  it("has rows only of lists in service, each under its own key", () => {
    const ids = new Set(WORLD_LISTS.map(({ list }) => list.id));
    for (const { row } of WORLD_ENTRIES) assert.ok(ids.has(row.listId), row.listId);
    const keys = [...WORLD_ENTRIES, ...WORLD_RECORDS].map(({ key }) => key);
    assert.equal(new Set(keys).size, keys.length);
  });

  it("shows the entry that ends in a minute until 09:01:00 and not from then on", async () => {
    let now = new Date("2026-11-23T09:00:59.999+08:00");
    const { api } = await createWorld({ clock: () => now });
    const ask = async () => {
      const response = await api.fetch(new Request(`${BASE}/v1/subjects/${testCode("endsInAMinute")}/standing`));
      return ((await response.json()) as Standing).tone;
    };
    assert.equal(await ask(), "black");
    now = new Date("2026-11-23T09:01:00+08:00");
    assert.equal(await ask(), "none");
  });

  it("has a clock that runs on from its time", () => {
    let real = 5_000;
    const clock = tickingWorldClock(() => new Date(real));
    real += 1_500;
    assert.equal(clock().getTime(), Date.parse(WORLD_TIME) + 1_500);
  });
});
