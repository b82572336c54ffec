import type { Labels } from "@xinyong/credit/wording";

/** What is wrong with a text; never the text itself. */
export interface TextProblem {
  problem: Exclude<keyof Labels["problem"], "checkDigit" | "unchosen">;
  /** Characters there were. */
  length: number;
  /** Place of the first wrong character, from 1, or null. */
  position: number | null;
}

/** What is wrong with a text that is no code, in words. */
export function problemText({ problem, length, position }: TextProblem, labels: Labels): string {
  switch (problem) {
    case "length":
      return labels.problem.length(length);
    case "character":
      return labels.problem.character(position ?? 0);
    default:
      return labels.problem[problem];
  }
}
