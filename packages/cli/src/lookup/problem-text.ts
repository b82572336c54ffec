import type { CodeProblem } from "@xinyong/credit/code";
import type { Texts } from "../texts/index.ts";

/** What is wrong with a text that is no code. The text itself is not repeated: it may be a person's number. */
export function problemText({ problem, length, position, suggestions }: CodeProblem, { labels, lookup }: Texts): string {
  const { problem: words } = labels;
  const said =
    problem === "length" ? words.length(length) : problem === "character" ? words.character(position ?? 0) : words[problem];
  return [lookup.notACode(said), ...suggestions.map((code) => labels.didYouMean(code))].join("\n");
}
