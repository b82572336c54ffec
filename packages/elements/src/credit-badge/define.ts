import { define } from "../internal/define.ts";
import { CreditBadge } from "./credit-badge.ts";

define("credit-badge", CreditBadge);

export { BADGE_SIZES, CreditBadge } from "./credit-badge.ts";
export type { BadgeSize } from "./credit-badge.ts";
export { configure, fromEndpoint } from "../source/index.ts";
export type { Configuration, CreditSource, Endpoint, SourceAnswer, SourceOptions } from "../source/index.ts";
