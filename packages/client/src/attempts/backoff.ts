/** The longest first wait. Each further one may be twice as long. */
const FIRST_MS = 500;
/** The longest that chance alone makes a call wait. */
const CAP_MS = 8000;

/**
 * Milliseconds to wait before asking again: all that the server asked for, and on top of it chance between nothing and a bound that doubles
 * ("full jitter"). Clients that failed in the same moment, or were told the same time to come back, do not come back in the same moment; and
 * none comes earlier than it was told.
 *
 * @param failed How many attempts have failed.
 * @param random From 0 to 1, such as `Math.random`.
 */
export function backoffMs(failed: number, retryAfterMs: number | null, random: () => number): number {
  return (retryAfterMs ?? 0) + random() * Math.min(CAP_MS, FIRST_MS * 2 ** (failed - 1));
}
