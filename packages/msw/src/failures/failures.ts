import { createApi } from "@xinyong/api";
import type { Api, Store } from "@xinyong/api";
import { withBehaviour } from "@xinyong/api/world";
import type { ScenarioOptions, World } from "@xinyong/api/world";

/**
 * Ways in which everything fails. `offline`: no answer comes, as without a network. `unavailable`: 503, as when the platform's database is
 * down. The others do for every code what the test codes of these names do for one.
 */
export const FAILURES = ["offline", "unavailable", "rateLimited", "slow", "malformed"] as const;
export type MockFailure = (typeof FAILURES)[number];

/** An API over the same world in which everything fails in this way. */
export function failing(world: World, failure: MockFailure, options: ScenarioOptions): Api {
  if (failure === "offline") return { fetch: async () => Response.error() };
  if (failure === "unavailable") return createApi({ store: NO_STORE, clock: world.clock });
  return withBehaviour(world.api, failure, options);
}

/** A store that cannot be asked: what the API makes of that is its own affair, and the same as on a server. */
const NO_STORE: Store = new Proxy({} as Store, {
  get: () => async (): Promise<never> => {
    throw new Error("This store is down.");
  },
});
