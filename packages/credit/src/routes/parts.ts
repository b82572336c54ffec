import * as z from "zod/mini";
import type { CreditCode } from "../code/index.ts";
import { codeSchema, text, wholeInQuery } from "../schemas/basic.ts";

export type Nothing = Record<never, never>;
export const nothing: z.ZodMiniType<Nothing> = z.object({});

export interface CodeParams {
  code: CreditCode;
}
export const codeParams: z.ZodMiniType<CodeParams> = z.object({ code: codeSchema });

/** Which page of a walk. */
export interface PageQuery {
  /** Items on a page, 1 to 100. @default 20 */
  limit?: number | undefined;
  /** `next` of the page before. It carries the snapshot, so that a walk neither skips nor repeats while the data changes. */
  cursor?: string | undefined;
}
export const pageQuery: z.ZodMiniType<PageQuery> = z.strictObject({
  limit: z.optional(wholeInQuery(1, 100)),
  cursor: z.optional(text(0, 512)),
}) as unknown as z.ZodMiniType<PageQuery>;

/** One page of a walk. */
export interface Page<Item> {
  items: readonly Item[];
  /** Cursor of the next page, or null at the end. */
  next: string | null;
}

// @__NO_SIDE_EFFECTS__
export function pageOf<Item>(item: z.ZodMiniType<Item>): z.ZodMiniType<Page<Item>> {
  return z.looseObject({ items: z.array(item), next: z.nullable(z.string()) }) as unknown as z.ZodMiniType<Page<Item>>;
}
