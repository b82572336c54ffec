import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { lifetimeOf } from "./index.ts";
import type { Lifetime } from "./index.ts";

const ASKED = "2026-11-23T09:00:00+08:00";

function lifetime(validUntil: string | null, ageSeconds = 0): Lifetime {
  return lifetimeOf({ validUntil, askedAt: ASKED, ageSeconds });
}

describe("the lifetime of an answer on a page", () => {
  it("is a minute fresh and two minutes at most", () => assert.deepEqual(lifetime(null), { freshMs: 60_000, shownMs: 120_000 }));
  it("counts the age that a cache gave it", () => {
    assert.deepEqual(lifetime(null, 30), { freshMs: 60_000, shownMs: 90_000 });
    assert.deepEqual(lifetime(null, 90), { freshMs: 15_000, shownMs: 30_000 });
    assert.deepEqual(lifetime(null, 120), { freshMs: 5_000, shownMs: 0 });
    assert.deepEqual(lifetime(null, 9e9), { freshMs: 5_000, shownMs: 0 });
  });
  it("ends at the next known change, and is not asked for again before it", () => {
    assert.deepEqual(lifetime("2026-11-23T09:00:40+08:00"), { freshMs: 40_000, shownMs: 40_000 });
    assert.deepEqual(lifetime("2026-11-23T09:00:40+08:00", 30), { freshMs: 10_000, shownMs: 10_000 });
    assert.deepEqual(lifetime("2026-11-24T00:00:00+08:00"), { freshMs: 60_000, shownMs: 120_000 });
  });
  it("is over before it began when what should be an instant or a number is none", () => {
    assert.deepEqual(lifetime("soon"), { freshMs: 5_000, shownMs: 0 });
    assert.deepEqual(lifetimeOf({ validUntil: ASKED, askedAt: "", ageSeconds: 0 }), { freshMs: 5_000, shownMs: 0 });
    for (const validUntil of [null, "2026-11-24T00:00:00+08:00"]) assert.deepEqual(lifetime(validUntil, NaN), { freshMs: 5_000, shownMs: 0 });
  });
  it("is over before it began when the change came first", () => {
    assert.deepEqual(lifetime("2026-11-23T09:00:00+08:00"), { freshMs: 5_000, shownMs: 0 });
    assert.deepEqual(lifetime("2026-11-22T09:00:00+08:00"), { freshMs: 5_000, shownMs: 0 });
  });
});
