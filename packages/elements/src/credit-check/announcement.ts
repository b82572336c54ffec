import { toneText } from "@xinyong/credit/wording";
import type { Labels, Words } from "@xinyong/credit/wording";
import { problemText } from "../answer/problem-text.ts";
import type { CheckState } from "./check.ts";

/** What is said, politely and once, to those who do not see the form change. */
export function announcementOf(state: CheckState, words: Words, labels: Labels): string {
  switch (state.kind) {
    case "idle":
      return "";
    case "refused":
      return problemText(state.entry.problem, labels);
    case "searching":
      return words.loading;
    case "candidates": {
      const { subjects, more } = state.candidates;
      return subjects.length === 0 ? labels.noCandidates : labels.candidates(subjects.length, more);
    }
    case "searchFailed":
      return words.offline;
    case "standing":
      if (state.state.kind === "waiting") return words.loading;
      if (state.state.kind === "failed") return `${words.undetermined(0)}: ${words.offline}`;
      return `${labels.answered}: ${toneText(state.state.answer, words)}`;
  }
}
