import type { Batch } from "@xinyong/api";
import type { ImportContext } from "./context.ts";
import type { OpenFile } from "./open-files.ts";

/** Commits rows batch by batch, and `last` together with the last of them. What was committed before a failure stays, and doing it again is harmless. */
export async function writeInBatches<Row>(
  { store, batchSize, onProgress }: ImportContext,
  file: OpenFile,
  rows: readonly Row[],
  batch: (rows: readonly Row[]) => Batch,
  last: Batch,
): Promise<void> {
  for (let at = 0; ; at += batchSize) {
    const part = rows.slice(at, at + batchSize);
    const isLast = at + batchSize >= rows.length;
    await store.write({ ...batch(part), ...(isLast && last) });
    onProgress({ file: file.name, done: Math.min(at + batchSize, rows.length), rows: rows.length });
    if (isLast) return;
  }
}
