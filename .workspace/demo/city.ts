// The sample city, imported into a database and served: what the demo shows and the examples are tested against.
import { fileURLToPath } from "node:url";
import type { Store } from "../../packages/api/src/index.ts";
import { createSqliteStore, importFiles, serve, WORLD_TIME } from "../../packages/server/src/index.ts";
import type { RunningServer } from "../../packages/server/src/index.ts";

/** The moment that the sample describes, and at which it is played. */
export const CITY_TIME: Date = new Date(WORLD_TIME);

export interface CityOptions {
  /** Database file; made anew. `:memory:` for one that ends with the process. */
  path: string;
  /** @default any that is free */
  port?: number;
  clock: () => Date;
  /** Key of the administrative routes. @default none */
  adminKey?: string;
}

/** Imports the sample as of its moment. */
async function importCity(path: string): Promise<Store> {
  const store = createSqliteStore({ path });
  await importFiles({ store, files: [fileURLToPath(new URL("../../packages/server/sample/", import.meta.url))], asOf: WORLD_TIME });
  return store;
}

/** Serves the city. */
export async function serveCity({ path, port = 0, clock, adminKey }: CityOptions): Promise<RunningServer> {
  return serve({ store: await importCity(path), port, clock, ...(adminKey !== undefined && { adminKey }) });
}
