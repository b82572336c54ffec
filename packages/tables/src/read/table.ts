/** One row of data. */
export interface TableRow {
  /** Number of the row among the data rows, from 1; the header and blank rows do not count. */
  line: number;
  /** As many cells as the header has; a short row is filled with empty cells. */
  cells: readonly string[];
}

/** A table as a file holds it: everything is text. */
export interface Table {
  kind: "csv" | "xlsx";
  /** Encoding of the text; `xlsx` for a workbook. */
  encoding: string;
  header: readonly string[];
  rows: readonly TableRow[];
}

/** What a file may be at most. Beyond it nothing is read. */
export interface TableLimits {
  /** Bytes of the file. @default 268435456 */
  maxBytes: number;
  /** Bytes of a workbook once unpacked. @default 1073741824 */
  maxInflatedBytes: number;
  /** Unpacked bytes per packed byte, beyond the first megabyte. @default 200 */
  maxRatio: number;
  /** Data rows. @default 2000000 */
  maxRows: number;
  /** @default 512 */
  maxColumns: number;
  /** Characters of one cell. @default 100000 */
  maxCellLength: number;
}

export const DEFAULT_LIMITS: TableLimits = {
  maxBytes: 256 * 2 ** 20,
  maxInflatedBytes: 2 ** 30,
  maxRatio: 200,
  maxRows: 2_000_000,
  maxColumns: 512,
  maxCellLength: 100_000,
};

/** What can be wrong with a file as a whole. */
export type TableProblem = "empty" | "tooLarge" | "zipBomb" | "badWorkbook" | "badText";

/** The file cannot be read as a table. The message says what to do, and never what a cell holds. */
export class TableError extends Error {
  override readonly name = "TableError";
  readonly code: TableProblem;

  constructor(code: TableProblem, message: string) {
    super(message);
    this.code = code;
  }
}

/** Makes a table of raw rows: the first that is not blank is the header, and blank rows are left out. */
export function toTable(
  kind: Table["kind"],
  encoding: string,
  raw: readonly (readonly string[])[],
  limits: TableLimits,
): Table {
  const filled = raw.filter((row) => row.some((cell) => cell.trim() !== ""));
  const [head, ...body] = filled;
  if (head === undefined) throw new TableError("empty", "The file holds no table: it has no header row.");
  const header = withoutTrailingBlanks(head);
  const widest = filled.reduce((most, row) => Math.max(most, row.length), 0);
  if (widest > limits.maxColumns) throw tooLarge(`${widest} columns`, `${limits.maxColumns}`);
  if (body.length > limits.maxRows) throw tooLarge(`${body.length} rows`, `${limits.maxRows}`);
  const rows = body.map((row, index) => {
    if (row.some((cell) => cell.length > limits.maxCellLength)) {
      throw tooLarge(`a cell of row ${index + 1}`, `${limits.maxCellLength} characters`);
    }
    return { line: index + 1, cells: header.map((_, column) => row[column] ?? "") };
  });
  return { kind, encoding, header, rows };
}

export function tooLarge(what: string, limit: string): TableError {
  return new TableError("tooLarge", `The file is too large: ${what}, and at most ${limit} are read. Split it.`);
}

function withoutTrailingBlanks(cells: readonly string[]): string[] {
  const last = cells.findLastIndex((cell) => cell.trim() !== "");
  return cells.slice(0, last + 1);
}
