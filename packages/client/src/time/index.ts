export { systemScheduler } from "./scheduler.ts";
export type { Scheduler } from "./scheduler.ts";
