import { readCsv } from "./csv.ts";
import { DEFAULT_LIMITS, TableError, tooLarge } from "./table.ts";
import type { Table, TableLimits } from "./table.ts";
import { readXlsx } from "./xlsx.ts";

export interface ReadTableOptions {
  /** What a file may be at most. @default {@link TableLimits} */
  limits?: Partial<TableLimits>;
}

/**
 * Reads a table from the bytes of a CSV or XLSX file, told apart by their content and not by a name.
 *
 * @throws {TableError} when the file is no table, damaged, or larger than allowed.
 * @example
 * ```ts
 * import { readTable } from "@xinyong/tables";
 * const table = await readTable(new TextEncoder().encode("名称,统一社会信用代码\n示例公司,91410199MAQJWYLF5D\n"));
 * console.log(table.header, table.rows[0]?.cells);
 * ```
 */
export async function readTable(bytes: Uint8Array, options: ReadTableOptions = {}): Promise<Table> {
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  if (bytes.length > limits.maxBytes) throw tooLarge(`${bytes.length} bytes`, `${limits.maxBytes}`);
  const [first, second, third, fourth] = bytes;
  if (first === 0x50 && second === 0x4b && third === 3 && fourth === 4) return readXlsx(bytes, limits);
  if (first === 0xd0 && second === 0xcf) {
    throw new TableError("badWorkbook", "This is a workbook in the old XLS form or protected by a password. Save it as XLSX or CSV.");
  }
  return readCsv(bytes, limits);
}
