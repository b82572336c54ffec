import type { Store } from "@xinyong/api";
import { NATIONAL_CATALOGUE } from "@xinyong/credit/catalogue";
import type { Catalogue } from "@xinyong/credit/catalogue";
import { formatInstant } from "@xinyong/credit/vocabulary";
import type { Clock, InformationLevel, Instant } from "@xinyong/credit/vocabulary";
import type { ImportContext, ImportProgress } from "./context.ts";
import { importList } from "./import-list.ts";
import { importRecords } from "./import-records.ts";
import { importSubjects } from "./import-subjects.ts";
import { layoutsOf } from "./layouts/index.ts";
import { openFiles, readFiles } from "./open-files.ts";
import type { ImportFile, OpenFile } from "./open-files.ts";
import { ImportError } from "./report.ts";
import type { FileReport, ImportMode } from "./report.ts";

export interface ImportOptions {
  store: Store;
  /** Files and folders; a folder is not searched in depth. Or the files themselves. */
  files: readonly string[] | readonly ImportFile[];
  /** The moment that the data describes. @default now */
  asOf?: Instant;
  /** Lists only: does a file name all there is? @default "full" */
  mode?: ImportMode;
  /** The lists that are known. @default NATIONAL_CATALOGUE */
  catalogue?: Catalogue;
  /** Ids of lists to import although their definition is not verified. @default [] */
  confirmedLists?: readonly string[];
  /** Allow a full file to withdraw more than a fifth of its list. @default false */
  confirmShrink?: boolean;
  /** Information level of each category of records, as the directory says. @default {} */
  levels?: Readonly<Record<string, InformationLevel>>;
  /** Rows committed together. @default 1000 */
  batchSize?: number;
  /** @default the system's */
  clock?: Clock;
  onProgress?: (progress: ImportProgress) => void;
}

/**
 * Imports department files. The layout of every file is recognised before anything is stored of any; the register comes first.
 * The same files again change nothing.
 *
 * @throws {ImportError} when a file is of no known layout, would take away too much, or is older than what is there.
 * @example
 * ```ts
 * import { createSqliteStore, importFiles } from "@xinyong/server";
 * const store = createSqliteStore({ path: "city.sqlite" });
 * for (const report of await importFiles({ store, files: ["incoming"] })) console.log(report.file, report.accepted, report.remarks);
 * ```
 */
export async function importFiles(options: ImportOptions): Promise<FileReport[]> {
  const clock = options.clock ?? (() => new Date());
  const context: ImportContext = {
    store: options.store,
    asOf: options.asOf ?? formatInstant(clock()),
    mode: options.mode ?? null,
    catalogue: options.catalogue ?? NATIONAL_CATALOGUE,
    confirmed: new Set(options.confirmedLists),
    confirmShrink: options.confirmShrink ?? false,
    levels: options.levels ?? {},
    batchSize: options.batchSize ?? 1_000,
    onProgress: options.onProgress ?? (() => {}),
  };
  const files = isPaths(options.files) ? await readFiles(options.files) : options.files;
  const open = await openFiles(files, layoutsOf(context.catalogue));
  for (const file of open) refuseUnconfirmed(file, context);
  const reports: FileReport[] = [];
  for (const file of open) reports.push(await importFile(file, context));
  return reports;
}

function isPaths(files: ImportOptions["files"]): files is readonly string[] {
  return files.every((file) => typeof file === "string");
}

function refuseUnconfirmed({ name, layout }: OpenFile, { confirmed }: ImportContext): void {
  if (layout.list === undefined || layout.list.verified || confirmed.has(layout.list.id)) return;
  throw new ImportError(
    "unconfirmedList",
    name,
    `the definition of ${layout.list.name} rests on unconfirmed sources. Check it, then say --confirm-list ${layout.list.id}. Nothing was stored.`,
  );
}

function importFile(file: OpenFile, context: ImportContext): Promise<FileReport> {
  const { kind, list } = file.layout;
  if (kind === "subjects") return importSubjects(file, context);
  if (kind === "list" && list !== undefined) return importList(file, list, context);
  return importRecords(file, kind === "penalty" ? "penalty" : "licence", context);
}
