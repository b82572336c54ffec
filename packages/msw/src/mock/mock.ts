import type { World } from "@xinyong/api/world";
import type { SourceState } from "@xinyong/credit/vocabulary";
import type { HttpHandler } from "msw/http";
import type { MockFailure } from "../failures/index.ts";

/** A mock of the public credit API at one address. */
export interface Mock {
  /** For `setupServer`, `setupWorker` and `use`. */
  readonly handlers: readonly HttpHandler[];

  /** The world that answers now. What is changed in its store shows in the next answer. */
  world(): Promise<World>;

  /**
   * Changes the state of lists' data, for every code: `{ health: "unavailable" }` is a source that is down, `{ health: "partial" }` one that
   * is incomplete, and an old `dataTime` one that is stale.
   *
   * @param listIds Which lists. @default all
   * @throws {RangeError} when there is no list of an id.
   */
  setSources(state: Partial<SourceState>, listIds?: readonly string[]): Promise<void>;

  /**
   * A handler by which everything fails, for `server.use()` or `worker.use()`. Their `resetHandlers()` ends it.
   *
   * @param options `once`: only the next request fails. @default every request
   * @throws {TypeError} when there is no such failure.
   */
  failing(failure: MockFailure, options?: { once?: boolean | undefined }): HttpHandler;

  /** A new world from the next request on: nothing of what was changed is left. */
  reset(): void;
}
