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
} from "./store.ts";
