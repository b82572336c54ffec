export { createGate } from "./gate.ts";
export type { Gate, GateOptions } from "./gate.ts";
export type { RateLimit } from "./rate-limit.ts";
