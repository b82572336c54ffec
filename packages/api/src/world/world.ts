import type { Clock } from "@xinyong/credit/vocabulary";
import { createApi } from "../create-api.ts";
import { createMemoryStore } from "../memory-store/index.ts";
import type { Api, ApiOptions } from "../options.ts";
import { own } from "../own.ts";
import type { Store } from "../store/index.ts";
import { WORLD_ENTRIES, WORLD_LISTS, WORLD_WAITING } from "./lists.ts";
import { WORLD_RECORDS } from "./records.ts";
import { withScenarios } from "./scenarios.ts";
import type { ScenarioOptions } from "./scenarios.ts";
import { withSourceFaults } from "./source-faults.ts";
import { WORLD_SUBJECTS } from "./subjects.ts";
import { worldClock } from "./time.ts";

/** The fictional world: a store with its data, and the API over it that misbehaves where its test codes say so. */
export interface World {
  store: Store;
  api: Api;
  clock: Clock;
}

export interface WorldOptions extends ScenarioOptions, Omit<ApiOptions, "store"> {
  /** Store that the world is written into. @default a new memory store */
  store?: Store | undefined;
  /** @default a clock that stands at `WORLD_TIME` */
  clock?: Clock | undefined;
}

/**
 * Builds the fictional world.
 *
 * @example
 * ```ts
 * import { createWorld, testCode } from "@xinyong/api/world";
 * const { api } = await createWorld();
 * const response = await api.fetch(new Request(`https://credit.example.gov.cn/v1/subjects/${testCode("black")}/standing`));
 * console.log((await response.json()).tone); // "black"
 * ```
 */
export async function createWorld(options: WorldOptions = {}): Promise<World> {
  const { store = createMemoryStore(), clock = worldClock, wait, slowMs, retryAfterSeconds, ...rest } = own(options);
  await fillWorld(store);
  const api = createApi({ ...rest, store: withSourceFaults(store), clock });
  return { store, clock, api: withScenarios(api, { wait, slowMs, retryAfterSeconds }) };
}

/** Writes the data of the fictional world into a store. Done twice, it changes nothing. */
export async function fillWorld(store: Store): Promise<void> {
  await store.write({
    lists: WORLD_LISTS,
    subjects: WORLD_SUBJECTS,
    entries: WORLD_ENTRIES,
    records: WORLD_RECORDS,
    waiting: [...new Set(WORLD_WAITING.map(({ listId }) => listId))].map((listId) => ({
      listId,
      replace: true,
      rows: WORLD_WAITING.filter((row) => row.listId === listId),
    })),
  });
}
