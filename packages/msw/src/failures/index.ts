export { FAILURES, failing } from "./failures.ts";
export type { MockFailure } from "./failures.ts";
