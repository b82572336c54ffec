export { decodeText, detectEncoding } from "./encoding/index.ts";
export type { TextEncoding } from "./encoding/index.ts";
export { headerKey, recogniseLayout } from "./layout/index.ts";
export type { Columns, FieldHeaders, Layout, NearLayout, Recognition } from "./layout/index.ts";
export { DEFAULT_LIMITS, readTable, TableError } from "./read/index.ts";
export type { ReadTableOptions, Table, TableLimits, TableProblem, TableRow } from "./read/index.ts";
export { SCRUBBED, scrubText } from "./scrub/index.ts";
export { cleanCell, isSpoiltNumber, parseLawDate, parseWan, parseYuan } from "./values/index.ts";
export type { Value } from "./values/index.ts";
