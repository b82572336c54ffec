import assert from "node:assert/strict";
import { once } from "node:events";
import type { ServerResponse } from "node:http";
import { describe, it } from "node:test";
import { createContext, runInContext } from "node:vm";
import { testCode } from "@xinyong/api/world";
import { bundle } from "../../test/bundle.ts";
import { TestScheduler, settled } from "../../test/scheduler.ts";
import { serve, serveWorld } from "../../test/serve.ts";
import { codes, replyTo } from "../../test/way.ts";
import { createClient, createStandingCache, fetchTransport, kyTransport } from "../index.ts";
import type * as client from "../index.ts";

const [A = "", B = ""] = codes(2);

for (const [name, transport] of Object.entries({ ky: kyTransport, fetch: fetchTransport })) {
  describe(`over ${name} and real HTTP`, () => {
    it("look-ups of one moment are one request, and a stale answer is confirmed by its tag", async (test) => {
      const clock = { now: Date.parse("2026-11-23T01:00:00Z") };
      const { url } = await serveWorld(test, { clock: () => new Date(clock.now) });
      const statuses: number[] = [];
      const inner = transport();
      const scheduler = new TestScheduler();
      const asking = createClient({
        baseUrl: url,
        transport: { send: async (request) => inner.send(request).then((response) => (statuses.push(response.status), response)) },
        now: () => new Date(clock.now),
        scheduler,
        cache: createStandingCache(),
      });
      const tones = await Promise.all(["red", "black", "none"].map(async (id) => (await asking.standing(testCode(id as "red"))).tone));
      assert.deepEqual([tones, statuses], [["red", "black", "none"], [200]]);
      const renew = async (): Promise<client.StandingAnswer> => {
        clock.now += 61_000;
        scheduler.advance(61_000);
        const stale = await asking.standing(testCode("red"));
        while (statuses.length === before) await settled();
        before = statuses.length;
        await settled();
        return stale;
      };
      let before = 1;
      await renew();
      await renew();
      const shown = await asking.standing(testCode("red"));
      assert.deepEqual([statuses, shown.tone, shown.askedAt], [[200, 200, 304], "red", "2026-11-23T09:02:02+08:00"]);
    });

    it("the connection is given up when the last of all has left, and not before", async (test) => {
      const asked = Promise.withResolvers<ServerResponse>();
      const url = await serve(test, (_request, response) => asked.resolve(response));
      const asking = createClient({ baseUrl: url, transport: transport() });
      const controllers = [new AbortController(), new AbortController()];
      const both = [A, B].map((code, place) => asking.standing(code, { signal: controllers[place]?.signal }).catch((reason: unknown) => reason));
      const response = await asked.promise;
      controllers[0]?.abort("first");
      await settled();
      assert.equal(response.destroyed, false);
      const closed = once(response, "close");
      controllers[1]?.abort("last");
      await closed;
      assert.deepEqual(await Promise.all(both), ["first", "last"]);
    });
  });
}

it("the look-up path and its cache run where there is none of the web's globals, as in mini programs", async () => {
  const script = await bundle(`export { createConnection, createLookup, createStandingCache } from "./src/index.ts";`, "iife");
  const context = createContext({});
  runInContext("delete globalThis.Intl; delete globalThis.WebAssembly;", context);
  for (const name of ["fetch", "URL", "AbortController", "TextEncoder", "queueMicrotask", "setImmediate", "setTimeout", "performance", "structuredClone"]) {
    assert.equal(runInContext(`typeof ${name}`, context), "undefined", name);
  }
  const bundled = runInContext(`${script}; bundled`, context) as typeof client;
  let requests = 0;
  const send = async ({ method, body = "" }: client.TransportRequest): Promise<client.TransportResponse> =>
    (requests++, replyTo(method, method === "GET" ? [A] : (JSON.parse(body) as { codes: string[] }).codes));
  const connection = bundled.createConnection({ baseUrl: "https://credit.example.gov.cn", transport: { send }, scheduler: new TestScheduler() });
  const { standing } = bundled.createLookup(connection, { cache: bundled.createStandingCache() });
  assert.deepEqual((await Promise.all([standing(A), standing(B), standing(A)])).map(({ code }) => code), [A, B, A]);
  assert.deepEqual([(await standing(A)).kept, requests], [true, 1]);
});

describe("a bundle", () => {
  it("holds the cache only where an application makes one, and the look-up path only where it is used", async () => {
    const [mark, path] = ["stale-while-revalidate", "batch."];
    const whole = await bundle(`export { createClient } from "./src/index.ts";`);
    assert.deepEqual([whole.includes(mark), whole.includes(path)], [false, true]);
    assert.ok((await bundle(`export { createClient, createStandingCache } from "./src/index.ts";`)).includes(mark));
    const one = await bundle(`export { createConnection, fetchTransport, getStanding } from "./src/index.ts";`);
    assert.deepEqual([one.includes(mark), one.includes(path)], [false, false]);
  });
});
