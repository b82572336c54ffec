import { toneText } from "@xinyong/credit/wording";
import type { Labels, Words } from "@xinyong/credit/wording";
import { isClear, notesOf, outcomeGroups, reasonsOf, sentencesOf, stateText } from "../answer/answer-parts.ts";
import type { Answer } from "../answer/read-answer.ts";

/** An answer as plain text, line by line, with everything that must be read with it. */
export function answerText(answer: Answer, words: Words, labels: Labels): string {
  const state = stateText(answer, words);
  return [
    toneText(answer, words),
    ...(answer.subject === null ? [] : [`${labels.name}: ${answer.subject.name}`]),
    `${labels.code}: ${answer.code}`,
    ...(state === null ? [] : [`${labels.state}: ${state}`]),
    ...reasonsOf(answer, words),
    ...outcomeGroups(answer, words).flatMap(({ heading, outcomes }) => [
      ...(heading === "" ? [] : ["", heading]),
      ...outcomes.flatMap((outcome) =>
        sentencesOf(outcome, words).map((sentence) => (isClear(outcome) ? sentence : `${outcome.list.name}: ${sentence}`)),
      ),
    ]),
    "",
    ...notesOf(answer, words),
  ].join("\n");
}
