export { STANDING_MAX_AGE_SECONDS, WITHDRAWAL_BOUND_SECONDS } from "./lifetime.ts";
export { LIST_COLOURS, SOURCE_HEALTHS } from "./list.ts";
export type {
  CreditList,
  ListColour,
  ListCoverage,
  ListEntry,
  SourceHealth,
  SourceState,
  StoredEntry,
  WaitingRow,
} from "./list.ts";
export { nameKey } from "./name.ts";
export { PROBLEM_CODES, createProblem, problemType } from "./problem.ts";
export type { Problem, ProblemCode, ProblemKind } from "./problem.ts";
export { INFORMATION_LEVELS, RECORD_CATEGORIES } from "./record.ts";
export type { CreditRecord, InformationLevel, RecordCategory, StoredRecord } from "./record.ts";
export { LIST_OUTCOMES, TONES, UNDETERMINED_REASONS } from "./standing.ts";
export type {
  ListOutcome,
  ListOutcomeKind,
  ListSummary,
  Standing,
  StandingReason,
  Tone,
  UndeterminedReason,
} from "./standing.ts";
export { SUBJECT_STATES } from "./subject.ts";
export type { Open, Subject, SubjectState } from "./subject.ts";
export { endOfLawDate, formatInstant, isInstant, isLawDate, lawDateAt, startOfLawDate } from "./time.ts";
export type { Clock, Instant, LawDate } from "./time.ts";
