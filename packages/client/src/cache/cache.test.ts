import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { settled } from "../../test/scheduler.ts";
import { answer } from "../../test/serve.ts";
import { codes, replyTo, standingOf, way } from "../../test/way.ts";
import type { Sent, Way } from "../../test/way.ts";
import { createStandingCache } from "../index.ts";
import type { ClientOptions, StandingAnswer, StandingCacheOptions, TransportResponse } from "../index.ts";

const [A = "", B = "", C = ""] = codes(3);
const START = Date.parse("2026-11-23T01:00:00Z");

interface Kept extends Way {
  /** Lets time pass, by both clocks. */
  pass(ms: number): Promise<void>;
  /** Asks for a code, and answers with what is given if a request leaves for it. */
  ask(code: string, reply?: (request: Sent) => TransportResponse): Promise<StandingAnswer>;
  wall: { now: number };
}

/** A client with a cache, whose platform and own clocks go alike. */
function keeping(cache: StandingCacheOptions = {}, options: Partial<ClientOptions> = {}): Kept {
  const wall = { now: START };
  const made = way({ now: () => new Date(wall.now), retries: 0, cache: createStandingCache(cache), ...options });
  return {
    ...made,
    wall,
    async pass(ms) {
      wall.now += ms;
      made.scheduler.advance(ms);
      await settled();
    },
    async ask(code, reply = said) {
      const before = made.sent.length;
      const call = made.client.standing(code);
      await settled();
      const request = made.sent[before];
      request?.reply(reply(request));
      const result = await call;
      await settled();
      return result;
    },
  };

  function said(request: Sent): TransportResponse {
    return replyTo(request.method, request.codes, { date: new Date(wall.now).toUTCString() });
  }
}

/** An answer with headers and members of its own. */
const saying = ({ wall }: Kept, headers: Record<string, string>, changes: object = {}) => ({ codes: [code = ""] }: Sent): TransportResponse =>
  answer(200, standingOf(code, changes), { date: new Date(wall.now).toUTCString(), ...headers });

describe("a client", () => {
  it("without a cache keeps nothing", async () => {
    const kept = keeping({}, { cache: undefined });
    await kept.ask(A);
    await kept.ask(A);
    assert.equal(kept.sent.length, 2);
  });

  it("with a cache asks once, and what it gives again says so: kept, how old, and of the moment it was", async () => {
    const kept = keeping();
    const first = await kept.ask(A);
    assert.deepEqual([first.kept, first.ageSeconds, first.askedAt], [false, 0, "2026-11-23T09:00:00+08:00"]);
    await kept.pass(30_500);
    const second = await kept.ask(A);
    assert.deepEqual(second, { ...first, kept: true, ageSeconds: 31 });
    assert.deepEqual(await kept.ask(` ${A.toLowerCase()}`), second);
    assert.equal(kept.sent.length, 1);
  });

  it("keeps what came for many at once too", async () => {
    const kept = keeping();
    const both = Promise.all([kept.client.standing(A), kept.client.standing(B)]);
    (await kept.at(0)).reply();
    const first = await both;
    const again = await Promise.all([kept.ask(A), kept.ask(B)]);
    assert.deepEqual(again.map((one) => ({ ...one, kept: false, ageSeconds: 0 })), first);
    assert.equal(kept.sent.length, 1);
  });

  it("asks for what it does not have, and only for that", async () => {
    const kept = keeping();
    await kept.ask(A);
    const all = Promise.all([A, B, C].map((code) => kept.client.standing(code)));
    const request = await kept.at(1);
    assert.deepEqual(request.codes, [B, C]);
    request.reply();
    assert.deepEqual((await all).map((one) => [one.code, one.kept]), [[A, true], [B, false], [C, false]]);
  });

  it("refuses what is no code, and who gave up before, with a cache as without", async () => {
    const kept = keeping();
    await kept.ask(A);
    await assert.rejects(kept.client.standing("9141"), { code: "invalidCode" });
    await assert.rejects(kept.client.standing(undefined as unknown as string), { code: "invalidRequest" });
    await assert.rejects(kept.client.standing(A, { signal: AbortSignal.abort("before") }), (reason) => reason === "before");
    await assert.rejects(kept.client.standing(A, { timeout: 0 }), { code: "invalidRequest" });
  });

  it("gives nobody an answer that another has changed", async () => {
    const kept = keeping();
    const first = await kept.ask(A);
    Object.assign(first, { tone: "none" });
    assert.throws(() => (first.outcomes as unknown[]).pop(), TypeError);
    assert.throws(() => Object.assign(first.outcomes[0]?.list ?? {}, { name: "" }), TypeError);
    const second = await kept.ask(A);
    Object.assign(second, { tone: "none" });
    assert.equal((await kept.ask(A)).tone, "black");
  });
});

