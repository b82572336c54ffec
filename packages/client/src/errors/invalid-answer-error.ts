import type { ErrorKind } from "./brand.ts";
import { CreditError } from "./credit-error.ts";

/**
 * What is wrong with an answer. `notJson`: cut short, not UTF-8, or a page of something in between; `form`: a member is missing or of a
 * wrong type; `otherSubject`: it speaks of another code than was asked; `tooLarge`; `status`: neither an answer nor a problem;
 * `outdated`: its time was over when it came.
 */
export type AnswerFault = "notJson" | "form" | "otherSubject" | "tooLarge" | "status" | "outdated";

const SENTENCES: Readonly<Record<AnswerFault, string>> = {
  notJson: "The answer is not JSON.",
  form: "The answer does not have the documented form",
  otherSubject: "The answer speaks of another subject than was asked.",
  tooLarge: "The answer is larger than any answer of the API.",
  status: "The answer has a status that the API does not use.",
  outdated: "The answer's time was over when it came.",
};

/** What came is not the documented answer to what was asked, so it says nothing about any subject. */
export class InvalidAnswerError extends CreditError {
  static override readonly kinds: readonly ErrorKind[] = ["invalidAnswer"];
  declare readonly name: "InvalidAnswerError";
  declare readonly code: "invalidAnswer";
  declare readonly fault: AnswerFault;
  /** Where the form is wrong, in member names and places of an array, such as `outcomes.2.entries`; null unless the fault is `form`. */
  declare readonly path: string | null;

  constructor(fault: AnswerFault, details: { status?: number | null; requestId?: string | null; path?: string | null } = {}) {
    const { path = null, ...rest } = details;
    super(fault === "form" ? `${SENTENCES.form} at ${path === null || path === "" ? "its top" : path}.` : SENTENCES[fault], {
      ...rest,
      code: "invalidAnswer",
      // What stands between may have cut or mixed up this one answer; the form stays the same however often one asks.
      retryable: fault === "notJson" || fault === "otherSubject" || fault === "outdated",
      attempts: 1,
      hint: "Check that baseUrl is the API itself and that nothing in between changes its answers; name requestId to the operator.",
    });
    this.fault = fault;
    this.path = path;
  }
}
