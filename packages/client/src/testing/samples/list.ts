import { NATIONAL_CATALOGUE, publishedList } from "@xinyong/credit/catalogue";
import { lawDateAt } from "@xinyong/credit/vocabulary";
import type { CreditList, ListColour, ListEntry } from "@xinyong/credit/vocabulary";
import { SAMPLE_TIME } from "./time.ts";

const DAY_MS = 86_400_000;

/** A statutory list of a colour, as the catalogue that ships with the platform has it, with what a test says of it. */
export function sampleList(colour: ListColour = "black", given: Partial<CreditList> = {}): CreditList {
  const { edition, lists } = NATIONAL_CATALOGUE;
  const definition = lists.find((list) => list.colour === colour);
  if (definition === undefined) throw new TypeError("colour is none of its words.");
  return { ...publishedList(definition, edition, false), ...given };
}

/** An entry that is published at a moment, with what a test says of it. The authority that decided it does not exist. */
export function sampleEntry(given: Partial<ListEntry> = {}, at: Date = new Date(SAMPLE_TIME)): ListEntry {
  return {
    id: "sample-entry",
    authority: "郑州市示例局",
    documentNumber: "郑示例〔2026〕1号",
    from: lawDateAt(at.getTime() - 100 * DAY_MS),
    until: lawDateAt(at.getTime() + 1000 * DAY_MS),
    term: null,
    reason: null,
    disputed: false,
    ...given,
  };
}