describe("a kept answer", () => {
  it("is given without asking for a minute, and for another while it is asked for again, once", async () => {
    const kept = keeping();
    await kept.ask(A);
    await kept.pass(59_999);
    await kept.ask(A);
    assert.equal(kept.sent.length, 1);
    await kept.pass(1);
    const stale = await Promise.all([kept.client.standing(A), kept.client.standing(A)]);
    const request = await kept.at(1);
    stale.push(await kept.client.standing(A));
    assert.deepEqual(stale.map((one) => [one.kept, one.ageSeconds]), [[true, 60], [true, 60], [true, 60]]);
    request.reply(replyTo("GET", [A], { date: new Date(kept.wall.now).toUTCString() }));
    await settled();
    const renewed = await kept.ask(A);
    assert.deepEqual([renewed.askedAt, renewed.ageSeconds, kept.sent.length, kept.scheduler.pending], ["2026-11-23T09:01:00+08:00", 0, 2, 0]);
  });

  it("is over within two minutes of the moment it speaks of", async () => {
    const kept = keeping();
    await kept.ask(A);
    await kept.pass(117_999);
    const last = kept.client.standing(A);
    assert.equal((await last).kept, true);
    await kept.pass(1);
    // The one in the background is still on its way, and now there is nothing else to give.
    const waiting = kept.client.standing(A);
    (await kept.at(1)).reply();
    assert.deepEqual([(await waiting).kept, kept.sent.length], [false, 2]);
  });

  it("may be kept shorter, and given while it is asked for not at all", async () => {
    const kept = keeping({ freshFor: 10_000, staleFor: 0 });
    await kept.ask(A);
    await kept.pass(9_999);
    assert.equal((await kept.ask(A)).kept, true);
    await kept.pass(1);
    assert.equal((await kept.ask(A)).kept, false);
  });

  it("is never given past the change that is known, also while it is fresh", async () => {
    const kept = keeping();
    const until = { validUntil: "2026-11-23T09:00:20+08:00" };
    await kept.ask(A, saying(kept, {}, until));
    await kept.pass(17_999);
    assert.equal((await kept.ask(A)).kept, true);
    await kept.pass(1);
    assert.equal((await kept.ask(A, saying(kept, {}, { validUntil: "2026-11-23T09:00:19+08:00" }))).kept, false);
    assert.equal((await kept.ask(A)).kept, false);
  });

  it("counts the age it came with, and the time it was on the way", async () => {
    const kept = keeping({ staleFor: 0 });
    const call = kept.client.standing(A);
    const request = await kept.at(0);
    await kept.pass(4_000);
    request.reply(saying(kept, { age: "50" })(request));
    const first = await call;
    assert.deepEqual([first.kept, first.ageSeconds], [true, 50]);
    const second = await kept.ask(A);
    assert.deepEqual([second.askedAt, second.ageSeconds, kept.sent.length], [first.askedAt, 54, 1]);
    await kept.pass(6_000);
    await kept.ask(A);
    assert.equal(kept.sent.length, 2);
  });

  it("goes by the platform's own clock for a change, however wrong the one here is", async () => {
    const kept = keeping();
    kept.wall.now += 365 * 86_400_000;
    const date = new Date(START).toUTCString();
    await kept.ask(A, saying(kept, { date }, { validUntil: "2026-11-23T09:00:30+08:00" }));
    await kept.pass(27_999);
    assert.equal((await kept.ask(A)).kept, true);
    await kept.pass(1);
    assert.equal((await kept.ask(A)).kept, false);
  });

  it("ages while the machine sleeps, whichever clock tells, and one that seems younger than it was is over", async () => {
    for (const [what, ticks, wall, given] of [
      ["a clock of ticks that slept", 0, 8 * 3_600_000, false],
      ["a time of day that was set back", 30_000, -3_600_000, true],
      ["a time of day that was set back, and two minutes", 120_000, -3_600_000, false],
      ["both a little", 1_000, 2_000, true],
      ["none", 0, 0, true],
    ] as const) {
      const kept = keeping();
      await kept.ask(A);
      kept.scheduler.advance(ticks);
      kept.wall.now += wall;
      assert.equal((await kept.ask(A)).kept, given, what);
    }
    const kept = keeping();
    await kept.ask(A);
    kept.wall.now -= 1;
    kept.scheduler.now = () => -1;
    assert.equal((await kept.ask(A)).kept, false);
  });

  it("is forgotten when the cache is told to", async () => {
    const cache = createStandingCache();
    const kept = keeping({}, { cache });
    await kept.ask(A);
    cache.clear();
    assert.equal((await kept.ask(A)).kept, false);
  });
});

