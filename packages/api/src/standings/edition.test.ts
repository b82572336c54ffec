import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { NATIONAL_CATALOGUE } from "@xinyong/credit/catalogue";
import type { Standing } from "@xinyong/credit/vocabulary";
import { createApi, createMemoryStore } from "../index.ts";
import type { ApiOptions } from "../index.ts";
import { testCode, worldClock } from "../world/index.ts";
import { WORLD_LISTS } from "../world/lists.ts";

const BASE = "https://credit.example.gov.cn";

/** The editions that answers name over lists of these editions. */
async function named(editions: readonly string[], more: Partial<ApiOptions> = {}): Promise<(string | undefined)[]> {
  const store = createMemoryStore();
  await store.write({
    lists: editions.map((catalogueEdition, order) => {
      const [state] = WORLD_LISTS.slice(order);
      assert.ok(state);
      return { ...state, list: { ...state.list, catalogueEdition }, order };
    }),
  });
  const api = createApi({ store, clock: worldClock, ...more });
  const paths = [`/v1/subjects/${testCode("none")}/standing`, "/v1/lists"];
  return Promise.all(paths.map(async (path) => ((await (await api.fetch(new Request(BASE + path))).json()) as Partial<Standing>).catalogueEdition));
}

describe("the edition of the catalogue that an answer names", () => {
  it("is that of the lists it rests on, as the operator loaded them", async () => {
    assert.deepEqual(await named(["zhengzhou-2026"]), ["zhengzhou-2026", "zhengzhou-2026"]);
  });
  it("is each of them once, where lists of several editions are in service", async () => {
    assert.deepEqual(await named(["2024", "zhengzhou-2026", "2024"]), ["2024, zhengzhou-2026", "2024, zhengzhou-2026"]);
  });
  it("is the package's own where no list is in service, and the operator's where the operator says", async () => {
    const own = NATIONAL_CATALOGUE.edition;
    assert.deepEqual(await named([]), [own, own]);
    assert.deepEqual(await named(["2024"], { catalogueEdition: "x" }), ["x", "x"]);
  });
});
