import { LIST_COLOURS, lawDateAt } from "../vocabulary/index.ts";
import type { ListColour, ListEntry, ListOutcome, Standing } from "../vocabulary/index.ts";
import type { Words } from "./words.ts";

/** Lists of a colour that have at least one entry to show. */
export function listsWithEntries(standing: Standing, colour?: string): ListOutcome[] {
  return standing.outcomes.filter(
    (outcome) => outcome.entries.length > 0 && (colour === undefined || outcome.list.colour === colour),
  );
}

/** The sentence of a badge: what the tone says, with the lists' own short names. An unknown tone reads as undetermined. */
export function toneText(standing: Standing, words: Words): string {
  const { tone } = standing;
  switch (tone) {
    case "red":
    case "black":
    case "watch": {
      const hits = hitsOf(standing, tone);
      return words.listed(hits[0]?.list.shortName ?? words.heading[tone as ListColour], hits.length);
    }
    case "mixed":
      return words.mixed(countHits(standing));
    case "disputed": {
      const disputed = standing.outcomes.filter(({ outcome }) => outcome === "disputedHit");
      return words.disputed(disputed.map(({ list }) => list.shortName).join(words.language === "en" ? ", " : "、"));
    }
    case "none":
      return words.none;
    default:
      return words.undetermined(listsWithEntries(standing).length);
  }
}

/** The short form of a tone, for the compact badge. */
export function shortText(tone: string, words: Words): string {
  return Object.hasOwn(words.short, tone) ? words.short[tone as keyof Words["short"]] : words.short.undetermined;
}

/** What one list says, entry by entry. Never empty: without an entry it is one sentence. */
export function outcomeTexts(outcome: ListOutcome, words: Words): string[] {
  const kind = Object.hasOwn(words.outcome, outcome.outcome) ? outcome.outcome : "partial";
  const sentence = words.outcome[kind as keyof Words["outcome"]];
  const values = (entry: ListEntry | null): Parameters<typeof sentence>[0] => ({
    authority: entry?.authority ?? null,
    documentNumber: entry?.documentNumber ?? null,
    from: entry?.from ?? entry?.term ?? null,
    until: entry?.until ?? null,
    dataTime: outcome.dataTime === null ? null : timeText(outcome.dataTime),
    list: outcome.list.name,
  });
  const listed = outcome.entries.map((entry) =>
    entry.disputed
      ? `${words.outcome.disputedHit(values(entry))}${details(entry, words)}`
      : words.outcome.hit(values(entry)),
  );
  if (kind === "hit" || kind === "disputedHit") return listed;
  // What was seen stays in sight, after the reason why it is not the whole answer.
  return [sentence(values(null)), ...listed];
}

/** A disputed entry still names who decided and by which document. */
function details(entry: ListEntry, words: Words): string {
  const parts = [entry.authority, entry.documentNumber, entry.from ?? entry.term].filter(Boolean);
  if (parts.length === 0) return "";
  return words.language === "en" ? ` (${parts.join(", ")})` : `（${parts.join("，")}）`;
}

/** Why a standing is undetermined, where it is not the outcome of a list that says so. */
export function reasonTexts(standing: Standing, words: Words): string[] {
  const texts: string[] = [];
  for (const { reason } of standing.reasons) {
    if (reason === "unknownSubject") texts.push(words.unknownSubject);
    if (reason === "noLists") texts.push(words.noLists);
  }
  return texts;
}

/** An instant as people in Beijing read it: `2026-11-23 09:00`. */
export function timeText(instant: string | Date): string {
  const time = new Date(instant);
  const clock = new Date(time.getTime() + 8 * 3_600_000).toISOString().slice(11, 16);
  return `${lawDateAt(time)} ${clock}`;
}

function hitsOf(standing: Standing, colour: string): ListOutcome[] {
  return standing.outcomes.filter(({ outcome, list }) => outcome === "hit" && list.colour === colour);
}

function countHits(standing: Standing): Record<ListColour, number> {
  const counts = LIST_COLOURS.map((colour) => [colour, hitsOf(standing, colour).length] as const);
  return Object.fromEntries(counts) as Record<ListColour, number>;
}
