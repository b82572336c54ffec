export { sampleEntry, sampleList } from "./list.ts";
export { sampleRecord } from "./record.ts";
export { sampleStanding } from "./standing.ts";
export { SAMPLE_CODE, sampleSubject } from "./subject.ts";
export { SAMPLE_TIME } from "./time.ts";
