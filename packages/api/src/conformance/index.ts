export { apiConformance } from "./api-conformance.ts";
export type { ApiUnderTest } from "./api-subject.ts";
export { ConformanceError } from "./check.ts";
export type { ConformanceCase } from "./check.ts";
export { storeConformance } from "./store-conformance.ts";
