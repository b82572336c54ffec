export { BADGE_SIZES, CreditBadge } from "./credit-badge/define.ts";
export type { BadgeSize } from "./credit-badge/define.ts";
export { CreditCheck, CreditCheckAnswerEvent, CreditCheckCandidatesEvent, CreditCheckFailureEvent } from "./credit-check/define.ts";
export { CreditProvider } from "./credit-provider/define.ts";
export type { Answer } from "./answer/read-answer.ts";
export { configure, fromEndpoint } from "./source/index.ts";
export type { Configuration, CreditSource, Endpoint, SourceAnswer, SourceOptions } from "./source/index.ts";