describe("an answer that must be fresh", () => {
  it("comes from no cache, and is kept for those who only look", async () => {
    const kept = keeping();
    await kept.ask(A);
    await kept.pass(5_000);
    const call = kept.client.standing(A, { fresh: true });
    const request = await kept.at(1);
    assert.equal(request.method, "POST");
    request.reply(answer(200, { results: [{ index: 0, standing: standingOf(A, { tone: "watch" }) }] }, { date: new Date(kept.wall.now).toUTCString() }));
    const fresh = await call;
    assert.deepEqual([fresh.kept, fresh.ageSeconds, fresh.askedAt, fresh.tone], [false, 0, "2026-11-23T09:00:05+08:00", "watch"]);
    const shown = await kept.ask(A);
    assert.deepEqual([shown.kept, shown.tone, kept.sent.length], [true, "watch", 2]);
  });
});

describe("what the answer says of keeping it", () => {
  for (const [what, headers, until] of [
    ["a shorter life", { "cache-control": "public, max-age=9, s-maxage=9, stale-while-revalidate=9" }, [9_000, 18_000]],
    ["a longer life", { "cache-control": "max-age=86400, stale-while-revalidate=86400" }, [60_000, 118_000]],
    ["a life, and nothing of what comes after", { "cache-control": "max-age=9" }, [9_000, 9_000]],
    ["a life in quotes and capitals", { "cache-control": 'Max-Age="9"' }, [9_000, 9_000]],
    ["a life for other caches", { "cache-control": "s-maxage=5" }, [60_000, 118_000]],
    ["no life", { "cache-control": "max-age=0" }, [0, 0]],
    ["that it is not to be kept", { "cache-control": "no-store" }, [0, 0]],
    ["that it is to be asked for each time", { "cache-control": "private, no-cache" }, [0, 0]],
    ["nothing that can be read", { "cache-control": "max-age=soon" }, [60_000, 118_000]],
  ] as const) {
    it(`counts: ${what}`, async () => {
      const [freshMs, shownMs] = until;
      const ages = [0, freshMs - 1, freshMs, shownMs - 1, shownMs].filter((age) => age >= 0);
      for (const age of ages) {
        const kept = keeping();
        await kept.ask(A, saying(kept, headers));
        await kept.pass(age);
        const call = kept.client.standing(A);
        await settled();
        const asked = kept.sent.length === 2;
        if (age >= shownMs) kept.sent[1]?.reply();
        assert.deepEqual([(await call).kept, asked], [age < shownMs, age >= freshMs], `${age}`);
      }
    });
  }
});

describe("a tag", () => {
  const tagged = (kept: Kept, etag: string, changes: object = {}) => saying(kept, { etag }, changes);

  it("is sent when a stale answer is asked for again, and 304 makes the answer one of that moment", async () => {
    const kept = keeping();
    const first = await kept.ask(A, tagged(kept, '"a-1"'));
    assert.equal(kept.sent[0]?.headers["if-none-match"], undefined);
    await kept.pass(70_000);
    await kept.ask(A, (request) => {
      assert.equal(request.headers["if-none-match"], '"a-1"');
      return answer(304, "", { date: new Date(kept.wall.now).toUTCString(), etag: '"a-1"', age: "3" });
    });
    await kept.pass(10_000);
    const again = await kept.ask(A);
    assert.deepEqual(again, { ...first, askedAt: "2026-11-23T09:01:07+08:00", kept: true, ageSeconds: 13 });
    await kept.pass(50_000);
    await kept.ask(A, (request) => (assert.equal(request.headers["if-none-match"], '"a-1"'), tagged(kept, '"a-2"', { tone: "watch" })(request)));
    assert.deepEqual([(await kept.ask(A)).tone, kept.sent.length], ["watch", 3]);
  });

  it("is not sent where a header could not hold it, nor where none came", async () => {
    for (const etag of ["", "a", '"a"\r\nx: y', '"名"', `"${"x".repeat(201)}"`, '"a" "b"', "*"]) {
      const kept = keeping();
      await kept.ask(A, tagged(kept, etag));
      await kept.pass(70_000);
      await kept.ask(A);
      assert.deepEqual([kept.sent.length, kept.sent[1]?.headers["if-none-match"]], [2, undefined], etag);
    }
  });

  it("is of no use for many at once, nor for what must be fresh", async () => {
    const kept = keeping();
    for (const code of [A, B]) await kept.ask(code, tagged(kept, '"a"'));
    await kept.pass(70_000);
    await Promise.all([kept.client.standing(A), kept.client.standing(B)]);
    assert.deepEqual([(await kept.at(2)).method, kept.sent.length], ["POST", 3]);
  });
});

