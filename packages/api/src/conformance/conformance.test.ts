import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { createMemoryStore } from "../memory-store/index.ts";
import type { Store } from "../store/index.ts";
import { createWorld } from "../world/index.ts";
import { apiConformance, ConformanceError, storeConformance } from "./index.ts";

const ADMIN_KEY = "test-key";

describe("the memory store", () => {
  for (const { name, run } of storeConformance) it(name, () => run(async () => createMemoryStore()));
});

describe("the API over the memory store", () => {
  for (const { name, run } of apiConformance) {
    it(name, () =>
      run(async () => {
        const { api } = await createWorld({ adminKey: ADMIN_KEY });
        return { ...api, adminKey: ADMIN_KEY };
      }),
    );
  }
});

describe("the suite finds a store", () => {
  const broken: Record<string, (store: Store) => Partial<Store>> = {
    "that counts a second withdrawal as a change": (store) => ({
      withdraw: async (id, at) => {
        const result = await store.withdraw(id, at);
        return result === null ? null : { changed: 1 };
      },
    }),
    "whose sequence moves without a change": (store) => {
      let calls = 0;
      return { sequence: async () => (await store.sequence()) + calls++ };
    },
    "that shows on a walk what was stored after it began": (store) => ({
      entries: (id, now, position, limit) =>
        store.entries(id, now, { ...position, snapshot: Number.MAX_SAFE_INTEGER }, limit),
    }),
    "that answers in another order than asked": (store) => ({
      evidence: async (codes) => [...(await store.evidence(codes))].sort((a, b) => (a.code < b.code ? -1 : 1)),
    }),
    "that finds by chance": (store) => ({
      search: async (query, limit) => [...(await store.search(query, limit))].reverse(),
    }),
  };
  for (const [name, breakIt] of Object.entries(broken)) {
    it(name, async () => {
      const failed: string[] = [];
      for (const one of storeConformance) {
        const make = async () => {
          const store = createMemoryStore();
          return { ...store, ...breakIt(store) };
        };
        await one.run(make).catch((error: unknown) => {
          assert.ok(error instanceof ConformanceError, String(error));
          failed.push(one.name);
        });
      }
      assert.notEqual(failed.length, 0);
    });
  }
});
