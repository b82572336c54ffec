import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { settled } from "../../test/scheduler.ts";
import { answer } from "../../test/serve.ts";
import { codes, standingOf, way } from "../../test/way.ts";
import type { Sent } from "../../test/way.ts";
import { createStandingCache } from "../index.ts";
import type { KeptStanding, StandingAnswer, TransportResponse } from "../index.ts";
import { memoryStore } from "./store.ts";

const CODES = codes(5);
const START = Date.parse("2026-11-23T01:00:00Z");
const BOUND_MS = 120_000;
const SEEDS = 12;
const STEPS = 300;

/** Numbers that look like chance and are the same at every run. */
function chance(seed: number): { upTo: (most: number) => number; often: (share: number) => boolean } {
  let state = seed;
  const next = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  return { upTo: (most) => Math.floor(next() * most), often: (share) => next() < share };
}

/** A moment at which what the platform says of a code becomes another, and since when the platform knows that it will. */
interface Change {
  at: number;
  announcedAt: number;
}

/**
 * A platform whose answers change, now and then without a word before, behind a cache that keeps them as the contract lets it, and the machine
 * of a client: it sleeps, so that ticks stand still, or its time of day is wrong and is set. The edition of an answer counts the changes in it.
 */
class Play {
  now = START;
  wall = 0;
  readonly changes = new Map<string, Change[]>(CODES.map((code) => [code, []]));
  readonly #between = new Map<string, { at: number; text: string }>();
  readonly #chance: ReturnType<typeof chance>;
  /** Whether the cache gives an answer the date at which it gives it, as some do; others leave it as it is. */
  readonly dates: boolean;

  constructor(given: ReturnType<typeof chance>) {
    this.#chance = given;
    this.now += given.upTo(1000);
    this.dates = given.often(0.5);
  }

  write(code: string): object {
    const list = this.changes.get(code) ?? [];
    const edition = list.filter(({ at }) => at <= this.now).length;
    const next = list.find(({ at, announcedAt }) => at > this.now && announcedAt < at && announcedAt <= this.now);
    return standingOf(code, { catalogueEdition: `${code} ${edition}`, validUntil: next === undefined ? null : new Date(next.at).toISOString() });
  }

