import { isCreditCode } from "@xinyong/credit/code";
import type { Subject } from "@xinyong/credit/vocabulary";
import { list, own, readSubject } from "../answer/read-answer.ts";

/** Subjects that may be the one meant, for a person to choose from. */
export interface Candidates {
  subjects: readonly Subject[];
  /** True when there are more than are shown. */
  more: boolean;
}

/** Candidates that are shown at most, whatever a source gives. */
const MOST = 20;

/**
 * Reads what a source found. Own members only; what has no well-formed code cannot be chosen and is left out.
 *
 * @throws {TypeError} when it is no search answer.
 */
export function readCandidates(value: unknown): Candidates {
  const found = list(own(value, "candidates"));
  const subjects = found.slice(0, MOST).flatMap((candidate) => {
    const subject = own(candidate, "subject");
    const code = own(subject, "code");
    const read = isCreditCode(code) ? readSubject(subject, code) : null;
    return read === null ? [] : [read];
  });
  return { subjects, more: own(value, "more") === true || found.length > MOST };
}
