import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { keeping, saying } from "../../test/keeping.ts";
import type { Kept } from "../../test/keeping.ts";
import { settled } from "../../test/scheduler.ts";
import { answer } from "../../test/serve.ts";
import { codes, standingOf } from "../../test/way.ts";
import type { StandingAnswer } from "../index.ts";

const [A = "", B = ""] = codes(2);

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
