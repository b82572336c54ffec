import type { CreditCode } from "@xinyong/credit/code";
import type { Answer } from "../answer/read-answer.ts";
import { codeOf } from "./check.ts";
import type { CheckState } from "./check.ts";

/**
 * A check was answered. It does not bubble: it is about this element's state. A page shows it; a decision rests on a verification made by
 * your own server.
 */
export class CreditCheckAnswerEvent extends Event {
  static readonly eventName = "credit-check-answer";
  /** What is shown: the standing, and the moment it speaks of. */
  readonly answer: Answer;

  constructor(answer: Answer) {
    super(CreditCheckAnswerEvent.eventName);
    this.answer = answer;
  }
}

/** A check could not be answered: nothing is known about the subject. It does not bubble. */
export class CreditCheckFailureEvent extends Event {
  static readonly eventName = "credit-check-failure";
  /** The code that was asked about; null when a search failed. */
  readonly code: CreditCode | null;

  constructor(code: CreditCode | null) {
    super(CreditCheckFailureEvent.eventName);
    this.code = code;
  }
}

/** A search found subjects, and a person is to choose one. It does not bubble. */
export class CreditCheckCandidatesEvent extends Event {
  static readonly eventName = "credit-check-candidates";
  readonly codes: readonly CreditCode[];

  constructor(codes: readonly CreditCode[]) {
    super(CreditCheckCandidatesEvent.eventName);
    this.codes = codes;
  }
}

/** The event of a state, or null for one that is only a step on the way. */
export function eventOf(state: CheckState): Event | null {
  if (state.kind === "candidates") return new CreditCheckCandidatesEvent(state.candidates.subjects.map(({ code }) => code));
  if (state.kind === "standing" && state.state.kind === "answered") return new CreditCheckAnswerEvent(state.state.answer);
  const failed = state.kind === "searchFailed" || (state.kind === "standing" && state.state.kind === "failed");
  return failed ? new CreditCheckFailureEvent(codeOf(state)) : null;
}

declare global {
  interface HTMLElementEventMap {
    "credit-check-answer": CreditCheckAnswerEvent;
    "credit-check-failure": CreditCheckFailureEvent;
    "credit-check-candidates": CreditCheckCandidatesEvent;
  }
}
