import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import type { StandingLine, StandingsAnswer } from "@xinyong/credit/routes";
import type { Standing } from "@xinyong/credit/vocabulary";
import { cacheControl } from "./http/cache.ts";
import { createApi, createMemoryStore } from "./index.ts";
import type { Pages, Store } from "./index.ts";
import { createWorld, fillWorld, TEST_CODES, testCode, worldClock } from "./world/index.ts";

const BASE = "https://credit.example.gov.cn";
const get = (path: string): Request => new Request(`${BASE}${path}`);
const bulk = (codes: readonly string[]): Request =>
  new Request(`${BASE}/v1/standings`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ codes }),
  });

const inLines = (codes: readonly string[]): Request => {
  const request = bulk(codes);
  request.headers.set("Accept", "application/x-ndjson");
  return request;
};

/** The pieces of an answer in lines, each as its lines. A piece is worked out when it is asked for. */
async function* piecesOf(response: Response): AsyncGenerator<StandingLine[]> {
  assert.equal(response.status, 200);
  for await (const piece of response.body ?? []) {
    yield new TextDecoder().decode(piece).trimEnd().split("\n").map((line) => JSON.parse(line) as StandingLine);
  }
}

const PAGES: Pages = {
  subject: (standing) => JSON.stringify(standing),
  badge: (standing) => JSON.stringify(standing),
};

describe("unknown is never clean, and never dirty", () => {
  const methods = ["sequence", "evidence", "lists", "subjects", "records", "entries", "search"] as const;
  const ways: Record<string, () => Promise<never>> = {
    rejects: () => Promise.reject(new Error("secret: 410199199001011234")),
    throws: () => {
      throw new TypeError("secret");
    },
    "rejects with no error": () => Promise.reject(undefined as unknown as Error),
  };
  for (const [way, fail] of Object.entries(ways)) {
    it(`when the store ${way}, everything that shows a standing is 503 or undetermined`, async () => {
      for (const broken of methods) {
        const store: Store = createMemoryStore();
        await fillWorld(store);
        const api = createApi({ store: { ...store, [broken]: fail }, clock: worldClock, pages: PAGES });
        for (const { code } of TEST_CODES) {
          for (const path of [`/v1/subjects/${code}/standing`, `/v/${code}`, `/badges/${code}.svg`]) {
            await holds(await api.fetch(get(path)), code, broken);
          }
        }
        const response = await api.fetch(bulk(TEST_CODES.map(({ code }) => code)));
        assert.equal(response.status, broken === "evidence" ? 503 : 200);
      }
    });
  }

  it("in lines, a store that fails or mixes up in the middle leaves the rest without a line and the answer without an end", async () => {
    const codes = Array.from({ length: 20 }, () => TEST_CODES.map(({ code }) => code)).flat();
    const wrongs: Record<string, (store: Store, asked: Parameters<Store["evidence"]>[0]) => ReturnType<Store["evidence"]>> = {
      rejects: () => Promise.reject(new Error("secret")),
      throws: () => {
        throw new TypeError("secret");
      },
      "answers for others": (store, asked) => store.evidence([...asked].reverse()),
      "answers for some": async (store, asked) => (await store.evidence(asked)).slice(1),
      "does not answer": async () => undefined as never,
    };
    for (const [way, fail] of Object.entries(wrongs)) {
      const store = createMemoryStore();
      await fillWorld(store);
      let [reads, changes] = [0, 0];
      const broken: Store = {
        ...store,
        // It changes all the time, so that nothing kept ready is used.
        sequence: async () => (await store.sequence()) + changes++,
        evidence: (asked) => (++reads > 2 ? fail(store, asked) : store.evidence(asked)),
      };
      const lines: StandingLine[] = [];
      for await (const piece of piecesOf(await createApi({ store: broken, clock: worldClock }).fetch(inLines(codes)))) lines.push(...piece);
      assert.doesNotMatch(JSON.stringify(lines), /secret/, way);
      assert.equal(lines.length, 201, way);
      for (const [place, line] of lines.slice(0, 200).entries()) {
        assert.ok("standing" in line && line.index === place && line.standing.code === codes[place], way);
      }
      const last = lines.at(-1) ?? assert.fail();
      assert.ok("problem" in last && !("index" in last) && last.problem.retryable, way);
    }
  });

  async function holds(response: Response, code: string, broken: string): Promise<void> {
    const text = await response.text();
    assert.doesNotMatch(text, /secret/);
    if (response.status === 503) {
      assert.equal(response.headers.get("cache-control"), "no-store");
      assert.equal(response.headers.get("retry-after"), "5");
      return;
    }
    // What the standing does not rest on may fail; then the standing is the right one.
    assert.ok(!["evidence", "sequence"].includes(broken));
    const { code: answered, subject } = JSON.parse(text) as Standing;
    assert.equal(answered, code);
    assert.equal(subject === null, code === testCode("notFound"));
  }

  it("an answer kept ready is not used when the store can no longer tell whether it holds", async () => {
    const store = createMemoryStore();
    await fillWorld(store);
    const api = createApi({ store, clock: worldClock });
    const path = `/v1/subjects/${testCode("red")}/standing`;
    assert.equal((await api.fetch(get(path))).status, 200);
    await store.close();
    assert.equal((await api.fetch(get(path))).status, 503);
  });

  it("a store that answers for another code than asked is a failure, not an answer", async () => {
    const store = createMemoryStore();
    await fillWorld(store);
    const api = createApi({
      store: { ...store, evidence: (codes) => store.evidence(codes.map(() => testCode("none"))) },
      clock: worldClock,
    });
    assert.equal((await api.fetch(get(`/v1/subjects/${testCode("black")}/standing`))).status, 500);
  });

  it("a failure of a source is kept for five seconds at most", async () => {
    const { api } = await createWorld();
    for (const id of ["sourceDown", "stale", "partial"] as const) {
      const response = await api.fetch(get(`/v1/subjects/${testCode(id)}/standing`));
      assert.match(response.headers.get("cache-control") ?? "", /max-age=5, s-maxage=5, stale-while-revalidate=5$/, id);
    }
  });
});

