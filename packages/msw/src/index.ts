export { createWorld, TEST_CODES, testCode, tickingWorldClock, WORLD_TIME, worldClock } from "@xinyong/api/world";
export type { TestBehaviour, TestCode, TestCodeId, World, WorldOptions } from "@xinyong/api/world";
export { FAILURES } from "./failures/index.ts";
export type { MockFailure } from "./failures/index.ts";
export { createMock } from "./mock/index.ts";
export type { Mock, MockOptions } from "./mock/index.ts";
