export { withBehaviour, withScenarios } from "./scenarios.ts";
export type { ScenarioOptions } from "./scenarios.ts";
export { withSourceFaults } from "./source-faults.ts";
export { TEST_CODES, testCode } from "./test-codes.ts";
export type { TestBehaviour, TestCode, TestCodeId } from "./test-codes.ts";
export { tickingWorldClock, WORLD_TIME, worldClock } from "./time.ts";
export { createWorld, fillWorld } from "./world.ts";
export type { World, WorldOptions } from "./world.ts";
