import { getSubject, searchSubjects } from "@xinyong/credit/routes";
import type { Candidate } from "@xinyong/credit/routes";
import type { Subject } from "@xinyong/credit/vocabulary";
import { sampleSubject } from "../samples/subject.ts";
import type { AnswerOptions, TestAnswer } from "./answer.ts";
import { routeAnswer } from "./route.ts";

/** What the register says about whatever code is asked; null when it does not know it. */
export function subjectAnswer(given: Partial<Subject> | null = {}, options?: AnswerOptions): TestAnswer {
  return routeAnswer(getSubject, ({ code }) => ({ code, subject: given === null ? null : sampleSubject({ code, ...given }) }), options);
}

/** Options of an answer to a search. */
export interface SearchAnswerOptions extends AnswerOptions {
  /** Whether there were more candidates. @default false */
  more?: boolean | undefined;
}

/** Candidates for whatever is searched. A code for each is wise: two of one code are one subject. */
export function searchAnswer(
  candidates: readonly (Partial<Subject> & { match?: Candidate["match"] })[] = [{}],
  { more = false, ...options }: SearchAnswerOptions = {},
): TestAnswer {
  const found = candidates.map(({ match = "name", ...given }): Candidate => ({ subject: sampleSubject(given), match }));
  return routeAnswer(searchSubjects, { candidates: found, more }, options);
}
