import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { settled } from "../../test/scheduler.ts";
import { answer } from "../../test/serve.ts";
import { codes, replyTo, standingOf, way } from "../../test/way.ts";
import { START, keeping, saying } from "../../test/keeping.ts";
import { createStandingCache } from "../index.ts";

const [A = "", B = "", C = ""] = codes(3);

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
