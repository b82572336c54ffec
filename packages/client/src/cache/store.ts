import type { StandingAnswer } from "../answer/index.ts";

/** An answer as it is kept: plain values. */
export interface KeptStanding {
  readonly answer: StandingAnswer;
  /** Its entity tag, or null when it had none. */
  readonly etag: string | null;
  /** Milliseconds old when it was kept: its `Age`, and the time it was on the way. */
  readonly ageMs: number;
  /** Both clocks when it was kept. */
  readonly ticks: number;
  readonly wall: number;
  /** Age from which it is asked for again. */
  readonly freshMs: number;
  /** Age from which it is not given any more. */
  readonly shownMs: number;
}

/** Where a cache puts its answers. What it loses is asked for again; how long an answer counts is not its business. A `Map` is one. */
export interface StandingStore {
  get(key: string): KeptStanding | undefined;
  set(key: string, kept: KeptStanding): unknown;
  delete(key: string): unknown;
  clear(): void;
}

/** So many answers in memory; the one that nobody has read for the longest time makes room. */
export function memoryStore(entries: number): StandingStore {
  // A map remembers the order in which its keys were set: what is read is set anew, so the first key is the one to go.
  const map = new Map<string, KeptStanding>();
  const set = (key: string, kept: KeptStanding): void => {
    map.delete(key);
    map.set(key, kept);
  };
  return {
    get(key) {
      const kept = map.get(key);
      if (kept !== undefined) set(key, kept);
      return kept;
    },
    set(key, kept) {
      set(key, kept);
      for (const oldest of map.keys()) {
        if (map.size <= entries) break;
        map.delete(oldest);
      }
    },
    delete: (key) => map.delete(key),
    clear: () => map.clear(),
  };
}

/** A store that keeps nothing where the one inside it fails, as storage does that is full or not allowed. */
export function patientStore(store: StandingStore): StandingStore {
  const attempt = <Result>(act: () => Result): Result | undefined => {
    try {
      return act();
    } catch {
      return undefined;
    }
  };
  return {
    get: (key) => attempt(() => store.get(key)),
    set: (key, kept) => attempt(() => store.set(key, kept)),
    delete: (key) => attempt(() => store.delete(key)),
    clear: () => attempt(() => store.clear()),
  };
}
