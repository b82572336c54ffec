import { decideStanding } from "@xinyong/credit/standing";
import type { ListEvidence } from "@xinyong/credit/standing";
import { LIST_COLOURS, TONES, formatInstant } from "@xinyong/credit/vocabulary";
import type { ListColour, Standing, Tone } from "@xinyong/credit/vocabulary";
import { sampleEntry, sampleList } from "./list.ts";
import { SAMPLE_CODE, sampleSubject } from "./subject.ts";
import { SAMPLE_TIME } from "./time.ts";

/** Colours of the lists that a subject of a tone is on. */
const ON: Readonly<Record<Tone, readonly ListColour[]>> = {
  undetermined: [],
  mixed: ["red", "black"],
  black: ["black"],
  disputed: ["black"],
  watch: ["watch"],
  red: ["red"],
  none: [],
};

/**
 * A standing of a tone at a moment, with what a test says of it. It is decided by the platform's own rule from three lists, one of each
 * colour, so its tone, outcomes, reasons and `validUntil` fit one another. The source of one list is down when it is `undetermined`.
 *
 * @param wanted A tone, or members of the standing; with a `tone` that is no word of today the others fit `none`.
 */
export function sampleStanding(wanted: Tone | Partial<Standing> = "none", at: Date = new Date(SAMPLE_TIME)): Standing {
  const given: Partial<Standing> = typeof wanted === "string" ? { tone: wanted } : wanted;
  const tone = TONES.find((one) => one === given.tone) ?? "none";
  const code = given.code ?? SAMPLE_CODE;
  const lists = LIST_COLOURS.map((colour): ListEvidence => {
    const list = sampleList(colour);
    const entry = { ...sampleEntry({ disputed: tone === "disputed" }, at), code, listId: list.id, withdrawnAt: null };
    return {
      list,
      source: {
        health: tone === "undetermined" && colour === "black" ? "unavailable" : "ok",
        dataTime: formatInstant(at.getTime() - 3_600_000),
        version: "sample",
      },
      asked: true,
      entries: ON[tone].includes(colour) ? [entry] : [],
      waiting: [],
    };
  });
  const subject = given.subject === undefined ? sampleSubject({ code }) : given.subject;
  const catalogueEdition = lists[0]?.list.catalogueEdition ?? "";
  return { ...decideStanding({ code, subject, lists, catalogueEdition }, at), ...given };
}
