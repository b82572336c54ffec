import type { Clock, InformationLevel } from "@xinyong/credit/vocabulary";
import type { Metrics } from "./http/metrics.ts";
import type { Pages } from "./pages/pages.ts";
import type { Store } from "./store/index.ts";

/** The public credit API: one function from a request to an answer, for any runtime that speaks fetch. It never throws. */
export interface Api {
  fetch(request: Request): Promise<Response>;
}

/** Which information levels the public may query. The meaning of A to D is loaded, not built in. */
export interface LevelScheme {
  id: string;
  /** True for a scheme that only shows how one looks. */
  example: boolean;
  publicLevels: readonly InformationLevel[];
}

/** An error that the API answered with a problem; for the operator's log, never for the caller. */
export interface Failure {
  error: unknown;
  /** Route id, or null before one was found. */
  route: string | null;
  requestId: string;
}

export interface ApiOptions {
  store: Store;
  /** @default () => new Date() */
  clock?: Clock | undefined;
  /** Secret key of administrative routes. @default null: they answer 403 */
  adminKey?: string | null | undefined;
  /** Base addresses named in the OpenAPI document. @default ["/"] */
  servers?: readonly string[] | undefined;
  /** @default crypto.randomUUID */
  requestId?: (() => string) | undefined;
  /** Edition of the catalogue that answers name. @default the editions of the lists in service */
  catalogueEdition?: string | undefined;
  /** With a scheme, only records of its public levels are shown. @default null: all are, since dual publicity is public by law */
  levels?: LevelScheme | null | undefined;
  /** Renders the page and the badge of a subject. @default null: these addresses answer 404 */
  pages?: Pages | null | undefined;
  /** Where answers are counted. @default counters of this API alone */
  metrics?: Metrics | undefined;
  /** Told of what failed inside. It may log: the error may name what the store knows, so keep the log private. @default nothing */
  onFailure?: ((failure: Failure) => void) | undefined;
}
