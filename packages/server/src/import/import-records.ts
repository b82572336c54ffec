import type { StoredRecord } from "@xinyong/credit/vocabulary";
import { bindRows, storedOf } from "./bind-rows.ts";
import { writeInBatches } from "./batches.ts";
import type { ImportContext } from "./context.ts";
import type { RecordField } from "./layouts/index.ts";
import type { OpenFile } from "./open-files.ts";
import type { FileReport } from "./report.ts";
import { Row } from "./rows/read-row.ts";
import { readRecordRow } from "./rows/record-row.ts";

/** Imports licences or penalties. Such files name what is new: nothing is withdrawn because a file does not name it. */
export async function importRecords(
  file: OpenFile,
  category: "licence" | "penalty",
  context: ImportContext,
): Promise<FileReport> {
  const { store, levels } = context;
  const read = file.table.rows.map(({ line, cells }) => ({
    line,
    row: readRecordRow(new Row<RecordField>(cells, file.columns), category, levels[category] ?? null),
  }));
  const bound = await bindRows<StoredRecord>(store, read, { id: category, keepsDoubts: false });
  const rows = [...bound.rows.values()];
  const stored = await storedOf(store, rows.map(({ key }) => key));
  await writeInBatches(context, file, rows, (records) => ({ records }), {
    waiting: [{ listId: category, replace: false, rows: bound.waiting }],
  });
  const { accepted, duplicates, unmatched, refused, remarks } = bound;
  return {
    file: file.name,
    layout: file.layout.id,
    encoding: file.table.encoding,
    rows: file.table.rows.length,
    accepted,
    duplicates,
    unmatched,
    refused,
    remarks,
    unchanged: rows.filter(({ key, digest }) => stored.get(key)?.digest === digest).length,
  };
}
