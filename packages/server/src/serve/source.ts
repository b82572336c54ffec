import { createApi } from "@xinyong/api";
import type { Api, ApiOptions, Store } from "@xinyong/api";
import { createWorld, tickingWorldClock } from "@xinyong/api/world";
import type { Clock } from "@xinyong/credit/vocabulary";
import { createPages } from "../pages/index.ts";
import { createSqliteStore } from "../sqlite-store/index.ts";

/** Where the answers come from, and how the API over it behaves. */
export interface SourceOptions {
  /** Database file that the answers come from. One of `data`, `store` and `demo` is needed. */
  data?: string;
  /** A store that is open already; it is closed with the API. */
  store?: Store;
  /** The fictional world with its test codes instead of data; its clock starts at 2026-11-23T09:00+08:00 and runs on. @default false */
  demo?: boolean;
  /** Secret key of the administrative routes. @default null: they are closed */
  adminKey?: string | null;
  /** @default the system's */
  clock?: Clock;
  /** Told of what failed inside. What it holds may name what the store knows: keep it private. @default nothing */
  onFailure?: ApiOptions["onFailure"];
}

/** An open store, and how the API over it is built once its address is known. */
export interface Source {
  store: Store;
  build: (url: string) => Api;
}

/** @throws {Error} when there is nothing to answer from, or the database cannot be opened. */
export async function openSource(options: SourceOptions): Promise<Source> {
  const common = { adminKey: options.adminKey ?? null, pages: createPages(), onFailure: options.onFailure };
  if (options.demo === true) {
    const clock = options.clock ?? tickingWorldClock();
    const world = await createWorld({ clock, ...common });
    return { store: world.store, build: () => world.api };
  }
  const store = options.store ?? (options.data === undefined ? null : createSqliteStore({ path: options.data }));
  if (store === null) throw new Error("There is nothing to serve: name a database with `data`, or say `demo`.");
  return { store, build: (url) => createApi({ store, servers: [url], clock: options.clock, ...common }) };
}
