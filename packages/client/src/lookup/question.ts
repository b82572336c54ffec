import type { CreditCode } from "@xinyong/credit/code";
import type { Abort } from "../abort/index.ts";
import type { StandingAnswer } from "../answer/index.ts";
import type { Limits } from "../connection/limits.ts";

/** Questions that leave in one request. */
export interface Batch {
  /** What those who leave together have in common. */
  readonly lane: string;
  /** Limits of the one who came first, which are those of all. */
  readonly limits: Limits;
  /** When their time is over, by the scheduler. */
  readonly endsAt: number;
  readonly questions: Map<string, Question>;
  /** Ends the request. */
  readonly abort: Abort;
  /** Callers that wait for any of its questions. */
  waiting: number;
  /** Whether someone asked for what is true now. */
  fresh: boolean;
  sent: boolean;
  timer: unknown;
}

/** A code that is asked, once for all who wait for it. */
export interface Question {
  readonly key: string;
  readonly code: CreditCode;
  readonly batch: Batch;
  readonly answer: Promise<StandingAnswer>;
  readonly resolve: (standing: StandingAnswer) => void;
  readonly reject: (error: unknown) => void;
  /** Callers that wait for it. */
  waiting: number;
}

export function createQuestion(key: string, code: CreditCode, batch: Batch): Question {
  let [resolve, reject]: [Question["resolve"], Question["reject"]] = [nothing, nothing];
  const answer = new Promise<StandingAnswer>((...both) => ([resolve, reject] = both));
  return { key, code, batch, answer, resolve, reject, waiting: 0 };
}

function nothing(): void {}
