import type { SearchAnswer } from "@xinyong/credit/routes";
import { columns } from "../internal/columns.ts";
import type { Texts } from "../texts/index.ts";
import { stateText } from "./standing-text.ts";

/** The subjects that a name may mean. None is chosen, not even the only one. */
export function candidatesText({ candidates, more }: SearchAnswer, texts: Texts): string {
  const { labels } = texts;
  if (candidates.length === 0) return labels.noCandidates;
  const rows = candidates.map(({ subject }) => [
    `  ${subject.code}`,
    subject.name,
    stateText(subject.state, texts),
    subject.formerNames.length === 0 ? "" : `${labels.formerNames} ${subject.formerNames.join("、")}`,
  ]);
  return [labels.candidates(candidates.length, more), ...columns(rows)].join("\n");
}
