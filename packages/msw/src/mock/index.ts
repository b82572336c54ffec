export { createMock } from "./create-mock.ts";
export type { Mock } from "./mock.ts";
export type { MockOptions } from "./options.ts";