describe("what is not sure", () => {
  it("is kept for five seconds at most when a source failed, and not given after that", async () => {
    for (const outcome of ["unavailable", "partial", "stale", "moonlight"]) {
      const kept = keeping();
      const { outcomes } = standingOf(A) as StandingAnswer;
      const failed = { tone: "undetermined", outcomes: [...outcomes.slice(1), { ...outcomes[0], outcome }] };
      await kept.ask(A, saying(kept, {}, failed));
      await kept.pass(4_999);
      assert.equal((await kept.ask(A)).kept, true, outcome);
      await kept.pass(1);
      assert.equal((await kept.ask(A)).kept, false, outcome);
    }
  });

  it("is kept as anything when the register does not know the code, since that is no failure", async () => {
    const kept = keeping();
    await kept.ask(A, saying(kept, {}, { subject: null, tone: "undetermined", outcomes: [], reasons: [{ reason: "unknownSubject", listId: null }] }));
    await kept.pass(50_000);
    assert.deepEqual([(await kept.ask(A)).kept, kept.sent.length], [true, 1]);
  });

  it("is not kept at all when it is an error, alone or among many", async () => {
    const kept = keeping();
    await assert.rejects(kept.ask(A, () => answer(503, "")), { code: "unavailable" });
    const both = Promise.allSettled([kept.client.standing(A), kept.client.standing(B)]);
    (await kept.at(1)).reply(answer(200, { results: [{ index: 0, problem: { code: "internal", status: 500 } }, { index: 1, standing: standingOf(B) }] }));
    assert.deepEqual((await both).map(({ status }) => status), ["rejected", "fulfilled"]);
    assert.deepEqual([(await kept.ask(A)).kept, (await kept.ask(B)).kept], [false, true]);
  });

  it("is not kept when it has not the documented form, or no moment at which it ends", async () => {
    for (const [validation, odd] of [["warn", { validUntil: 5 }], ["off", { validUntil: "soon" }], ["off", { outcomes: [5] }]] as const) {
      const kept = keeping({}, { validation, onWarning: () => undefined });
      await kept.ask(A, saying(kept, {}, odd));
      await kept.pass(5_000);
      assert.equal((await kept.ask(A)).kept, false);
    }
  });

  it("takes an older answer with it when asking again fails: no outage is hidden behind it", async () => {
    const kept = keeping();
    await kept.ask(A);
    await kept.pass(70_000);
    assert.equal((await kept.ask(A, () => answer(503, ""))).kept, true);
    await assert.rejects(kept.ask(A, () => answer(503, "")), { code: "unavailable" });
  });

  it("leaves an older answer when a caller only left", async () => {
    const kept = keeping();
    await kept.ask(A);
    const controller = new AbortController();
    const left = kept.client.standing(A, { fresh: true, signal: controller.signal });
    await kept.at(1);
    controller.abort("left");
    await assert.rejects(left, (reason) => reason === "left");
    assert.equal((await kept.ask(A)).kept, true);
  });

  it("does not take the place of what is newer, as when a cache on the way still has an old answer", async () => {
    const kept = keeping();
    await kept.ask(A, saying(kept, {}, { tone: "watch" }));
    await kept.pass(70_000);
    await kept.ask(A, saying(kept, { age: "90" }));
    const shown = await kept.ask(A, saying(kept, { age: "100" }));
    assert.deepEqual([shown.tone, shown.ageSeconds], ["watch", 70]);
    await kept.ask(A, saying(kept, { age: "10" }));
    assert.deepEqual([(await kept.ask(A)).tone, (await kept.ask(A)).ageSeconds], ["black", 10]);
  });
});

describe("options of a cache that are wrong", () => {
  for (const options of [{ entries: 0 }, { entries: 1.5 }, { entries: 100_001 }, { freshFor: -1 }, { freshFor: 120_001 }, { staleFor: 120_001 }, { staleFor: "5" as unknown as number }]) {
    it(`throw where it is made: ${JSON.stringify(options)}`, () => {
      assert.throws(() => createStandingCache(options), { code: "configuration", option: Object.keys(options)[0] });
    });
  }

  it("throw where a client is made: what is no cache", () => {
    for (const cache of [{}, { clear: () => undefined }, true]) assert.throws(() => way({ cache: cache as never }), { code: "configuration", option: "cache" });
  });
});
