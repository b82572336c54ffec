import type { CreditCode } from "@xinyong/credit/code";
import type { Standing } from "@xinyong/credit/vocabulary";
import { entityTag } from "../http/etag.ts";
import type { Lifetime } from "../http/cache.ts";
import type { Service } from "../routes/service.ts";
import { lifetimeOf, readStandings } from "./read.ts";

/** A standing with its answer written out. */
export interface ReadyStanding {
  standing: Standing;
  text: string;
  tag: string;
  lifetime: Lifetime;
}

/** Standings kept ready at most; the oldest goes first. */
const MAX_READY = 10_000;

/**
 * Standings that this process has just worked out. One is used only if the store has not changed since and the moment lies between the one
 * it was decided for and its next known change; so it never says anything that a new decision would not say.
 */
export class ReadyStandings {
  #sequence = -1;
  readonly #ready: Map<CreditCode, { decidedAt: number; standing: ReadyStanding }> = new Map();

  async get(service: Service, code: CreditCode, now: Date): Promise<ReadyStanding> {
    // Read before the evidence: a change in between makes the kept answer look too old, never too new.
    const sequence = await service.ask((store) => store.sequence());
    if (sequence !== this.#sequence) {
      this.#ready.clear();
      this.#sequence = sequence;
    }
    const moment = now.getTime();
    const kept = this.#ready.get(code);
    if (kept !== undefined && kept.decidedAt <= moment && moment < kept.standing.lifetime.changesAt)
      return kept.standing;
    const [standing] = await readStandings(service, [code], now);
    if (standing === undefined) throw new Error("There is no standing for the code asked.");
    const text = JSON.stringify(standing);
    const ready = { standing, text, tag: entityTag(text), lifetime: lifetimeOf(standing) };
    // Another request may have seen a newer store meanwhile; what was read before it is not kept.
    if (sequence === this.#sequence) this.#keep(code, moment, ready);
    return ready;
  }

  #keep(code: CreditCode, decidedAt: number, standing: ReadyStanding): void {
    if (this.#ready.size >= MAX_READY) {
      const oldest = this.#ready.keys().next();
      if (!oldest.done) this.#ready.delete(oldest.value);
    }
    this.#ready.set(code, { decidedAt, standing });
  }
}
