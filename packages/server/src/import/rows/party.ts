import { findResidentIds, isResidentId, parseCode } from "@xinyong/credit/code";
import type { CreditCode } from "@xinyong/credit/code";
import { nameKey } from "@xinyong/credit/vocabulary";
import type { Subject } from "@xinyong/credit/vocabulary";
import type { Remark } from "../remark.ts";

/** Who a row is about, as far as the row says. */
export interface Party {
  /** Null when the row has none, or it may be a person's. */
  name: string | null;
  /** Null when the row has none that is well formed. */
  code: CreditCode | null;
  /** True when the code's check digit is right. */
  checked: boolean;
  /** Why the row cannot be about a subject; null when it may. */
  refusal: Remark | null;
}

/** What a row says about its party. */
export interface PartyCells {
  name: string | null;
  code: string | null;
  /** Text of the column that says what kind of party it is. */
  kind: string | null;
  /** True when a column made for a person's number holds something. */
  hasPersonNumber: boolean;
  /** True when the file gives no kind, so that a name without a code may be a person's. */
  guessPersons: boolean;
}

/** What a kind of party says when it is a natural person. */
const PERSON_KIND = /自然人|个人$/;

/** Reads the party of a row. Nothing of a natural person comes out of it. */
export function readParty(cells: PartyCells): Party {
  const nobody = (refusal: Remark): Party => ({ name: null, code: null, checked: false, refusal });
  const { name, code } = cells;
  if (name !== null && findResidentIds(name).length > 0) return nobody("refuse:resident-id");
  if (code !== null && isResidentId(code)) {
    // A firm is on the list even if its row names a person's number; of a person nothing is kept, not even the name.
    return { ...nobody("refuse:resident-id"), name: isOrganisation(cells) ? name : null };
  }
  const parsed = code === null ? null : parseCode(code);
  if (isPerson(cells)) return nobody(parsed !== null && !parsed.ok ? "refuse:bad-code" : "refuse:natural-person");
  if (parsed !== null && !parsed.ok) return { name, code: null, checked: false, refusal: "refuse:bad-code" };
  const checked = parsed !== null && !parsed.warnings.some(({ kind }) => kind === "checkDigit");
  return { name, code: parsed?.code ?? null, checked, refusal: null };
}

/** A row about a natural person: it says so, or it has a person's number, or a bare personal name, and no code. */
function isPerson({ name, code, kind, hasPersonNumber, guessPersons }: PartyCells): boolean {
  if (kind !== null && PERSON_KIND.test(kind)) return true;
  if (code !== null) return false;
  // No organisation is registered under two or three characters: without a code that is a person's name.
  return hasPersonNumber || (guessPersons && name !== null && /^\p{Script=Han}{2,3}$|·/u.test(name));
}

/** A name that cannot be a person's: at least five Chinese characters in a row, and none of the dots that part long personal names. */
function isOrganisation({ name, kind }: PartyCells): boolean {
  return name !== null && (kind === null || !PERSON_KIND.test(kind)) && /\p{Script=Han}{5}/u.test(name) && !/[·•‧・]/u.test(name);
}

/** Why a party that could be read must wait for a person; null when it is bound to its subject. */
export function unmatched(party: Party, known: Subject | undefined): Remark | null {
  if (party.code === null) return "unmatched:no-code";
  if (known === undefined) return party.checked ? null : "unmatched:check-digit";
  const names = [known.name, ...known.formerNames].map(nameKey);
  return party.name !== null && names.includes(nameKey(party.name)) ? null : "unmatched:name-conflict";
}
