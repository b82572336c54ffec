import { normalizeCode } from "./normalize.ts";
import { parseOrganisationCode } from "./organisation-code.ts";
import { parseRegistrationNumber } from "./registration-number.ts";
import { residentIdKind } from "./resident-id.ts";

/** What a person typed into a form that takes codes, numbers and names. */
export type IdentifierKind = "empty" | "residentId" | "creditCode" | "registrationNumber" | "organisationCode" | "name";

/**
 * Tells apart what a person typed. A resident number is recognised first. What is nearly a code counts as one, so that a form
 * says what is wrong with it and does not search for it as a name.
 *
 * @example
 * ```ts
 * import { classifyIdentifier } from "@xinyong/credit/code";
 * classifyIdentifier("郑州示例有限公司"); // "name"
 * ```
 */
export function classifyIdentifier(input: string): IdentifierKind {
  const text = normalizeCode(input);
  if (text === "") return "empty";
  if (residentIdKind(text) !== null) return "residentId";
  if (/[^0-9A-Z|]/u.test(text)) return "name";
  if (text.length === 18) return "creditCode";
  if (parseRegistrationNumber(text) !== null) return "registrationNumber";
  if (parseOrganisationCode(text) !== null) return "organisationCode";
  return text.length >= 14 && /\d/.test(text) ? "creditCode" : "name";
}
