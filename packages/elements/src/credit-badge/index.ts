export { BADGE_SIZES, CreditBadge } from "./credit-badge.ts";
export type { BadgeSize } from "./credit-badge.ts";
