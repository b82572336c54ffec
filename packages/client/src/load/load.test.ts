import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { createWorld, testCode } from "@xinyong/api/world";
import { TestScheduler, settled } from "../../test/scheduler.ts";
import { answer } from "../../test/serve.ts";
import { createConnection, getStanding, isRateLimitError } from "../index.ts";
import type { Client, ConnectionOptions, RateLimit, TransportResponse } from "../index.ts";

const CODE = testCode("black");
const { api } = await createWorld();
const STANDING = await (await api.fetch(new Request(`https://x.cn/v1/subjects/${CODE}/standing`))).text();

interface Held {
  client: Pick<Client, "rateLimit" | "standing">;
  scheduler: TestScheduler;
  /** Requests on their way, oldest first. */
  way: ((response: TransportResponse) => void)[];
  sent: () => number;
}

/** A client whose requests stay on their way until a test answers them. Each call is a request of its own, as it is without a look-up path. */
function hold(options: Partial<ConnectionOptions> = {}, short = 0): Held {
  const scheduler = new TestScheduler(short);
  const way: Held["way"] = [];
  let sent = 0;
  const send = (): Promise<TransportResponse> => new Promise((resolve) => (sent++, way.push(resolve)));
  const baseUrl = "https://credit.example.gov.cn";
  const connection = createConnection({ baseUrl, transport: { send }, scheduler, random: () => 0, ...options });
  const client: Held["client"] = {
    get rateLimit() {
      return connection.rateLimit;
    },
    standing: (code, callOptions) => getStanding(connection, code, callOptions),
  };
  return { client, scheduler, way, sent: () => sent };
}

const good = (headers: Record<string, string> = {}): TransportResponse => answer(200, STANDING, headers);

/** One call, answered with these headers. */
async function answered({ client, way }: Held, headers: Record<string, string>): Promise<void> {
  const call = client.standing(CODE);
  await settled();
  way.shift()?.(good(headers));
  await call;
}