describe("what is withdrawn is absent everywhere", () => {
  it("at once: standing, entries, records, bulk and pages, also where an answer was kept ready", async () => {
    const { api, store } = await createWorld({ pages: PAGES });
    const code = testCode("mixed");
    const paths = [
      `/v1/subjects/${code}/standing`,
      `/v1/subjects/${code}/records`,
      "/v1/lists/wage-arrears/entries",
      "/v1/lists/tax-a/entries",
      `/v/${code}`,
      `/badges/${code}.svg`,
    ];
    const read = async () => {
      const texts = await Promise.all(
        [...paths.map(get), bulk([code])].map(async (request) => (await api.fetch(request)).text()),
      );
      return texts.join("\n");
    };
    const before = await read();
    const [evidence] = await store.evidence([code]);
    const records = await store.records(
      code,
      { category: null, now: worldClock() },
      { snapshot: await store.sequence(), after: null },
      10,
    );
    const ids = [...(evidence?.lists.flatMap(({ entries }) => entries) ?? []), ...records.items].map(({ id }) => id);
    assert.equal(ids.length, 4);
    for (const id of ids) {
      assert.ok(before.includes(id));
      await store.withdraw(id, "2026-11-23T09:00:00+08:00");
      assert.ok(!(await read()).includes(id));
    }
    const { results } = (await (await api.fetch(bulk([code]))).json()) as StandingsAnswer;
    assert.ok(results[0] && "standing" in results[0] && results[0].standing.tone === "none");
  });

  it("at once while an answer in lines is being read, however slowly, also where an answer was kept ready", async () => {
    for (const warm of [false, true]) {
      let now = worldClock();
      const { api, store } = await createWorld({ clock: () => now });
      const [watch, ending] = [testCode("watch"), testCode("endsInAMinute")];
      const codes = Array.from({ length: 200 }, () => [watch, ending]).flat();
      if (warm) await (await api.fetch(inLines(codes))).text();
      const pieces = piecesOf(await api.fetch(inLines(codes)));
      const tones = async (): Promise<unknown> => {
        const value: StandingLine[] = (await pieces.next()).value ?? [];
        return [value.length, ...new Set(value.map((line) => "standing" in line && `${line.standing.tone} ${line.at}`))];
      };
      assert.deepEqual(await tones(), [100, "watch 2026-11-23T09:00:00+08:00", "black 2026-11-23T09:00:00+08:00"]);
      now = new Date("2026-11-23T09:00:59.999+08:00");
      const [evidence] = await store.evidence([watch]);
      const id = evidence?.lists.flatMap(({ entries }) => entries)[0]?.id ?? assert.fail();
      // Withdrawn from a moment on that is later than that of the call.
      await store.withdraw(id, "2026-11-23T09:00:59+08:00");
      assert.deepEqual(await tones(), [100, "none 2026-11-23T09:00:59+08:00", "black 2026-11-23T09:00:59+08:00"]);
      now = new Date("2026-11-23T09:01:00+08:00");
      assert.deepEqual(await tones(), [100, "none 2026-11-23T09:01:00+08:00"]);
    }
  });

  it("at once while some codes of an answer in lines are read from the store and others are kept ready", async () => {
    const { store } = await createWorld();
    const [watch, none] = [testCode("watch"), testCode("none")];
    const [evidence] = await store.evidence([watch]);
    const id = evidence?.lists.flatMap(({ entries }) => entries)[0]?.id ?? assert.fail();
    let withdraw = false;
    const api = createApi({
      store: {
        ...store,
        evidence: async (codes) => {
          const found = await store.evidence(codes);
          if (withdraw) await store.withdraw(id, "2026-11-23T09:00:00+08:00");
          withdraw = false;
          return found;
        },
      },
      clock: worldClock,
    });
    await api.fetch(get(`/v1/subjects/${watch}/standing`));
    withdraw = true;
    assert.ok(!(await (await api.fetch(inLines([watch, none]))).text()).includes(id));
  });

  it("at once in lines, also when it was withdrawn while the store took its time to answer", async () => {
    let now = worldClock();
    const { store } = await createWorld();
    const code = testCode("watch");
    const evidence: Store["evidence"] = async (codes) => {
      now = new Date("2026-11-23T09:00:30+08:00");
      const [found] = await store.evidence([code]);
      for (const { id } of found?.lists.flatMap(({ entries }) => entries) ?? []) await store.withdraw(id, "2026-11-23T09:00:20+08:00");
      return store.evidence(codes);
    };
    const pieces = piecesOf(await createApi({ store: { ...store, evidence }, clock: () => now }).fetch(inLines([code])));
    const [line] = (await pieces.next()).value ?? [];
    assert.ok(line !== undefined && "standing" in line);
    assert.deepEqual([line.standing.tone, line.at], ["none", "2026-11-23T09:00:30+08:00"]);
  });

  it("at its moment, with no cache that keeps it longer, whatever the moment it was asked", () => {
    fc.assert(
      fc.property(fc.integer({ min: -5_000, max: 400_000 }), fc.boolean(), (leftMs, failed) => {
        const now = new Date("2026-11-23T09:00:00+08:00");
        const header = cacheControl({ changesAt: now.getTime() + leftMs, failed }, now);
        const seconds = (name: string): number => Number(new RegExp(`(?:^|, )${name}=(\\d+)`).exec(header)?.[1] ?? 0);
        for (const fresh of [seconds("max-age"), seconds("s-maxage")]) {
          assert.ok((fresh + seconds("stale-while-revalidate")) * 1000 <= Math.max(0, leftMs));
          assert.ok(fresh <= (failed ? 5 : 60));
        }
        if (leftMs < 1000) assert.equal(header, "no-store");
        assert.doesNotMatch(header, /stale-if-error/);
      }),
    );
  });

  it("at its moment, through every public address that shows it", async () => {
    let now = worldClock();
    const { api } = await createWorld({ clock: () => now, pages: PAGES });
    const end = Date.parse("2026-11-23T09:01:00+08:00");
    const code = testCode("endsInAMinute");
    for (const path of [
      `/v1/subjects/${code}/standing`,
      "/v1/lists/wage-arrears/entries",
      `/v/${code}`,
      `/badges/${code}.svg`,
    ]) {
      for (const secondsBefore of [60, 59.5, 30, 1, 0.4]) {
        now = new Date(end - secondsBefore * 1000);
        const response = await api.fetch(get(path));
        const header = response.headers.get("cache-control") ?? "";
        const [, fresh = 0, revalidate = 0] =
          /^public, max-age=(\d+), s-maxage=\1, stale-while-revalidate=(\d+)$/.exec(header) ?? [];
        assert.ok(fresh !== 0 || header === "no-store", header);
        const kept = Number(fresh) + Number(revalidate);
        assert.ok(kept <= secondsBefore, `${path} at ${secondsBefore} s keeps ${kept} s`);
        assert.match(await response.text(), /郑示人社列字〔2026〕9号/);
      }
      now = new Date(end);
      assert.doesNotMatch(await (await api.fetch(get(path))).text(), /郑示人社列字〔2026〕9号/);
    }
  });
});
