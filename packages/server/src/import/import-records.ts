import type { StoredRecord } from "@xinyong/credit/vocabulary";
import { bindRows } from "./bind-rows.ts";
import { writeInBatches } from "./batches.ts";
import type { ImportContext } from "./context.ts";
import type { RecordField } from "./layouts/index.ts";
import type { OpenFile } from "./open-files.ts";
import { placesOf } from "./places.ts";
import type { FilePlan } from "./plan.ts";
import { storedRows } from "./register.ts";
import { Row } from "./rows/read-row.ts";
import { readRecordRow } from "./rows/record-row.ts";

/** Plans the import of licences or penalties. Such files name what is new: nothing is withdrawn because a file does not name it. */
export async function planRecords(
  file: OpenFile,
  category: "licence" | "penalty",
  context: ImportContext,
): Promise<FilePlan> {
  const { store, register, levels } = context;
  const read = file.table.rows.map(({ line, cells }) => ({
    line,
    row: readRecordRow(new Row<RecordField>(cells, file.columns), category, levels[category] ?? null),
  }));
  const bound = await bindRows<StoredRecord>(register, read, { id: category, keepsDoubts: false });
  const rows = [...bound.rows.values()];
  const stored = await storedRows(store, rows.map(({ key }) => key));
  const { accepted, duplicates, unmatched, refused, remarks } = bound;
  return {
    report: {
      file: file.name,
      layout: file.layout.id,
      title: file.layout.title,
      encoding: file.table.encoding,
      rows: file.table.rows.length,
      accepted,
      duplicates,
      unmatched,
      refused,
      remarks,
      places: placesOf(file, remarks),
      unchanged: rows.filter(({ key, digest }) => stored.get(key)?.digest === digest).length,
    },
    write: () =>
      writeInBatches(context, file, rows, (records) => ({ records }), {
        waiting: [{ listId: category, replace: false, rows: bound.waiting }],
      }),
  };
}
