import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { settled } from "../../test/scheduler.ts";
import { BASE, codes, way } from "../../test/way.ts";
import { createStandingCache } from "../index.ts";
import type { ClientOptions, KeptStanding, Middleware, StandingCache, StandingStore } from "../index.ts";

const [A = "", B = "", C = "", D = ""] = codes(4);
const KEY = "sk_live_5ECRETKEY0123456789";

/** Whether each of two clients with one cache asks for a code that the first has asked for. */
async function asked(first: Partial<ClientOptions>, second: Partial<ClientOptions>, cache: StandingCache = createStandingCache()): Promise<number> {
  let requests = 0;
  for (const options of [first, second]) {
    const { client, sent } = way({ now: () => new Date(0), cache, ...options });
    const call = client.standing(A);
    await settled();
    sent[0]?.reply();
    await call;
    requests += sent.length;
  }
  return requests;
}

describe("a cache of several clients", () => {
  const pass: Middleware = (request, next) => next(request);
  for (const [what, first, second] of [
    ["the same settings", {}, {}],
    ["the same address, written otherwise", {}, { baseUrl: `${BASE}/` }],
    ["the same key and language", { key: KEY, language: "en" }, { key: KEY, language: "en" }],
    ["other limits", {}, { timeout: 5, retries: 0, batch: false }],
  ] as [string, ClientOptions, ClientOptions][]) {
    it(`is of use for clients with ${what}`, async () => assert.equal(await asked(first, second), 1));
  }
  for (const [what, first, second] of [
    ["another key", { key: KEY }, { key: `${KEY}x` }],
    ["a key and without", {}, { key: KEY }],
    ["another language", { language: "en" }, { language: "zh-CN" }],
    ["a language and without", {}, { language: "en" }],
    ["another address", {}, { baseUrl: "https://credit2.example.gov.cn" }],
    ["another path", {}, { baseUrl: `${BASE}/credit` }],
    ["middleware, which may speak for someone else", { middleware: [pass], random: () => 0.1 }, { middleware: [pass], random: () => 0.2 }],
  ] as [string, ClientOptions, ClientOptions][]) {
    it(`gives nothing of one to the other with ${what}`, async () => assert.equal(await asked(first, second), 2));
  }
});

describe("the answers that have room", () => {
  it("are so many, and the one that nobody has read for the longest time goes", async () => {
    const { client, sent } = way({ cache: createStandingCache({ entries: 2 }) });
    const ask = async (code: string): Promise<boolean> => {
      const before = sent.length;
      const call = client.standing(code);
      await settled();
      sent[before]?.reply();
      return (await call).kept;
    };
    assert.deepEqual([await ask(A), await ask(B), await ask(A), await ask(C)], [false, false, true, false]);
    assert.deepEqual([await ask(A), await ask(C), await ask(B), await ask(D), await ask(A)], [true, true, false, false, false]);
  });
});

describe("a store of the application's own", () => {
  it("holds plain values under keys in which there is no secret", async () => {
    const store = new Map<string, KeptStanding>();
    await asked({ key: KEY }, { key: KEY }, createStandingCache({ store }));
    const [[key = "", kept] = []] = store;
    assert.equal(store.size, 1);
    assert.ok(key.endsWith(` ${A}`) && !key.includes(KEY) && !JSON.stringify(kept).includes(KEY));
    assert.deepEqual(JSON.parse(JSON.stringify(kept)), kept);
  });

  it("may lose what it was given, or fail, and then it is asked for again", async () => {
    const fails = (): never => {
      throw new Error("full");
    };
    const stores: StandingStore[] = [
      { get: () => undefined, set: () => undefined, delete: () => undefined, clear: () => undefined },
      { get: fails, set: fails, delete: fails, clear: fails },
    ];
    for (const store of stores) {
      const cache = createStandingCache({ store });
      assert.equal(await asked({}, {}, cache), 2);
      cache.clear();
    }
  });

  it("cannot give one subject's answer for another's, nor what is no answer", async () => {
    const inner = new Map<string, KeptStanding>();
    const [one] = [new Map<string, KeptStanding>()];
    await asked({}, {}, createStandingCache({ store: one }));
    const [kept] = [...one.values()];
    assert.ok(kept !== undefined);
    for (const odd of [{ ...kept, answer: { ...kept.answer, code: B } }, { ...kept, ageMs: undefined }, { ...kept, answer: undefined }, {}, null] as KeptStanding[]) {
      const store: StandingStore = { get: () => odd, set: (key, value) => inner.set(key, value), delete: () => undefined, clear: () => undefined };
      assert.equal(await asked({}, {}, createStandingCache({ store })), 2);
    }
  });
});
