import type { WalkPosition, WalkStep } from "../store/index.ts";
import type { Kept } from "./rows.ts";

type AnyKept = Kept<never>;

/**
 * One step through rows in a fixed order. A place is the row's own sort key, not a number of rows, so that rows that come and go
 * before it move nothing.
 */
export function walk<K extends Pick<AnyKept, "storedAt">, Item>(
  rows: readonly K[],
  options: {
    position: WalkPosition;
    limit: number;
    place: (row: K) => string;
    visible: (row: K) => boolean;
    item: (row: K) => Item;
  },
): WalkStep<Item> {
  const { position, limit, place, visible, item } = options;
  const ahead = rows
    .filter((row) => row.storedAt <= position.snapshot && visible(row))
    .map((row) => ({ row, at: place(row) }))
    .filter(({ at }) => position.after === null || at > position.after)
    .sort((a, b) => (a.at < b.at ? -1 : 1));
  const step = ahead.slice(0, limit);
  return {
    items: step.map(({ row }) => item(row)),
    after: ahead.length > limit ? (step.at(-1)?.at ?? null) : null,
  };
}
