import type { FileReport } from "./report.ts";

/** A file decided row by row. Nothing of it is stored before `write`: what stops one file of an import stops it before any is stored. */
export interface FilePlan {
  report: FileReport;
  write(): Promise<void>;
}
