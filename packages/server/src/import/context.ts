import type { Store } from "@xinyong/api";
import type { Catalogue } from "@xinyong/credit/catalogue";
import type { InformationLevel, Instant } from "@xinyong/credit/vocabulary";
import type { Register } from "./register.ts";
import type { ImportMode } from "./report.ts";

/** How far an import has come. */
export interface ImportProgress {
  file: string;
  /** Rows committed so far. */
  done: number;
  /** Rows to commit. */
  rows: number;
}

/** What every step of an import needs. */
export interface ImportContext {
  store: Store;
  register: Register;
  asOf: Instant;
  mode: ImportMode;
  catalogue: Catalogue;
  /** Ids of unverified lists that the operator confirms. */
  confirmed: ReadonlySet<string>;
  confirmShrink: boolean;
  batchSize: number;
  /** Information level of each category of records, as the directory says; empty when none is loaded. */
  levels: Readonly<Record<string, InformationLevel>>;
  onProgress: (progress: ImportProgress) => void;
}
