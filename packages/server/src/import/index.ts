export type { ImportProgress } from "./context.ts";
export { importFiles } from "./import-files.ts";
export type { ImportOptions } from "./import-files.ts";
export type { ImportFile } from "./open-files.ts";
export { REMARKS } from "./remark.ts";
export type { Remark } from "./remark.ts";
export { ImportError } from "./import-error.ts";
export type { ImportProblem, ImportStop } from "./import-error.ts";
export type { FileReport, ImportMode } from "./report.ts";
