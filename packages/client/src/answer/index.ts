export type { Answer, Moment, StandingAnswer } from "./answer.ts";
