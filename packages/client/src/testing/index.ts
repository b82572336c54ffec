export {
  entriesAnswer,
  listsAnswer,
  networkFailure,
  noAnswer,
  problemAnswer,
  rawAnswer,
  recordsAnswer,
  routeAnswer,
  searchAnswer,
  standingAnswer,
  standingsAnswer,
  subjectAnswer,
} from "./answers/index.ts";
export type { AnswerOptions, PageAnswerOptions, ProblemOptions, SearchAnswerOptions, TestAnswer, WantedStanding } from "./answers/index.ts";
export { createTestClient } from "./client.ts";
export type { TestClient, TestClientOptions } from "./client.ts";
export { SAMPLE_CODE, SAMPLE_TIME, sampleEntry, sampleList, sampleRecord, sampleStanding, sampleSubject } from "./samples/index.ts";
export { TestScheduler } from "./scheduler.ts";
export type { TestSchedulerOptions } from "./scheduler.ts";
export { settled } from "./settled.ts";
export { createTestTransport } from "./transport.ts";
export type { TestTransport, TestTransportOptions } from "./transport.ts";
