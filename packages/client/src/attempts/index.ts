export { createIdempotencyKey } from "./idempotency-key.ts";
export { createRetryBudget } from "./retry-budget.ts";
export type { RetryBudget } from "./retry-budget.ts";
export { withRetries } from "./with-retries.ts";
export type { Attempt, CallLimits, Retrying } from "./with-retries.ts";
