import type { ListOutcome } from "@xinyong/credit/vocabulary";
import type { Words } from "@xinyong/credit/wording";
import { outcomeTexts, reasonTexts, timeText } from "@xinyong/credit/wording";
import type { Answer } from "./read-answer.ts";

/** Lists of one kind, under the heading of the kind. */
export interface OutcomeGroup {
  /** Empty for lists of a kind that this version has no word for. */
  heading: string;
  colour: string;
  outcomes: readonly ListOutcome[];
}

const COLOURS = ["black", "watch", "red"] as const;

/** What an answer says by kind of list; in each, lists with something to read stand before those without a record. */
export function outcomeGroups(answer: Answer, words: Words): OutcomeGroup[] {
  const known: readonly string[] = COLOURS;
  const groups: OutcomeGroup[] = [
    ...COLOURS.map((colour) => ({
      colour,
      heading: words.heading[colour],
      outcomes: answer.outcomes.filter(({ list }) => list.colour === colour),
    })),
    { colour: "", heading: "", outcomes: answer.outcomes.filter(({ list }) => !known.includes(list.colour)) },
  ];
  return groups
    .filter(({ outcomes }) => outcomes.length > 0)
    .map((group) => ({ ...group, outcomes: [...group.outcomes].sort((a, b) => Number(isClear(a)) - Number(isClear(b))) }));
}

/** True where the sentence says all: which list, until when, and that nothing was found. */
export function isClear({ outcome, entries }: ListOutcome): boolean {
  return outcome === "noPublishedRecord" && entries.length === 0;
}

/** The sentences of one list. */
export function sentencesOf(outcome: ListOutcome, words: Words): string[] {
  return outcomeTexts(outcome, words);
}

/** What must be read with an answer, in the order of weight. */
export function notesOf(answer: Answer, words: Words): string[] {
  return [
    ...(answer.tone === "none" ? [words.note.none] : []),
    words.note.moment(timeText(answer.askedAt)),
    ...(answer.kept ? [words.note.cached] : []),
    words.note.page,
  ];
}

/** Why nothing can be told, where no list says it. */
export function reasonsOf(answer: Answer, words: Words): string[] {
  return reasonTexts(answer, words);
}

/** Registration state in words, or null when it needs no word: the subject is active. */
export function stateText({ subject }: Pick<Answer, "subject">, words: Words): string | null {
  const state = subject?.state ?? "active";
  if (state === "active" || state === "") return null;
  return Object.hasOwn(words.state, state) ? (words.state[state] ?? state) : state;
}
