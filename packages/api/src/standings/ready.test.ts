import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { CreditCode } from "@xinyong/credit/code";
import type { Standing } from "@xinyong/credit/vocabulary";
import { createApi } from "../index.ts";
import type { Store } from "../index.ts";
import { createWorld, testCode } from "../world/index.ts";

const BASE = "https://credit.example.gov.cn";
const [watch, none, ending] = [testCode("watch"), testCode("none"), testCode("endsInAMinute")];
const BEGIN = new Date("2026-11-23T09:00:00+08:00");
const END = new Date("2026-11-23T09:01:00+08:00");

/** An API over the world whose clock and evidence a test can lead. */
async function led() {
  const { store } = await createWorld();
  const lead = { now: BEGIN, evidence: store.evidence as Store["evidence"] };
  const api = createApi({ store: { ...store, evidence: (codes) => lead.evidence(codes) }, clock: () => lead.now });
  return {
    lead,
    store,
    toneOf: async (code: CreditCode): Promise<string> => {
      const response = await api.fetch(new Request(`${BASE}/v1/subjects/${code}/standing`));
      return ((await response.json()) as Standing).tone;
    },
    inLines: async (codes: readonly CreditCode[]): Promise<string> => {
      const headers = { "Content-Type": "application/json", Accept: "application/x-ndjson" };
      const response = await api.fetch(new Request(`${BASE}/v1/standings`, { method: "POST", headers, body: JSON.stringify({ codes }) }));
      return response.text();
    },
    async withdraw(code: CreditCode): Promise<void> {
      const [found] = await store.evidence([code]);
      const id = found?.lists.flatMap(({ entries }) => entries)[0]?.id ?? assert.fail();
      await store.withdraw(id, lead.now.toISOString());
    },
  };
}

describe("a standing kept ready", () => {
  it("is not one that was read before what another request has seen", async () => {
    const { lead, store, toneOf, withdraw } = await led();
    const { promise: reading, resolve: reads } = Promise.withResolvers<void>();
    const { promise: released, resolve: release } = Promise.withResolvers<void>();
    lead.evidence = async (codes) => {
      const found = await store.evidence(codes);
      reads();
      await released;
      return found;
    };
    const early = toneOf(watch);
    await reading;
    lead.evidence = store.evidence;
    await withdraw(watch);
    assert.equal(await toneOf(none), "none");
    release();
    await early;
    assert.equal(await toneOf(watch), "none");
  });

  it("is decided anew when its end comes while others of its lines are read", async () => {
    const { lead, store, toneOf, inLines } = await led();
    assert.equal(await toneOf(ending), "black");
    lead.evidence = async (codes) => {
      lead.now = END;
      return store.evidence(codes);
    };
    const lines = await inLines([ending, none]);
    assert.doesNotMatch(lines, /"tone":"black"/);
    assert.equal(lines.match(/"at":"2026-11-23T09:01:00\+08:00"/g)?.length, 2);
  });

  it("is read with all the others at one moment when the store changed while they were read", async () => {
    const { lead, store, toneOf, inLines, withdraw } = await led();
    assert.equal(await toneOf(watch), "watch");
    let reads = 0;
    lead.evidence = async (codes) => {
      if (++reads === 1) await withdraw(watch);
      else lead.now = END;
      return store.evidence(codes);
    };
    const lines = await inLines([watch, ending, none]);
    assert.doesNotMatch(lines, /"tone":"(?:watch|black)"/);
    assert.equal(reads, 2);
  });
});
