/** The 31 characters of a credit code in the order of their values: no I, O, S, V, Z (GB 32100-2015). */
export const ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

/** Characters that stand for a registering department, at position 1. */
export const DEPARTMENT_CHARACTERS = "123456789ANY";

/** The normal form of a code: a department, and 17 characters of the alphabet. */
export const CODE_FORM: RegExp = /^[1-9ANY][0-9A-HJ-NP-RTUWXY]{17}$/;

/** Weights of positions 1 to 17: powers of 3 modulo 31 (GB 32100-2015). */
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28] as const;

/**
 * The check character of the first 17 characters, which must be of the alphabet (GB 32100-2015).
 *
 * @example
 * ```ts
 * import { checkCharacter } from "@xinyong/credit/code";
 * checkCharacter("91350100M000100Y4"); // "3"
 * ```
 */
export function checkCharacter(first17: string): string {
  let sum = 0;
  for (const [position, weight] of WEIGHTS.entries()) sum += ALPHABET.indexOf(first17.charAt(position)) * weight;
  // 31 counts as 0: the remainder is taken once more.
  return ALPHABET.charAt((31 - (sum % 31)) % 31);
}

/** True when the last of 18 characters is the check character of the others. */
export function hasCheckCharacter(code: string): boolean {
  return checkCharacter(code.slice(0, 17)) === code.charAt(17);
}
