import * as z from "zod/mini";
import { isCreditCode } from "../code/index.ts";
import type { CreditCode } from "../code/index.ts";
import type { Instant, LawDate, Open } from "../vocabulary/index.ts";

/** A unified social credit code in its normal form. The check digit is not part of the form: it warns, it does not refuse. */
export const codeSchema: z.ZodMiniType<CreditCode> = z.string().check(
  z.regex(/^[1-9ANY][0-9A-HJ-NP-RTUWXY]{17}$/),
  z.refine((code) => isCreditCode(code)),
) as unknown as z.ZodMiniType<CreditCode>;

/** A calendar date of the law. */
export const lawDateSchema: z.ZodMiniType<LawDate> = z.iso.date();

/** An instant with offset. */
export const instantSchema: z.ZodMiniType<Instant> = z.iso.datetime({ offset: true });

/** Reads any word, and knows these: an answer with a newer word must not break an older reader. */
export function openEnum<const Known extends string>(known: readonly [Known, ...Known[]]): z.ZodMiniType<Open<Known>> {
  return z.union([z.enum(known), z.string()]) as unknown as z.ZodMiniType<Open<Known>>;
}
