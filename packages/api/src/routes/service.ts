import type { Clock } from "@xinyong/credit/vocabulary";
import type { Metrics } from "../http/metrics.ts";
import { ProblemError } from "../http/problem-error.ts";
import type { LevelScheme } from "../options.ts";
import type { Pages } from "../pages/pages.ts";
import type { ReadyStandings } from "../standings/ready.ts";
import type { Store } from "../store/index.ts";

/** What the handlers share. */
export interface Service {
  /** Asks the store; whatever fails there becomes the problem `unavailable`, never an answer. */
  ask<Result>(question: (store: Store) => Promise<Result>): Promise<Result>;
  clock: Clock;
  ready: ReadyStandings;
  /** Null: answers name the edition of the lists that they rest on. */
  catalogueEdition: string | null;
  adminKey: string | null;
  servers: readonly string[];
  levels: LevelScheme | null;
  pages: Pages | null;
  metrics: Metrics;
}

export async function askStore<Result>(store: Store, question: (store: Store) => Promise<Result>): Promise<Result> {
  try {
    return await question(store);
  } catch (cause) {
    throw new ProblemError(
      "unavailable",
      "The data cannot be read now. Ask again: this says nothing about any subject.",
      {
        cause,
        headers: { "Retry-After": "5" },
      },
    );
  }
}
