export { asCreditCode, classifyIdentifier, isCreditCode, isResidentId, normalizeCode, parseCode, suggestCodes } from "./code/index.ts";
export type { CreditCode } from "./code/index.ts";
export { decideStanding } from "./standing/index.ts";
export { LIST_COLOURS, LIST_OUTCOMES, SUBJECT_STATES, TONES } from "./vocabulary/index.ts";
export type {
  Clock,
  CreditList,
  CreditRecord,
  Instant,
  LawDate,
  ListColour,
  ListEntry,
  ListOutcome,
  ListOutcomeKind,
  Open,
  Problem,
  ProblemCode,
  Standing,
  Subject,
  SubjectState,
  Tone,
} from "./vocabulary/index.ts";