  reply({ method, codes: asked, headers }: Sent): TransportResponse {
    if (this.#chance.often(0.05)) return answer(503, "");
    const date = new Date(this.now).toUTCString();
    if (method === "POST") return answer(200, { results: asked.map((code, index) => ({ index, standing: this.write(code) })) }, { date });
    const [code = ""] = asked;
    const kept = this.#between.get(code);
    const { validUntil = null } = kept === undefined ? {} : (JSON.parse(kept.text) as StandingAnswer);
    const usable = kept !== undefined && this.now - kept.at < 60_000 && (validUntil === null || this.now < Date.parse(validUntil));
    const { at, text } = usable && this.#chance.often(0.7) ? kept : { at: this.now, text: JSON.stringify(this.write(code)) };
    this.#between.set(code, { at, text });
    const etag = `"${text.length} ${(JSON.parse(text) as StandingAnswer).catalogueEdition.split(" ")[1]} ${validUntil}"`.replaceAll(" ", "-");
    const said = { date: this.dates ? date : new Date(at).toUTCString(), age: String(Math.floor((this.now - at) / 1000)), etag };
    return headers["if-none-match"] === etag ? answer(304, "", said) : answer(200, text, said);
  }

  /** Some time later. */
  pass(ms: number): void {
    this.now += ms;
    for (const [code, list] of this.changes) {
      if (!this.#chance.often(0.2)) continue;
      const at = this.now + this.#chance.upTo(90_000);
      const announcedAt = this.#chance.often(0.7) ? this.now : at;
      this.changes.set(code, [...list, { at, announcedAt }].sort((one, other) => one.at - other.at));
    }
  }
}

async function run(seed: number, trouble: "sleeps" | "jumps"): Promise<number> {
  const random = chance(seed);
  const play = new Play(random);
  const ticks = { now: 0 };
  const cache = createStandingCache({ entries: 1 + random.upTo(6), freshFor: (1 + random.upTo(4)) * 30_000, staleFor: random.upTo(4) * 30_000 });
  const { client, scheduler, sent } = way({ cache, now: () => new Date(play.now + play.wall), retries: 0 });
  scheduler.now = () => ticks.now;
  let [answered, given] = [0, 0];
  for (let step = 0; step < STEPS; step++) {
    const asked = Array.from({ length: random.often(0.3) ? 3 : 1 }, () => CODES[random.upTo(CODES.length)] ?? "");
    const calls = Promise.allSettled(asked.map((code) => client.standing(code, { fresh: random.often(0.1) })));
    await settled();
    for (const request of sent.slice(answered)) request.reply(play.reply(request));
    answered = sent.length;
    for (const [place, outcome] of (await calls).entries()) {
      if (outcome.status === "rejected") continue;
      const { code, kept, askedAt, ageSeconds, catalogueEdition } = outcome.value;
      const about = `seed ${seed}, step ${step}`;
      const old = play.now - Date.parse(askedAt);
      const [of, edition] = catalogueEdition.split(" ");
      assert.deepEqual([code, of], [asked[place], asked[place]], about);
      if (play.dates) {
        assert.ok(old < BOUND_MS, `${about}: ${old} ms old`);
        assert.ok(old <= ageSeconds * 1000 + 2000, `${about}: ${old} ms old, and says ${ageSeconds} s`);
      }
      // A change that was known when the answer was written is never missed; another one no longer than the bound.
      for (const { at, announcedAt } of (play.changes.get(code) ?? []).slice(Number(edition))) {
        if (at > play.now) continue;
        assert.ok(play.now - at < BOUND_MS, `${about}: missed a change for ${play.now - at} ms`);
        assert.ok(announcedAt === at || announcedAt > Date.parse(askedAt), `${about}: missed a change that it knew of`);
      }
      if (kept) given++;
    }
    await settled();
    const ms = random.upTo(random.often(0.3) ? 200_000 : 30_000);
    play.pass(ms);
    if (trouble === "jumps" || random.often(0.5)) ticks.now += ms;
    if (trouble === "jumps" && random.often(0.3)) play.wall = (random.upTo(4) - 2) * 3_600_000;
  }
  return given;
}

describe("whatever happens", () => {
  for (const trouble of ["sleeps", "jumps"] as const) {
    it(`no answer is given past its bounds or about another subject, on a machine whose clock ${trouble}`, async () => {
      let given = 0;
      for (let seed = 1; seed <= SEEDS; seed++) given += await run(seed, trouble);
      assert.ok(given > SEEDS * 20, `${given} answers that were kept`);
    });
  }

  it("a store in memory holds no more than it may, and those that were read last", () => {
    for (let seed = 1; seed <= SEEDS; seed++) {
      const { upTo, often } = chance(seed);
      const entries = 1 + upTo(6);
      const store = memoryStore(entries);
      let model: { key: string; kept: KeptStanding }[] = [];
      for (let step = 0; step < STEPS; step++) {
        const key = `${upTo(10)}`;
        const found = model.find((one) => one.key === key);
        const others = model.filter((one) => one !== found);
        if (often(0.5)) {
          assert.equal(store.get(key), found?.kept);
          if (found !== undefined) model = [...others, found];
        } else if (often(0.8)) {
          const kept = { ageMs: step } as KeptStanding;
          store.set(key, kept);
          model = [...others, { key, kept }].slice(-entries);
        } else {
          store.delete(key);
          model = others;
        }
        if (often(0.01)) {
          store.clear();
          model = [];
        }
      }
      for (const { key, kept } of model) assert.equal(store.get(key), kept);
      assert.equal(Array.from({ length: 10 }, (_, key) => store.get(`${key}`)).filter((kept) => kept !== undefined).length, model.length);
    }
  });
});
