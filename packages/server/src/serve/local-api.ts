import type { Api, Store } from "@xinyong/api";
import { openSource } from "./source.ts";
import type { SourceOptions } from "./source.ts";

/** The API without a port. */
export interface LocalApi extends Api {
  store: Store;
  /** Closes the store. */
  close(): Promise<void>;
}

/**
 * Opens the API in this process, without a port: what it answers is what a server over the same data answers.
 *
 * @throws {Error} when there is nothing to answer from, or the database cannot be opened.
 * @example
 * ```ts
 * import { openLocalApi } from "@xinyong/server";
 * const api = await openLocalApi({ data: "city.sqlite" });
 * const answer = await api.fetch(new Request("http://localhost/v1/lists"));
 * await api.close();
 * ```
 */
export async function openLocalApi(options: SourceOptions): Promise<LocalApi> {
  const { store, build } = await openSource(options);
  const api = build("/");
  return { store, fetch: (request) => api.fetch(request), close: () => store.close() };
}
