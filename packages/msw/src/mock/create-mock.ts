import { createWorld } from "@xinyong/api/world";
import type { World } from "@xinyong/api/world";
import { http } from "msw/http";
import { readAddress } from "../address/index.ts";
import { FAILURES, failing } from "../failures/index.ts";
import { own } from "../own.ts";
import { setSources } from "../sources/index.ts";
import type { Mock } from "./mock.ts";
import type { MockOptions } from "./options.ts";

/**
 * Makes a mock of the public credit API: the API itself, over the fictional world of the test codes, where Mock Service Worker answers.
 *
 * @throws {TypeError} when `baseUrl` is no address.
 *
 * @example
 * ```ts
 * import { setupServer } from "msw/node";
 * import { createMock, testCode } from "@xinyong/msw";
 * const credit = createMock({ baseUrl: "https://credit.example.gov.cn" });
 * const server = setupServer(...credit.handlers);
 * server.listen({ onUnhandledFrame: "error" });
 * const response = await fetch(`https://credit.example.gov.cn/v1/subjects/${testCode("black")}/standing`);
 * console.log((await response.json()).tone); // black
 * server.close();
 * ```
 */
export function createMock(options: MockOptions): Mock {
  const { baseUrl, world: makeWorld, ...worldOptions } = own(options);
  const address = readAddress(baseUrl);
  const make = makeWorld ?? (() => createWorld({ servers: [address.href], ...worldOptions }));
  let made: Promise<World> | null = null;
  // Made when it is first needed, so that handlers can be had at once.
  const current = (): Promise<World> => (made ??= Promise.resolve().then(make));
  const covers = ({ request }: { request: Request }): boolean => address.covers(request.url);

  return {
    handlers: [http.all(covers, async ({ request }) => (await current()).api.fetch(address.toApi(request)))],
    world: current,
    setSources: async (state, listIds) => setSources((await current()).store, state, listIds),
    failing(failure, handlerOptions = {}) {
      if (!FAILURES.includes(failure)) throw new TypeError(`A mock fails as one of ${FAILURES.join(", ")}.`);
      const { once = false } = own(handlerOptions);
      const answer = async ({ request }: { request: Request }): Promise<Response> =>
        failing(await current(), failure, worldOptions).fetch(address.toApi(request));
      return http.all(covers, answer, { once });
    },
    reset() {
      made = null;
    },
  };
}
