export { readTable } from "./read-table.ts";
export type { ReadTableOptions } from "./read-table.ts";
export { DEFAULT_LIMITS, TableError } from "./table.ts";
export type { Table, TableLimits, TableProblem, TableRow } from "./table.ts";
