import type { Place } from "./places.ts";
import type { Remark } from "./remark.ts";

/** How a file counts: `full` names everything there is, `delta` names additions and changes. */
export type ImportMode = "full" | "delta";

/** What an import made of one file. */
export interface FileReport {
  file: string;
  /** Layout of the file, such as `subjects`, `penalty-2018` or the id of a list. */
  layout: string;
  /** What the layout is called. */
  title: string;
  encoding: string;
  rows: number;
  /** Rows that stand in the store after this import, those that stood there before included. */
  accepted: number;
  /** Rows that repeat another row of the same file. */
  duplicates: number;
  /** Rows that wait for a person. */
  unmatched: number;
  refused: number;
  /** Remarks by data row, from 1; rows without one are not listed. */
  remarks: Record<string, Remark>;
  /** Where each refused row is wrong, by data row. */
  places: Record<string, Place>;
  /** Accepted rows that the store already held with the same content. */
  unchanged: number;
  /** Name of the list, lists only. */
  list?: string;
  colour?: string;
  mode?: ImportMode;
  /** Entries that the list did not have before; full files of lists only. */
  added?: number;
  /** Entries that the list had and the file no longer names; full files of lists only. */
  withdrawn?: number;
  addedCodes?: string[];
  withdrawnCodes?: string[];
}
