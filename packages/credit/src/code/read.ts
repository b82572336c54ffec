import { ALPHABET, CODE_FORM, DEPARTMENT_CHARACTERS } from "./check.ts";
import type { CreditCode } from "./credit-code.ts";
import { normalizeCode } from "./normalize.ts";
import { residentIdKind } from "./resident-id.ts";
import type { ResidentIdKind } from "./resident-id.ts";

/** What is wrong with a text that is no credit code. It never holds the text. */
export interface CodeFault {
  ok: false;
  problem: "empty" | "length" | "character" | "residentId";
  /** Characters there were after normalising; a code has 18. */
  length: number;
  /** Place of the first wrong character, from 1; null unless the problem is `character`. */
  position: number | null;
  /** Which resident number it is; null unless the problem is `residentId`. */
  resident: ResidentIdKind | null;
}

/**
 * Reads what a person typed as a code and says no more: no department, no warnings, no suggestions. For those who only pass it on, and
 * whose bundle need not hold the tables of {@link parseCode}. Never throws.
 *
 * @example
 * ```ts
 * import { readCode } from "@xinyong/credit/code";
 * readCode("91110108 551385082q"); // { ok: true, code: "91110108551385082Q" }
 * ```
 */
export function readCode(input: string): { ok: true; code: CreditCode } | CodeFault {
  const text = normalizeCode(input);
  const characters = [...text];
  const fault = (problem: CodeFault["problem"], more: Partial<CodeFault> = {}): CodeFault => ({
    ok: false,
    problem,
    length: characters.length,
    position: null,
    resident: null,
    ...more,
  });
  const resident = residentIdKind(text);
  if (resident !== null) return fault("residentId", { resident });
  if (text === "") return fault("empty");
  if (characters.length !== 18) return fault("length");
  const wrong = characters.findIndex((character, index) => !(index === 0 ? DEPARTMENT_CHARACTERS : ALPHABET).includes(character));
  if (wrong >= 0) return fault("character", { position: wrong + 1 });
  return { ok: true, code: text as CreditCode };
}

/** True for a code in its normal form. Its check digit may be wrong; a resident number is never one. */
export function isCreditCode(value: unknown): value is CreditCode {
  // Normalising leaves this form as it is.
  return typeof value === "string" && CODE_FORM.test(value) && residentIdKind(value) === null;
}
