import type { Store } from "@xinyong/api";
import { NATIONAL_CATALOGUE } from "@xinyong/credit/catalogue";
import type { Catalogue } from "@xinyong/credit/catalogue";
import { formatInstant } from "@xinyong/credit/vocabulary";
import type { Clock, InformationLevel, Instant } from "@xinyong/credit/vocabulary";
import type { ImportContext, ImportProgress } from "./context.ts";
import { planList } from "./import-list.ts";
import { planRecords } from "./import-records.ts";
import { planSubjects } from "./import-subjects.ts";
import { layoutsOf } from "./layouts/index.ts";
import { openFiles, readFiles } from "./open-files.ts";
import type { ImportFile, OpenFile } from "./open-files.ts";
import type { FilePlan } from "./plan.ts";
import { refuseBeforehand } from "./refuse-beforehand.ts";
import { Register } from "./register.ts";
import type { FileReport, ImportMode } from "./report.ts";

export interface ImportOptions {
  /** Where to store, or what opens it: then it is opened once every file is recognised, and not for files that are of no use. */
  store: Store | (() => Store | Promise<Store>);
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
  /** Told of each file as soon as all of it is stored. */
  onReport?: (report: FileReport) => void;
}

/**
 * Imports department files. Every file is read to its end and decided before anything is stored of any; the register comes first.
 * The same files again change nothing.
 *
 * @throws {ImportError} when a file is of no known layout, would take away too much, or is older than what is there; nothing was stored.
 * Whatever the store throws: what was committed before stays, `onReport` has told which files are whole, and doing it again is harmless.
 * @example
 * ```ts
 * import { createSqliteStore, importFiles } from "@xinyong/server";
 * const store = createSqliteStore({ path: "city.sqlite" });
 * for (const report of await importFiles({ store, files: ["incoming"] })) console.log(report.file, report.accepted, report.remarks);
 * ```
 */
export async function importFiles(options: ImportOptions): Promise<FileReport[]> {
  const clock = options.clock ?? (() => new Date());
  const catalogue = options.catalogue ?? NATIONAL_CATALOGUE;
  const files = isPaths(options.files) ? await readFiles(options.files) : options.files;
  const open = await openFiles(files, layoutsOf(catalogue));
  const confirmed = new Set(options.confirmedLists);
  refuseBeforehand(open, { confirmed, mode: options.mode ?? "full" });
  const store = typeof options.store === "function" ? await options.store() : options.store;
  const context: ImportContext = {
    store,
    register: new Register(store),
    asOf: options.asOf ?? formatInstant(clock()),
    mode: options.mode ?? "full",
    catalogue,
    confirmed,
    confirmShrink: options.confirmShrink ?? false,
    levels: options.levels ?? {},
    batchSize: options.batchSize ?? 1_000,
    onProgress: options.onProgress ?? (() => {}),
  };
  const plans: FilePlan[] = [];
  for (const file of open) plans.push(await planFile(file, context));
  for (const { report, write } of plans) {
    await write();
    options.onReport?.(report);
  }
  return plans.map(({ report }) => report);
}

function isPaths(files: ImportOptions["files"]): files is readonly string[] {
  return files.every((file) => typeof file === "string");
}

function planFile(file: OpenFile, context: ImportContext): Promise<FilePlan> {
  const { kind, list } = file.layout;
  if (kind === "subjects") return planSubjects(file, context);
  if (kind === "list" && list !== undefined) return planList(file, list, context);
  return planRecords(file, kind === "penalty" ? "penalty" : "licence", context);
}
