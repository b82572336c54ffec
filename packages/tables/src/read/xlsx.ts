import { Unzip, UnzipInflate } from "fflate";
import readWorkbook from "read-excel-file/universal";
import { TableError, toTable, tooLarge } from "./table.ts";
import type { Table, TableLimits } from "./table.ts";

/** Below this many bytes a high ratio is no danger: small sheets of repeated text pack very well. */
const FREE_BYTES = 2 ** 20;

/** Reads the first sheet of a workbook. Numbers come as the text that the file holds, so that no digit is lost. */
export async function readXlsx(bytes: Uint8Array, limits: TableLimits): Promise<Table> {
  checkArchive(bytes, limits);
  let sheets: { data: unknown[][] }[];
  try {
    sheets = (await readWorkbook(new Blob([bytes.slice().buffer]), { parseNumber: (text) => text, trim: false })) as never;
  } catch {
    throw new TableError("badWorkbook", "The workbook cannot be read. Open it, save it again as XLSX or CSV, and try again.");
  }
  const [first] = sheets;
  if (first === undefined) throw new TableError("empty", "The workbook has no sheet.");
  return toTable(
    "xlsx",
    "xlsx",
    first.data.map((row) => row.map(cellText)),
    limits,
  );
}

/**
 * Unpacks the archive to nowhere and counts, before the reader unpacks it into memory: what the archive says about its own
 * sizes proves nothing.
 */
function checkArchive(bytes: Uint8Array, limits: TableLimits): void {
  let inflated = 0;
  let files = 0;
  const unzip = new Unzip((file) => {
    files++;
    file.ondata = (error, chunk) => {
      if (error) throw error;
      inflated += chunk.length;
      if (inflated > limits.maxInflatedBytes) throw tooLarge("the workbook unpacked", `${limits.maxInflatedBytes} bytes`);
      if (inflated > FREE_BYTES && inflated > bytes.length * limits.maxRatio) {
        throw new TableError("zipBomb", "The workbook unpacks to far more than a table holds, and was not read.");
      }
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  try {
    // In pieces, so that the count is looked at before the next piece is unpacked.
    for (let at = 0; at < bytes.length; at += 65_536) {
      unzip.push(bytes.subarray(at, at + 65_536), at + 65_536 >= bytes.length);
    }
  } catch (error) {
    if (error instanceof TableError) throw error;
    throw new TableError("badWorkbook", "The workbook is damaged or protected by a password. Save it again without one.");
  }
  if (files === 0) throw new TableError("badWorkbook", "The workbook is damaged: it holds no file.");
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) {
    const text = value.toISOString();
    return text.endsWith("T00:00:00.000Z") ? text.slice(0, 10) : text.slice(0, 19).replace("T", " ");
  }
  return String(value);
}
