export type {
  Batch,
  KeyedRow,
  Store,
  StoredCandidate,
  StoredRow,
  SubjectEvidence,
  SubjectQuery,
  WalkPosition,
  WalkStep,
  WithdrawnBy,
} from "./store.ts";
