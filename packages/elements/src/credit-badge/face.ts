import type { CodeProblem } from "@xinyong/credit/code";
import { shortText, toneText } from "@xinyong/credit/wording";
import type { Labels, Words } from "@xinyong/credit/wording";
import type { Answer } from "../answer/read-answer.ts";

/** What a badge knows. */
export type BadgeState =
  /** No code was given. */
  | { kind: "empty" }
  | { kind: "waiting" }
  | { kind: "answered"; answer: Answer }
  /** Nothing could be asked or nothing readable came. */
  | { kind: "failed" }
  /** What was given is no code, so nothing was asked. */
  | { kind: "refused"; problem: CodeProblem };

/** What a badge shows of it. */
export interface Face {
  /** Names colours and mark. */
  tone: string;
  text: string;
  /** Kind of the lists named, for those who do not see the colour; empty where the text says it. */
  prefix: string;
  /** Why nothing can be told; null where something can, or where the lists say it. */
  why: string | null;
}

/** The face of a state in a language. */
export function faceOf(state: BadgeState, compact: boolean, words: Words, labels: Labels): Face {
  const undetermined = (why: string): Face => ({
    tone: "undetermined",
    text: compact ? words.short.undetermined : words.undetermined(0),
    prefix: "",
    why,
  });
  switch (state.kind) {
    case "empty":
      return { tone: "undetermined", text: words.note.noCode, prefix: "", why: null };
    case "waiting":
      return { tone: "loading", text: words.loading, prefix: "", why: null };
    case "failed":
      return undetermined(words.offline);
    case "refused":
      return undetermined(problemText(state.problem, labels));
    case "answered": {
      const { answer } = state;
      const heading = Object.hasOwn(words.heading, answer.tone);
      return {
        tone: answer.tone,
        text: compact ? shortText(answer.tone, words) : toneText(answer, words),
        prefix: heading ? words.heading[answer.tone as keyof Words["heading"]] : "",
        why: null,
      };
    }
  }
}

/** What is wrong with a text that is no code. The text itself is not repeated. */
export function problemText({ problem, length, position }: CodeProblem, labels: Labels): string {
  switch (problem) {
    case "length":
      return labels.problem.length(length);
    case "character":
      return labels.problem.character(position ?? 0);
    default:
      return labels.problem[problem];
  }
}

