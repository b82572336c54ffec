export { createApi } from "./create-api.ts";
export { FAILURE_MAX_AGE_SECONDS } from "./http/cache.ts";
export { createMetrics } from "./http/metrics.ts";
export type { Metrics } from "./http/metrics.ts";
export { createMemoryStore } from "./memory-store/index.ts";
export type { Api, ApiOptions, Failure, LevelScheme } from "./options.ts";
export type { PageContext, Pages, Rendered } from "./pages/index.ts";
export type {
  Batch,
  KeyedRow,
  Store,
  StoredCandidate,
  StoredListed,
  StoredRow,
  SubjectEvidence,
  SubjectQuery,
  WalkPosition,
  WalkStep,
  WithdrawnBy,
} from "./store/index.ts";
