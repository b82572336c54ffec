import { hasCheckCharacter } from "./check.ts";
import { normalizeCode } from "./normalize.ts";
import { parseRegistrationNumber } from "./registration-number.ts";

/** Weights of GB 11643-1999 (ISO 7064 MOD 11-2) and the check characters of the remainders 0 to 10. */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const CHECKS = "10X98765432";

/** Where a resident number hides: alone in its present or old form, or inside a household's old tax number. */
export type ResidentIdKind = "resident18" | "resident15" | "household20";

/** First two digits of a resident number: the provinces (GB/T 2260). */
const PROVINCES = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]|91)/;

/** Which kind of resident number a text is after {@link normalizeCode}, or null. */
export function residentIdKind(normalized: string): ResidentIdKind | null {
  if (isResident18(normalized)) return "resident18";
  if (/^\d{15}$/.test(normalized) && isResident15(normalized)) return "resident15";
  if (/^\d{2}$/.test(normalized.slice(18)) && plausible(normalized.slice(0, 18))) return "household20";
  return null;
}

/**
 * True when what was typed is a resident number: 18 characters (GB 11643), the old 15 digits, or one of these inside a
 * 20-character household tax number. Such a text is never sent, stored or logged.
 */
export function isResidentId(input: string): boolean {
  return residentIdKind(normalizeCode(input)) !== null;
}

/**
 * With province, birth date and check digit right it is a resident number. With a wrong check digit it is most likely a
 * mistyped one, unless it is right as a credit code: real codes made of digits alone exist.
 */
function isResident18(text: string): boolean {
  return plausible(text) && (hasResidentCheck(text) || !hasCheckCharacter(text));
}

/** The form of a present resident number, with a province and a birth date that exist. */
function plausible(text: string): boolean {
  return /^\d{17}[\dX]$/.test(text) && PROVINCES.test(text) && hasBirthDate(text.slice(6, 14));
}

function hasResidentCheck(text: string): boolean {
  let sum = 0;
  for (const [position, weight] of WEIGHTS.entries()) sum += Number(text.charAt(position)) * weight;
  return CHECKS.charAt(sum % 11) === text.charAt(17);
}

/** The old form has no check digit. A right registration number of 15 digits is taken for what it is. */
function isResident15(text: string): boolean {
  return PROVINCES.test(text) && hasBirthDate(`19${text.slice(6, 12)}`) && parseRegistrationNumber(text) === null;
}

function hasBirthDate(digits: string): boolean {
  const [year, month, day] = [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6, 8)].map(Number);
  if (year === undefined || month === undefined || day === undefined || year < 1880 || year > 2100) return false;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** Where a resident number stands in a text: from `start` on, before `end`. */
export interface TextRange {
  start: number;
  end: number;
}

/** Digits in half or full width, an X, and single spaces or dashes between them. */
const RUN = /[0-9０-９](?:[\s\u200B\p{Dash}]?[0-9０-９XxＸｘ]){14,}/gu;

/**
 * Resident numbers inside a free text, also in full width or with spaces between the digits. It errs on the side of
 * privacy: a run of 18 or 20 characters with a plausible province and birth date is one, whatever its check digit.
 */
export function findResidentIds(text: string): TextRange[] {
  const found: TextRange[] = [];
  for (const match of text.matchAll(RUN)) {
    const characters = [...match[0]].flatMap((character, place) => {
      const plain = character.normalize("NFKC").toUpperCase();
      return /[0-9X]/.test(plain) ? [{ plain, place }] : [];
    });
    const digits = characters.map(({ plain }) => plain).join("");
    let from = 0;
    while (from < digits.length) {
      const length = residentLengthAt(digits, from);
      const [first, last] = [characters[from], characters[from + length - 1]];
      if (length > 0 && first && last) {
        found.push({ start: match.index + first.place, end: match.index + last.place + 1 });
      }
      from += Math.max(length, 1);
    }
  }
  return found;
}

/** How many characters from a place of a run of digits on are a resident number; 0 when none is. */
function residentLengthAt(digits: string, from: number): number {
  if (from === 0) {
    const kind = residentIdKind(digits);
    if (kind !== null) return digits.length;
    if (digits.length === 18 && plausible(digits)) return 18;
  }
  const window = digits.slice(from, from + 18);
  return plausible(window) && hasResidentCheck(window) ? 18 : 0;
}
