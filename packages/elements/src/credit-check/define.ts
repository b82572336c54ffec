import { define } from "../internal/define.ts";
import { CreditCheck } from "./credit-check.ts";

define("credit-check", CreditCheck);

export { CreditCheck } from "./credit-check.ts";
export { CreditCheckAnswerEvent, CreditCheckCandidatesEvent, CreditCheckFailureEvent } from "./events.ts";
export { configure, fromEndpoint } from "../source/index.ts";
export type { Configuration, CreditSource, Endpoint, SourceAnswer, SourceOptions } from "../source/index.ts";