describe("requests on their way at once", () => {
  it("are 16, in a browser 6, or as many as the client says, and the others follow in the order they came", async (test) => {
    for (const [page, concurrency, expected] of [[false, undefined, 16], [true, undefined, 6], [false, 3, 3]] as const) {
      if (page) Object.assign(globalThis, { window: { document: {} } });
      test.after(() => void Reflect.deleteProperty(globalThis, "window"));
      const held = hold({ concurrency });
      Reflect.deleteProperty(globalThis, "window");
      const done: number[] = [];
      const calls = Array.from({ length: 20 }, async (_, place) => (await held.client.standing(CODE), done.push(place)));
      await settled();
      assert.equal(held.sent(), expected);
      for (let place = 0; place < 20; place++) {
        held.way.shift()?.(good());
        await settled();
        assert.equal(held.sent(), Math.min(20, expected + place + 1));
      }
      await Promise.all(calls);
      assert.deepEqual(done, Array.from({ length: 20 }, (_, place) => place));
    }
  });

  it("give their place back however they end", async () => {
    const held = hold({ concurrency: 1, retries: 0, timeout: 50 });
    const controller = new AbortController();
    for (const end of [
      () => held.way.shift()?.(good()),
      () => held.way.shift()?.(answer(500, "")),
      () => held.way.shift()?.(answer(200, "cut")),
      () => held.scheduler.advance(50),
      () => controller.abort("mine"),
    ]) {
      const call = held.client.standing(CODE, { signal: controller.signal }).catch(() => undefined);
      await settled();
      end();
      await call;
    }
    const last = held.client.standing(CODE);
    await settled();
    held.way.at(-1)?.(good());
    assert.equal((await last).tone, "black");
    assert.equal(held.scheduler.pending, 0);
  });

  it("do not count while a call waits to be tried again", async () => {
    const held = hold({ concurrency: 1, random: () => 1 });
    const [first, second] = [held.client.standing(CODE), held.client.standing(CODE)];
    await settled();
    held.way.shift()?.(answer(503, ""));
    await settled();
    held.way.shift()?.(good());
    assert.equal((await second).tone, "black");
    held.scheduler.advance(500);
    await settled();
    held.way.shift()?.(good());
    assert.equal((await first).tone, "black");
  });

  it("keep a call waiting no longer than its deadline, and then it was not sent", async () => {
    const held = hold({ concurrency: 1, deadline: 100, timeout: 1000 });
    const [first, second] = [held.client.standing(CODE, { deadline: 1000 }), held.client.standing(CODE)];
    await settled();
    held.scheduler.advance(100);
    await assert.rejects(second, { code: "timeout", limit: "deadline", attempts: 0 });
    held.way.shift()?.(good());
    await first;
    assert.deepEqual([held.sent(), held.scheduler.pending], [1, 0]);
  });

  it("are left from the queue by who gives up there, and the others keep their order", async () => {
    const held = hold({ concurrency: 1 });
    const controller = new AbortController();
    const first = held.client.standing(CODE);
    const left = held.client.standing(CODE, { signal: controller.signal });
    const last = held.client.standing(CODE);
    await settled();
    controller.abort("left");
    await assert.rejects(left, (error) => error === "left");
    held.way.shift()?.(good());
    await first;
    await settled();
    held.way.shift()?.(good());
    await last;
    assert.deepEqual([held.sent(), held.scheduler.pending], [2, 0]);
  });

  it("lose no place when one is given up in the moment its turn comes", async () => {
    const held = hold({ concurrency: 1 });
    const controller = new AbortController();
    const first = held.client.standing(CODE);
    const left = held.client.standing(CODE, { signal: controller.signal });
    await settled();
    held.way.shift()?.(good());
    await first;
    controller.abort("left");
    await assert.rejects(left, (error) => error === "left");
    const last = held.client.standing(CODE);
    await settled();
    held.way.at(-1)?.(good());
    await last;
  });
});

describe("what the API says of its rate limit", () => {
  const ietf = (field: string, policy?: string): Record<string, string> => ({ ratelimit: field, ...(policy === undefined ? {} : { "ratelimit-policy": policy }) });

  for (const [what, headers, expected] of [
    ["as the IETF writes it", ietf('"hour";r=50;t=30', '"hour";q=100;w=3600'), { limit: 100, remaining: 50, resetMs: 30_000 }],
    ["with a name that is a token, and spaces", ietf("hour; r=50; t=30", "hour; q=100"), { limit: 100, remaining: 50, resetMs: 30_000 }],
    ["with a name that holds a comma", ietf('"a,b;r=1";r=7;t=3', '"a,b;r=1";q=9'), { limit: 9, remaining: 7, resetMs: 3000 }],
    ["without a policy", ietf("x;r=5;t=1"), { limit: null, remaining: 5, resetMs: 1000 }],
    ["without a time, where the policy has a window", ietf("x;r=5", "x;q=9;w=60"), { limit: 9, remaining: 5, resetMs: 60_000 }],
    ["of several policies: the one that stops first", ietf("day;r=900;t=9, second;r=2;t=1", "second;q=10, day;q=1000"), { limit: 10, remaining: 2, resetMs: 1000 }],
    ["of several that stop: the one that stops longer", ietf("a;r=0;t=1, b;r=0;t=9"), { limit: null, remaining: 0, resetMs: 9000 }],
    ["in the three older fields", { "ratelimit-limit": "100, 100;w=60", "ratelimit-remaining": "9", "ratelimit-reset": "20" }, { limit: 100, remaining: 9, resetMs: 20_000 }],
    ["in one older field", ietf("limit=100, remaining=9, reset=20"), { limit: 100, remaining: 9, resetMs: 20_000 }],
  ] as [string, Record<string, string>, RateLimit][]) {
    it(`is read ${what}`, async () => {
      const held = hold();
      assert.equal(held.client.rateLimit, null);
      await answered(held, headers);
      assert.deepEqual(held.client.rateLimit, expected);
    });
  }

  it("is nothing where it is not written so", async () => {
    for (const field of ["", "x", "x;r=;t=1", "x;r=-1;t=1", "x;r=1.5;t=1", "x;r=1;t=soon", "x;r=9999999999999;t=1", "x;q=1;w=1", '"x', "remaining=1"]) {
      const held = hold();
      await answered(held, ietf(field));
      assert.equal(held.client.rateLimit, null, field);
    }
  });

  it("counts down with each request sent, and ends with its window", async () => {
    const held = hold();
    await answered(held, ietf("x;r=5;t=10"));
    await answered(held, {});
    held.scheduler.advance(4000);
    assert.deepEqual(held.client.rateLimit, { limit: null, remaining: 4, resetMs: 6000 });
    held.scheduler.advance(6000);
    assert.equal(held.client.rateLimit, null);
  });

  it("does not rise again within a window because answers overtook one another", async () => {
    const held = hold();
    await answered(held, ietf("x;r=3;t=10"));
    held.scheduler.advance(1000);
    await answered(held, ietf("x;r=8;t=10"));
    assert.equal(held.client.rateLimit?.remaining, 2);
    held.scheduler.advance(1000);
    await answered(held, ietf("x;r=8;t=10"));
    assert.equal(held.client.rateLimit?.remaining, 8);
  });
});

