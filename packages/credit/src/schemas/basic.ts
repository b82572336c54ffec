import * as z from "zod/mini";
import { CODE_FORM } from "../code/check.ts";
import { isCreditCode } from "../code/index.ts";
import type { CreditCode } from "../code/index.ts";
import { isInstant, isLawDate } from "../vocabulary/index.ts";
import type { Instant, LawDate, Open } from "../vocabulary/index.ts";
import { narrow, say } from "./narrow.ts";

/** A unified social credit code in its normal form. The check digit is not part of the form: it warns, it does not refuse. */
export const codeSchema: z.ZodMiniType<CreditCode> = narrow(
  z.string() as unknown as z.ZodMiniType<CreditCode>,
  { pattern: CODE_FORM.source },
  isCreditCode,
);

/** A calendar date of the law. */
export const lawDateSchema: z.ZodMiniType<LawDate> = narrow(z.string(), { format: "date" }, isLawDate);

/** An instant with offset. */
export const instantSchema: z.ZodMiniType<Instant> = narrow(z.string(), { format: "date-time" }, isInstant);

/** Reads any word, and tells these: an answer with a newer word must not break an older reader. */
// @__NO_SIDE_EFFECTS__
export function openEnum<const Known extends string>(known: readonly [Known, ...Known[]]): z.ZodMiniType<Open<Known>> {
  const said = { type: undefined, anyOf: [{ type: "string", enum: known }, { type: "string" }] };
  return say(z.string() as unknown as z.ZodMiniType<Open<Known>>, said);
}

/** A text of so many characters, in UTF-16 units. */
// @__NO_SIDE_EFFECTS__
export function text(minLength: number, maxLength: number): z.ZodMiniType<string> {
  const said = minLength > 0 ? { minLength, maxLength } : { maxLength };
  return narrow(z.string(), said, ({ length }) => length >= minLength && length <= maxLength);
}

function isWhole(value: unknown, minimum: number, maximum: number): value is number {
  return Number.isSafeInteger(value) && (value as number) >= minimum && (value as number) <= maximum;
}

/** A whole number within bounds, both included. */
// @__NO_SIDE_EFFECTS__
export function whole(minimum: number = Number.MIN_SAFE_INTEGER, maximum: number = Number.MAX_SAFE_INTEGER): z.ZodMiniType<number> {
  return narrow(z.number(), { type: "integer", minimum, maximum }, (value) => isWhole(value, minimum, maximum));
}

/** The same in the query of an address, where a number is its digits. */
// @__NO_SIDE_EFFECTS__
export function wholeInQuery(minimum: number, maximum: number): z.ZodMiniType<number> {
  const schema = z.unknown().check((payload) => {
    const { value, issues } = payload;
    const number = typeof value === "string" && /^\d{1,15}$/.test(value) ? Number(value) : value;
    if (isWhole(number, minimum, maximum)) payload.value = number;
    else issues.push({ code: "custom", input: value });
  });
  return say(schema as z.ZodMiniType<number>, { type: "integer", minimum, maximum });
}
