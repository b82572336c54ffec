import { normalizeCode } from "./normalize.ts";

declare const registrationNumber: unique symbol;
/** A 15-digit registration number (工商注册号, GS15-2006). It finds candidates and identifies nothing. */
export type RegistrationNumber = string & { readonly [registrationNumber]: true };

/** Reads a 15-digit registration number; null when its form or its check digit (ISO 7064 MOD 11,10, GB/T 17710) is wrong. */
export function parseRegistrationNumber(input: string): RegistrationNumber | null {
  const digits = normalizeCode(input);
  if (!/^\d{15}$/.test(digits)) return null;
  let product = 10;
  for (const digit of digits.slice(0, 14)) {
    const sum = (product + Number(digit)) % 10 || 10;
    product = (2 * sum) % 11;
  }
  return (11 - product) % 10 === Number(digits.charAt(14)) ? (digits as RegistrationNumber) : null;
}
