import { STANDING_MAX_AGE_SECONDS } from "@xinyong/credit/vocabulary";

/**
 * Seconds that an answer may be kept when a source failed, was partial or too old. It is short so that the failure does not outlive its
 * cause, and not zero, so that an outage does not turn every page view into a question to a store in trouble.
 */
export const FAILURE_MAX_AGE_SECONDS = 5;

/** What decides how long an answer may be kept. */
export interface Lifetime {
  /** Milliseconds since the epoch of the next change that is known, or Infinity. */
  changesAt: number;
  /** True when the answer is unknown through a failure. */
  failed?: boolean;
}

/**
 * `Cache-Control` of a public answer. Fresh time and revalidation time together end at the next known change, so that no cache shows an
 * entry on the day after its last. Nothing about errors: an answer older than this is not shown because the origin is away.
 */
export function cacheControl({ changesAt, failed = false }: Lifetime, now: Date): string {
  const left = Math.floor((changesAt - now.getTime()) / 1000);
  const longest = failed ? FAILURE_MAX_AGE_SECONDS : STANDING_MAX_AGE_SECONDS;
  const fresh = Math.min(longest, left);
  if (!(fresh > 0)) return "no-store";
  const revalidate = Math.min(longest, left - fresh);
  return `public, max-age=${fresh}, s-maxage=${fresh}, stale-while-revalidate=${revalidate}`;
}
