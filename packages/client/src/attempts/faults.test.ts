import assert from "node:assert/strict";
import { getEventListeners } from "node:events";
import { after, describe, it } from "node:test";
import type { TestContext } from "node:test";
import { inspect } from "node:util";
import { createWorld, testCode } from "@xinyong/api/world";
import { FAULTS } from "../../test/faults.ts";
import type { Fault } from "../../test/faults.ts";
import { TestScheduler, settled } from "../../test/scheduler.ts";
import { serve } from "../../test/serve.ts";
import { createClient, fetchTransport, isCreditError, kyTransport } from "../index.ts";
import type { CreditError, NetworkError, StandingAnswer } from "../index.ts";

const CODE = testCode("black");
const KEY = "sk_live_5ECRETKEY0123456789";
const { api } = await createWorld();
const STANDING = await (await api.fetch(new Request(`https://x.cn/v1/subjects/${CODE}/standing`))).text();

const unheard: unknown[] = [];
const hear = (reason: unknown): void => void unheard.push(reason);
process.on("unhandledRejection", hear);
after(() => process.off("unhandledRejection", hear));

interface Outcome {
  standing: StandingAnswer | null;
  error: CreditError | null;
  arrived: number;
  scheduler: TestScheduler;
}

/** Asks a server that misbehaves, over real HTTP; the waits between attempts are over at once, and chance is a half. */
async function ask(test: TestContext, fault: Fault, transport: typeof kyTransport): Promise<Outcome> {
  const scheduler = new TestScheduler(9000);
  let arrived = 0;
  const baseUrl = await fault.play({ test, scheduler, standing: STANDING, arrived: () => void arrived++ });
  const { signal } = new AbortController();
  const client = createClient({ baseUrl, key: KEY, transport: transport(), scheduler, random: () => 0.5 });
  const outcome = await client.standing(CODE, { signal }).then(
    (standing) => ({ standing, error: null }),
    (error: unknown) => ({ standing: null, error: isCreditError(error) ? error : assert.fail(inspect(error)) }),
  );
  assert.equal(scheduler.pending, 0, "a timer is left");
  assert.equal(getEventListeners(signal, "abort").length, 0, "a listener is left");
  return { ...outcome, arrived, scheduler };
}

for (const [name, transport] of Object.entries({ ky: kyTransport, fetch: fetchTransport })) {
  describe(`over ${name}, a call that meets`, () => {
    for (const fault of FAULTS) {
      const { kind, ...members } = fault.error;
      it(`${fault.name} fails after ${fault.attempts} ${fault.attempts === 1 ? "attempt" : "attempts"}`, async (test) => {
        const { standing, error, arrived, scheduler } = await ask(test, fault, transport);
        assert.equal(standing, null, "an answer was made up");
        assert.ok(error !== null);
        const found = Object.fromEntries(Object.keys(members).map((member) => [member, Reflect.get(error, member)]));
        assert.deepEqual(found, members, inspect(error));
        if (kind !== undefined) assert.ok([kind].flat().includes((error as NetworkError).cause.kind), inspect(error));
        assert.equal(error.attempts, fault.attempts);
        // A circle is walked by the runtime, and some faults are met before a request arrives.
        if (error.code !== "network") assert.equal(arrived, fault.attempts);
        assert.ok(scheduler.waited.length === fault.attempts - 1);
        const log = `${inspect(error, { depth: 9, showHidden: true })}${JSON.stringify(error)}${error.stack}`;
        for (const secret of [KEY, CODE, "127.0.0.1"]) assert.ok(!log.includes(secret), log);
        await settled();
        assert.deepEqual(unheard, []);
      });
    }

    it("a server that gets up again has its answer, and its moment is that of the last attempt", async (test) => {
      const states = [503, 0, 200];
      const play = async (): Promise<string> =>
        serve(test, (request, response) => {
          const state = states.shift() ?? 500;
          if (state === 0) request.socket.resetAndDestroy();
          else response.writeHead(state, { date: "Mon, 23 Nov 2026 01:00:09 GMT" }).end(STANDING);
        });
      const { standing } = await ask(test, { name: "", play, error: {}, attempts: 3 }, transport);
      assert.deepEqual([standing?.tone, standing?.askedAt, standing?.kept], ["black", "2026-11-23T09:00:09+08:00", false]);
    });

    it("a clock set back or forth while it waits is neither early nor late, and its moment is the server's", async (test) => {
      for (const jump of [-86_400_000, 86_400_000]) {
        let now = Date.parse("2026-11-23T01:00:00Z");
        const states = [503, 200];
        const date = "Mon, 23 Nov 2026 01:00:01 GMT";
        const url = await serve(test, (_request, response) => {
          now += jump;
          response.writeHead(states.shift() ?? 500, { date, "retry-after": "Mon, 23 Nov 2026 01:00:04 GMT" }).end(STANDING);
        });
        const scheduler = new TestScheduler(9000);
        const client = createClient({ baseUrl: url, transport: transport(), scheduler, random: () => 0, now: () => new Date(now) });
        assert.equal((await client.standing(CODE)).askedAt, "2026-11-23T09:00:01+08:00");
        assert.deepEqual([scheduler.waited, scheduler.pending], [[3000], 0]);
      }
    });
  });
}
