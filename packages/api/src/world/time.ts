import type { Clock } from "@xinyong/credit/vocabulary";

/** The moment at which the fictional world stands. */
export const WORLD_TIME = "2026-11-23T09:00:00+08:00";

/** A clock that stands at {@link WORLD_TIME}. */
export function worldClock(): Date {
  return new Date(WORLD_TIME);
}

/**
 * A clock that shows {@link WORLD_TIME} now and runs on from there; for demos.
 *
 * @param clock What it runs by. @default the system's clock
 */
export function tickingWorldClock(clock: Clock = () => new Date()): Clock {
  const began = clock().getTime();
  const start = Date.parse(WORLD_TIME);
  return () => new Date(start + clock().getTime() - began);
}
