import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { queryStandings, ROUTES } from "@xinyong/credit/routes";
import type { StandingLine } from "@xinyong/credit/routes";
import { createApi, createMemoryStore } from "./index.ts";
import type { ApiOptions, Failure, Store } from "./index.ts";
import { HANDLERS, LINES_HANDLERS } from "./routes/table.ts";
import { fillWorld, testCode, worldClock } from "./world/index.ts";

const ADDRESS = `https://credit.example.gov.cn${queryStandings.path}`;
const NONE = testCode("none");

const request = (codes: readonly string[]): Request =>
  new Request(ADDRESS, {
    method: "POST",
    headers: { "Content-Type": "application/json", Accept: "application/x-ndjson" },
    body: JSON.stringify({ codes }),
  });

/** An API over the world that counts how often its store is asked, and lets a test stand in for parts of it. */
async function counted(standIn: (store: Store) => Partial<Store> = () => ({}), options: Partial<ApiOptions> = {}) {
  const memory = createMemoryStore();
  await fillWorld(memory);
  const store = { ...memory, ...standIn(memory) };
  const asked = { sequence: 0, codes: 0 };
  const api = createApi({
    store: {
      ...store,
      sequence: () => (asked.sequence++, store.sequence()),
      evidence: (codes) => ((asked.codes += codes.length), store.evidence(codes)),
    },
    clock: worldClock,
    ...options,
  });
  return { api, asked, store: memory };
}

/** The lines of one piece. */
const linesOf = (piece: Uint8Array | undefined): StandingLine[] =>
  new TextDecoder().decode(piece).trimEnd().split("\n").map((text) => JSON.parse(text) as StandingLine);

/** A thousand codes, all different and unknown to the register. */
const MANY = Array.from({ length: 1_000 }, (_, index) => `91410199MB${String(index).padStart(7, "0")}0`);

describe("the table of routes", () => {
  it("has a handler for the lines of every route that has lines", () => {
    assert.deepEqual(Object.keys(LINES_HANDLERS), ROUTES.filter(({ lines }) => lines !== null).map(({ id }) => id));
    for (const id of Object.keys(LINES_HANDLERS)) assert.ok(id in HANDLERS);
  });
});

describe("an answer in lines", () => {
  it("is read from the store as the reader takes it, a hundred codes at a time and none ahead", async () => {
    const { api, asked } = await counted();
    const reader = (await api.fetch(request(MANY))).body?.getReader() ?? assert.fail();
    assert.equal(asked.codes, 100, "the first hundred decides the status");
    for (let taken = 1; taken <= 10; taken++) {
      const lines = linesOf((await reader.read()).value);
      assert.deepEqual(lines.map((line) => "index" in line && line.index), Array.from({ length: 100 }, (_, place) => (taken - 1) * 100 + place));
      assert.equal(asked.codes, taken * 100);
    }
    assert.deepEqual(linesOf((await reader.read()).value), [{ end: true, count: 1_000 }]);
    assert.equal((await reader.read()).done, true);
  });

  it("is worked out no further when the reader goes away, also while the store is being read", async () => {
    let evidence = 0;
    const { promise: asking, resolve: asks } = Promise.withResolvers<void>();
    const { promise: released, resolve: release } = Promise.withResolvers<void>();
    const failures: Failure[] = [];
    const { api } = await counted(
      (store) => ({
        evidence: async (codes) => {
          if (evidence++ === 1) {
            asks();
            await released;
          }
          return store.evidence(codes);
        },
      }),
      { onFailure: (failure) => failures.push(failure) },
    );
    const body = (await api.fetch(request(MANY))).body ?? assert.fail();
    const reader = body.getReader();
    await reader.read();
    const second = reader.read();
    await asking;
    await reader.cancel();
    release();
    assert.equal((await second).done, true);
    // Whatever were to follow would have followed by then.
    await (await api.fetch(request([NONE]))).text();
    assert.equal(evidence, 3);
    assert.deepEqual(failures, []);
  });

  it("copies what is kept ready, and asks the store for the rest only", async () => {
    const { api, asked } = await counted();
    const alone = new Request(`https://credit.example.gov.cn/v1/subjects/${NONE}/standing`);
    const text = await (await api.fetch(alone)).text();
    assert.equal(asked.codes, 1);
    const lines = await (await api.fetch(request([NONE, testCode("red"), NONE.toLowerCase()]))).text();
    assert.equal(asked.codes, 2);
    assert.ok(lines.includes(`"standing":${text}}\n`));
    assert.equal(await (await api.fetch(request([NONE, testCode("red"), NONE.toLowerCase()]))).text(), lines);
    assert.equal(asked.codes, 2);
  });

  it("keeps what it worked out only where there is room", async () => {
    const { api, asked } = await counted();
    const alone = (code: string): Promise<Response> => api.fetch(new Request(`https://credit.example.gov.cn/v1/subjects/${code}/standing`));
    await alone(NONE);
    for (let page = 0; page < 11; page++) {
      const codes = MANY.map((code) => code.replace("MB0", `M${String.fromCharCode(65 + page)}0`));
      await (await api.fetch(request(codes))).text();
    }
    const { codes } = asked;
    await alone(NONE);
    assert.equal(asked.codes, codes, "eleven thousand codes in passing do not drive out the one asked for by itself");
  });

  it("that cannot begin is a problem with its status, and one that fails later ends with it, told to the operator too", async () => {
    for (const failsAt of [1, 3]) {
      const failures: Failure[] = [];
      let reads = 0;
      const { api } = await counted(
        (store) => ({
          evidence: async (codes) => {
            if (++reads === failsAt) throw new Error("secret");
            return store.evidence(codes);
          },
        }),
        {
          requestId: () => "r-1",
          onFailure: (failure) => {
            failures.push(failure);
            if (failsAt > 1) throw new Error("The log is full.");
          },
        },
      );
      const response = await api.fetch(request(MANY));
      const text = await response.text();
      assert.doesNotMatch(text, /secret/);
      assert.deepEqual(failures.map(({ route, requestId }) => [route, requestId]), [["queryStandings", "r-1"]]);
      if (failsAt === 1) {
        assert.equal(response.status, 503);
        assert.equal(response.headers.get("content-type"), "application/problem+json");
        assert.equal(response.headers.get("retry-after"), "5");
        continue;
      }
      assert.equal(response.status, 200);
      const lines = linesOf(new TextEncoder().encode(text));
      assert.equal(lines.length, 201);
      const { problem, ...rest } = lines.at(-1) as Extract<StandingLine, { problem: unknown }>;
      assert.deepEqual([problem.code, problem.retryable, problem.requestId, rest], ["unavailable", true, "r-1", {}]);
    }
  });
});
