import { ALPHABET, DEPARTMENT_CHARACTERS, hasCheckCharacter } from "./check.ts";
import type { CreditCode } from "./credit-code.ts";
import { normalizeCode } from "./normalize.ts";
import { residentIdKind } from "./resident-id.ts";

/** Characters that no code has, and what people mean by them. */
const MEANT: Readonly<Record<string, string>> = { O: "0", I: "1", L: "1", "|": "1", Z: "2", S: "5" };

/**
 * "Did you mean": the code with O, I, Z, S read as the digits they look like. Offered only when the repaired code passes its check
 * digit, and never for a resident number; a person decides. Empty when there is nothing to repair.
 *
 * @example
 * ```ts
 * import { suggestCodes } from "@xinyong/credit/code";
 * suggestCodes("9111O1O8551385O82Q"); // ["91110108551385082Q"]
 * ```
 */
export function suggestCodes(input: string): readonly CreditCode[] {
  const typed = normalizeCode(input);
  if (typed.length !== 18) return [];
  // L is a character of the alphabet: it is read as 1 only where the code as typed cannot be right.
  const outside = [...typed].some((character) => !ALPHABET.includes(character));
  if (!outside && hasCheckCharacter(typed)) return [];
  const strict = repair(typed, (character) => !ALPHABET.includes(character));
  const wide = repair(typed, (character) => !ALPHABET.includes(character) || character === "L");
  return [...new Set([strict, wide])].filter((code) => code !== typed && isRight(code)) as unknown as readonly CreditCode[];
}

function repair(text: string, wrong: (character: string) => boolean): string {
  return [...text].map((character) => (wrong(character) ? (MEANT[character] ?? character) : character)).join("");
}

function isRight(code: string): boolean {
  if (![...code].every((character) => ALPHABET.includes(character))) return false;
  return DEPARTMENT_CHARACTERS.includes(code.charAt(0)) && hasCheckCharacter(code) && residentIdKind(code) === null;
}
