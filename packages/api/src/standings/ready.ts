import type { CreditCode } from "@xinyong/credit/code";
import type { Clock, Standing } from "@xinyong/credit/vocabulary";
import { encode } from "../http/encode.ts";
import type { Bytes } from "../http/encode.ts";
import { entityTag } from "../http/etag.ts";
import type { Lifetime } from "../http/cache.ts";
import type { Service } from "../routes/service.ts";
import { decide, lifetimeOf, readEvidence } from "./read.ts";

/** Standings kept ready at most. */
const MAX_READY = 10_000;

/** A standing with its answer written out. */
export class ReadyStanding {
  readonly standing: Standing;
  readonly bytes: Bytes;
  readonly lifetime: Lifetime;
  readonly decidedAt: number;
  #tag: string | null = null;

  constructor(standing: Standing, now: Date) {
    this.standing = standing;
    this.bytes = encode(JSON.stringify(standing));
    this.lifetime = lifetimeOf(standing);
    this.decidedAt = now.getTime();
  }

  /** Made when it is first asked for: an answer in lines has none. */
  get tag(): string {
    return (this.#tag ??= entityTag(this.bytes));
  }

  /** True while nothing is known to change between the moment it was decided for and this one. */
  holdsAt(now: Date): boolean {
    return this.decidedAt <= now.getTime() && now.getTime() < this.lifetime.changesAt;
  }
}

/** Standings of one state of the store, by code, and the moment that they hold at. */
export interface ReadStandings {
  now: Date;
  standings: ReadonlyMap<CreditCode, ReadyStanding>;
}

/**
 * Standings that this process has just worked out. One is used only if the store has not changed since and the moment lies between the one
 * it was decided for and its next known change; so it never says anything that a new decision would not say.
 */
export class ReadyStandings {
  #sequence = -1;
  readonly #ready: Map<CreditCode, ReadyStanding> = new Map();

  async get(service: Service, code: CreditCode, now: Date): Promise<ReadyStanding> {
    const { standings } = await this.read(service, [code], () => now, true);
    const ready = standings.get(code);
    if (ready === undefined) throw new Error("There is no standing for the code asked.");
    return ready;
  }

  /**
   * Standings of codes, all of one state of the store and at one moment. The clock is read after the store, so that what had been withdrawn
   * when the store was read is not in them.
   *
   * @param codes Each once.
   * @param driveOut Whether what is kept of them may drive out older ones: a hundred thousand codes that are asked for once must not.
   */
  async read(service: Service, codes: readonly CreditCode[], clock: Clock, driveOut: boolean): Promise<ReadStandings> {
    if (codes.length === 0) return { now: clock(), standings: new Map() };
    let sequence = await this.#follow(service);
    let now = clock();
    const standings = new Map<CreditCode, ReadyStanding>();
    for (const code of codes) {
      const kept = this.#ready.get(code);
      if (kept?.holdsAt(now) === true) standings.set(code, kept);
    }
    if (standings.size === codes.length) return { now, standings };
    let evidence = await readEvidence(service, codes.filter((code) => !standings.has(code)));
    now = clock();
    if (standings.size > 0) {
      // What was kept and what was read are of one state only if the store has not changed in between.
      const after = await this.#follow(service);
      now = clock();
      if (after !== sequence || [...standings.values()].some((kept) => !kept.holdsAt(now))) {
        sequence = after;
        standings.clear();
        evidence = await readEvidence(service, codes);
        now = clock();
      }
    }
    for (const one of evidence) {
      const ready = new ReadyStanding(decide(service, one, now), now);
      standings.set(one.code, ready);
      // Another request may have seen a newer store meanwhile; what was read before it is not kept.
      if (sequence === this.#sequence) this.#keep(one.code, ready, driveOut);
    }
    return { now, standings };
  }

  /** Reads the sequence before the evidence: a change in between makes a kept answer look too old, never too new. */
  async #follow(service: Service): Promise<number> {
    const sequence = await service.ask((store) => store.sequence());
    if (sequence !== this.#sequence) {
      this.#ready.clear();
      this.#sequence = sequence;
    }
    return sequence;
  }

  #keep(code: CreditCode, ready: ReadyStanding, driveOut: boolean): void {
    if (!this.#ready.has(code) && this.#ready.size >= MAX_READY) {
      if (!driveOut) return;
      const oldest = this.#ready.keys().next();
      if (!oldest.done) this.#ready.delete(oldest.value);
    }
    this.#ready.set(code, ready);
  }
}
