import { isInvalidCodeError } from "../errors/index.ts";
import type { InvalidCodeError } from "../errors/index.ts";
import { readCode } from "../operations/read-code.ts";
import { refuseResidentId } from "../operations/refuse-resident-id.ts";

/** What a key says of a text that is not sent: all that its error says, and nothing of the text. */
export type Refused = Readonly<Pick<InvalidCodeError, "problem" | "length" | "position">>;

/** How many texts of searches keys can tell apart at a time. */
const MAX_TEXTS = 500;
/** Texts of searches with the words that stand for them, the one used last at the end. */
const words = new Map<string, string>();
let session = "";
let count = 0;

/** The code in its normal form, so that however it is typed it is one query. Where it is none, what is wrong with it. */
export function codePart(typed: string): string | Refused | null {
  return part(() => readCode(typed));
}

/**
 * What stands for the text of a search. Keys are shown in developer tools, sent to error trackers and written to disk by persisters, and who
 * searches may type the name of a person: so a key has a word without meaning instead, the same for the same text as long as the page lives,
 * and never the same in another page or after a reload.
 */
export function searchPart(text: string): string | Refused | null {
  return part(() => {
    refuseResidentId(text);
    return typeof text === "string" ? wordFor(text) : null;
  });
}

function wordFor(text: string): string {
  session ||= Math.random().toString(36).slice(2);
  const word = words.get(text) ?? `${session}-${(count += 1)}`;
  words.delete(text);
  words.set(text, word);
  const [oldest] = words.keys();
  if (words.size > MAX_TEXTS && oldest !== undefined) words.delete(oldest);
  return word;
}

function part(read: () => string | null): string | Refused | null {
  try {
    return read();
  } catch (error) {
    if (!isInvalidCodeError(error)) return null;
    const { problem, length, position } = error;
    return { problem, length, position };
  }
}
