import type { CodeProblem } from "@xinyong/credit/code";
import { shortText, toneText } from "@xinyong/credit/wording";
import type { Labels, Words } from "@xinyong/credit/wording";
import { problemText } from "../answer/problem-text.ts";
import type { LiveState } from "../source/live-standing.ts";

/** What a badge knows. */
export type BadgeState =
  | LiveState
  /** No code was given. */
  | { kind: "empty" }
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
    case "idle":
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
