import type { CreditCode } from "@xinyong/credit/code";
import type { SearchAnswer } from "@xinyong/credit/routes";
import type { Instant, Standing } from "@xinyong/credit/vocabulary";

/** A standing, with the moment it speaks of. */
export interface SourceAnswer extends Standing {
  /** When the platform was asked. @default the moment at which the answer arrived */
  askedAt?: Instant | undefined;
  /** True when a cache on the way kept the answer. @default false */
  kept?: boolean | undefined;
  /** Seconds that a cache had kept it when it arrived. @default 0 */
  ageSeconds?: number | undefined;
}

/** Options of every question to a source. */
export interface SourceOptions {
  /** Aborted when no element waits for the answer any more. */
  signal?: AbortSignal | undefined;
}

/**
 * Where the elements get their answers. A client of `@xinyong/client` is one; so is any object with a `standing` function.
 * Whatever it gives is read as hostile: own members only, checked, and shown as text.
 */
export interface CreditSource {
  /** All lists' outcomes for one subject now. Rejects when it cannot tell; the elements then say so. */
  standing(code: CreditCode, options?: SourceOptions): Promise<SourceAnswer>;
  /** Candidates for a name or a number. Without it, `<credit-check>` takes codes only. */
  search?(query: string, options?: SourceOptions): Promise<SearchAnswer>;
  /** Address of the platform's own page about a subject; only http and https addresses become links. */
  pageUrl?(code: CreditCode): string | URL | null;
}
