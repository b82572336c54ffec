import type { World, WorldOptions } from "@xinyong/api/world";

/**
 * Options of a mock. All but `baseUrl` and `world` are those of the world that answers: `clock` (it stands at 2026-11-23T09:00+08:00 unless
 * given), `adminKey`, `wait` and `slowMs` (how a slow answer waits, and how long), `retryAfterSeconds`, `pages`.
 */
export interface MockOptions extends Omit<WorldOptions, "store"> {
  /**
   * Address under which the API's paths begin, the same that the client is given; in a page also relative to it. What is sent elsewhere is
   * left alone. At the root of the page's own origin only the API's own paths are answered, since the page's files are there too.
   */
  baseUrl: string | URL;
  /**
   * Makes the world, before the first answer and after each `reset`; for one with data of your own. The options of the world are then given
   * to `createWorld`, not here. @default the fictional world of the test codes
   */
  world?: (() => World | Promise<World>) | undefined;
}
