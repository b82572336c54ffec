import { normalizeCode } from "./normalize.ts";

declare const organisationCode: unique symbol;
/** A nine-character organisation code (组织机构代码, GB 11714-1997), without its hyphen. It finds candidates and identifies nothing. */
export type OrganisationCode = string & { readonly [organisationCode]: true };

const WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2] as const;
const VALUES = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/** The check character of the first eight (GB 11714-1997). */
export function organisationCheckCharacter(first8: string): string {
  let sum = 0;
  for (const [position, weight] of WEIGHTS.entries()) sum += VALUES.indexOf(first8.charAt(position)) * weight;
  const check = 11 - (sum % 11);
  return check === 10 ? "X" : check === 11 ? "0" : String(check);
}

/** Reads an organisation code, with or without its hyphen; null when its form or its check character is wrong. */
export function parseOrganisationCode(input: string): OrganisationCode | null {
  const code = normalizeCode(input);
  if (!/^[0-9A-Z]{8}[0-9X]$/.test(code)) return null;
  return organisationCheckCharacter(code) === code.charAt(8) ? (code as OrganisationCode) : null;
}
