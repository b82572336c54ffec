import type { CreditCode } from "@xinyong/credit/code";
import type { StandingAnswer } from "../answer/index.ts";
import type { Header } from "../answer/moment.ts";
import { ownMember } from "../answer/parse-json.ts";
import type { Settings } from "../connection/settings.ts";
import { freeze } from "./freeze.ts";
import { keepingTime } from "./keeping-time.ts";
import type { Wish } from "./keeping-time.ts";
import { scopeOf } from "./scope.ts";
import type { KeptStanding, StandingStore } from "./store.ts";

/** An answer that came, with what can be known of its age. */
export interface FoundStanding {
  standing: StandingAnswer;
  /** Whether it has the documented form. */
  valid: boolean;
  /** When the attempt that it answers began, by the scheduler. */
  beganAt: number;
  /** Headers of the answer where they speak of it; null where they speak of many. */
  header: Header | null;
}

/** An answer as it is given again. */
export interface KeptAnswer {
  answer: StandingAnswer;
  /** Whether it should be asked for again now. */
  stale: boolean;
  etag: string | null;
}

/** What one connection keeps. */
export interface Keeper {
  /** What is kept about a code in its normal form and may still be given; null for any other text. */
  read(code: string): KeptAnswer | null;
  /** Keeps what was found, as long as that may be; null says that asking failed. */
  keep(code: CreditCode, found: FoundStanding | null): void;
}

/**
 * Opens the part of a store that belongs to one connection.
 *
 * How old an answer is, two clocks tell: the scheduler's, which never runs backwards but may stand still while a machine sleeps, and the time of
 * day, which runs on but may be set back or forth. The longer time counts. An answer that seems younger than it came counts as over.
 */
export function openKeeper(store: StandingStore, wish: Wish, settings: Settings): Keeper {
  const { scheduler, now } = settings;
  const scope = scopeOf(settings);
  const clocks = (): Pick<KeptStanding, "ticks" | "wall"> => ({ ticks: scheduler.now(), wall: now().getTime() });

  /** Its age in milliseconds, or NaN when it may not be given any more. */
  function ageOf(kept: KeptStanding): number {
    const { ticks, wall } = clocks();
    const ageMs = kept.ageMs + Math.max(ticks - kept.ticks, wall - kept.wall);
    return ageMs >= kept.ageMs && ageMs < kept.shownMs ? ageMs : Number.NaN;
  }

  return {
    read(code) {
      const kept = store.get(scope + code);
      if (!kept) return null;
      const ageMs = ageOf(kept);
      // A store that mixes its answers up keeps none.
      if (Number.isNaN(ageMs) || ownMember(kept.answer, "code") !== code) {
        store.delete(scope + code);
        return null;
      }
      // Upwards, so that who counts on from here ends no later than we do.
      const answer = { ...kept.answer, kept: true, ageSeconds: Math.ceil(ageMs / 1000) };
      return { answer, stale: ageMs >= kept.freshMs, etag: kept.etag };
    },
    keep(code, found) {
      const key = scope + code;
      // No outage is hidden behind an old answer, and no answer that is wrong either.
      if (found === null || !found.valid) {
        store.delete(key);
        return;
      }
      const { standing, beganAt, header } = found;
      const ageMs = standing.ageSeconds * 1000 + scheduler.now() - beganAt;
      const earlier = store.get(key);
      // A cache on the way may give an older answer than the one that is here.
      if (earlier && ageOf(earlier) < ageMs) return;
      const time = keepingTime(standing, header?.("cache-control") ?? "", wish);
      if (!(ageMs < time.shownMs)) {
        store.delete(key);
        return;
      }
      const tag = header?.("etag") ?? "";
      const etag = /^(?:W\/)?"[!#-~]{0,200}"$/.test(tag) ? tag : null;
      // Many will hold parts of the same answer.
      store.set(key, { answer: freeze({ ...standing }), etag, ageMs, ...clocks(), ...time });
    },
  };
}
