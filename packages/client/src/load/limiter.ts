import { abortable } from "../abort/index.ts";
import type { AbortSignalLike } from "../abort/index.ts";

/** Gives a place back. Done twice, it changes nothing. */
export type Release = () => void;

/** A number of places, and a queue for them. */
export interface Limiter {
  /**
   * Waits for a place. Who holds one gives it back when the answer is read to its end, and not when it begins.
   *
   * @throws the reason of the signal when it is aborted in the queue.
   */
  acquire(signal: AbortSignalLike): Promise<Release>;
}

/** Lets so many requests be on their way at once; the others wait in the order they came. */
export function createLimiter(places: number): Limiter {
  let free = places;
  const queue = new Set<() => void>();

  function turn(signal: AbortSignalLike): Promise<void> {
    return abortable(signal, (enter) => {
      queue.add(enter);
      return () => queue.delete(enter);
    });
  }

  function pass(): void {
    const [next] = queue;
    if (next === undefined) free++;
    else {
      queue.delete(next);
      next();
    }
  }

  return {
    async acquire(signal) {
      if (free > 0) free--;
      else await turn(signal);
      let held = true;
      return () => {
        if (held) pass();
        held = false;
      };
    },
  };
}
