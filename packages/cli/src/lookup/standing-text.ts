import type { StandingAnswer } from "@xinyong/client";
import type { CreditRecord, ListOutcome } from "@xinyong/credit/vocabulary";
import { outcomeTexts, reasonTexts, timeText, toneText } from "@xinyong/credit/wording";
import type { Texts } from "../texts/index.ts";

/** The order of the headings: what weighs most comes first. */
const COLOURS = ["black", "watch", "red"] as const;

/** A standing and the records of a subject, each entry and record with its id. */
export function standingText(standing: StandingAnswer, records: readonly CreditRecord[], texts: Texts): string {
  const { words, labels, lookup } = texts;
  const { subject, code, tone, askedAt } = standing;
  const head = subject === null ? [] : [subject.name];
  const facts = [`${labels.code} ${code}`, ...(subject === null ? [] : [`${labels.state} ${stateText(subject.state, texts)}`])];
  const blocks = COLOURS.map((colour) => {
    const outcomes = standing.outcomes.filter(({ list }) => shelfOf(list.colour) === colour);
    return outcomes.length === 0 ? [] : ["", words.heading[colour], ...outcomes.flatMap((outcome) => outcomeLines(outcome, texts))];
  });
  const recordLines = records.length === 0 ? [] : ["", lookup.records(records.length), ...records.map((record) => recordLine(record, texts))];
  const notes = [...(tone === "none" ? [words.note.none] : []), words.note.moment(timeText(askedAt))];
  return [...head, facts.join("　"), toneText(standing, words), ...reasonTexts(standing, words), ...blocks.flat(), ...recordLines, "", ...notes].join("\n");
}

function shelfOf(colour: string): (typeof COLOURS)[number] {
  return COLOURS.find((one) => one === colour) ?? "watch";
}

/** What one list says. Sentences about entries come last, one an entry. */
function outcomeLines(outcome: ListOutcome, { words, lookup }: Texts): string[] {
  const sentences = outcomeTexts(outcome, words);
  const first = sentences.length - outcome.entries.length;
  const lines = sentences.map((sentence, place) => {
    const entry = outcome.entries[place - first];
    return `    ${sentence}${entry === undefined ? "" : lookup.id(entry.id)}`;
  });
  return [`  ${outcome.list.name}`, ...lines];
}

function recordLine(record: CreditRecord, { words, lookup }: Texts): string {
  const { category, title, authority, documentNumber, decidedOn, publishedUntil, disputed, id } = record;
  const parts = [
    Object.hasOwn(lookup.category, category) ? (lookup.category[category] ?? category) : category,
    title,
    authority,
    documentNumber,
    decidedOn,
    publishedUntil === null ? null : lookup.until(publishedUntil),
    disputed ? lookup.disputed : null,
  ];
  const text = parts.filter((part) => part !== null && part !== "").join(words.language === "en" ? ", " : "，");
  return `  ${text}${lookup.id(id)}`;
}

/** A registration state in words; one that is not known is shown as the register writes it. */
export function stateText(state: string, { words }: Texts): string {
  return Object.hasOwn(words.state, state) ? (words.state[state] ?? state) : state;
}