describe("when nothing is left", () => {
  const none = { ratelimit: "x;r=0;t=5" };

  it("requests wait for the next window, with chance on top, and are then sent", async () => {
    const held = hold({ random: () => 0.5 });
    await answered(held, none);
    const call = held.client.standing(CODE);
    await settled();
    held.scheduler.advance(5249);
    await settled();
    assert.equal(held.sent(), 1);
    held.scheduler.advance(1);
    await settled();
    held.way.shift()?.(good());
    assert.equal((await call).tone, "black");
    assert.equal(held.scheduler.pending, 0);
  });

  it("a call whose time would be over before is told at once, and nothing is sent", async () => {
    const held = hold({ deadline: 5000 });
    await answered(held, none);
    await assert.rejects(held.client.standing(CODE), (error) => {
      assert.ok(isRateLimitError(error));
      const { code, status, retryAfterMs, attempts, requestId, retryable } = error;
      assert.deepEqual([code, status, retryAfterMs, attempts, requestId, retryable], ["rateLimited", 429, 5000, 0, null, true]);
      assert.match(error.message, /^The request was not sent/);
      return true;
    });
    assert.deepEqual([held.sent(), held.scheduler.pending], [1, 0]);
  });

  it("who waits for the window may give up", async () => {
    const held = hold();
    await answered(held, none);
    const controller = new AbortController();
    const call = held.client.standing(CODE, { signal: controller.signal });
    await settled();
    controller.abort("left");
    await assert.rejects(call, (error) => error === "left");
    assert.equal(held.scheduler.pending, 0);
  });

  it("Retry-After counts where a refusal says both", async () => {
    const held = hold({ random: () => 0 }, 9000);
    const call = held.client.standing(CODE);
    await settled();
    held.way.shift()?.(answer(429, "", { ratelimit: "x;r=0;t=25", "retry-after": "2" }));
    await settled();
    held.way.shift()?.(good());
    await call;
    assert.deepEqual(held.scheduler.waited, [2000]);
  });

  it("the API is asked again after a minute, however long the window is said to be", async () => {
    const held = hold({ deadline: 100_000 });
    await answered(held, { ratelimit: "x;r=0;t=999999999" });
    const call = held.client.standing(CODE);
    await settled();
    held.scheduler.advance(60_000);
    await settled();
    held.way.shift()?.(good());
    assert.equal((await call).tone, "black");
  });
});
