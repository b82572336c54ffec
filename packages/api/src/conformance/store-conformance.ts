import type { Store } from "../store/index.ts";
import type { ConformanceCase } from "./check.ts";
import { READING_CASES } from "./store-reading.ts";
import { ROW_CASES } from "./store-rows.ts";
import { WALK_CASES } from "./store-walks.ts";

/**
 * What a store must do: the meaning of the `Store` interface. Each case makes its own empty store.
 *
 * @example
 * ```ts
 * import { test } from "node:test";
 * import { createMemoryStore } from "@xinyong/api";
 * import { storeConformance } from "@xinyong/api/conformance";
 * for (const { name, run } of storeConformance) test(name, () => run(async () => createMemoryStore()));
 * ```
 */
export const storeConformance: readonly ConformanceCase<Store>[] = [...ROW_CASES, ...READING_CASES, ...WALK_CASES];
