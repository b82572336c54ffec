import Papa from "papaparse";
import { decodeText } from "../encoding/index.ts";
import { TableError, toTable } from "./table.ts";
import type { Table, TableLimits } from "./table.ts";

/** Reads a text table: RFC 4180 with the delimiter found by looking (comma, tab, semicolon, bar). */
export function readCsv(bytes: Uint8Array, limits: TableLimits): Table {
  const { text, encoding } = decodeText(bytes);
  if (text.includes("\0")) {
    throw new TableError("badText", "The file is neither a workbook nor a text table. Save it as CSV or XLSX and try again.");
  }
  const { data, errors } = Papa.parse<string[]>(text, {
    delimitersToGuess: [",", "\t", ";", "|"],
    skipEmptyLines: "greedy",
  });
  const unclosed = errors.find(({ code }) => code === "MissingQuotes");
  if (unclosed !== undefined) {
    throw new TableError("badText", `A quotation mark is opened and never closed, near line ${(unclosed.row ?? 0) + 1}.`);
  }
  return toTable("csv", encoding, data, limits);
}
