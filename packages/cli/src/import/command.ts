import { createSqliteStore, importFiles, ImportError } from "@xinyong/server";
import type { FileReport, ImportOptions } from "@xinyong/server";
import { dataFile, opening } from "../internal/data-file.ts";
import { readTime } from "../internal/time-option.ts";
import type { Run } from "../main/command.ts";
import { CommandError, UsageError } from "../main/usage-error.ts";
import { readCatalogue } from "./catalogue-file.ts";
import { reportText, summaryText } from "./report-text.ts";

/** `xinyong import`: stores department files and tells of each what became of its rows. */
export async function importCommand(run: Run): Promise<number> {
  const { args, texts, out, err, progress } = run;
  if (args.operands.length === 0) throw new UsageError(texts.wrong.noOperand("FOLDER|FILE"));
  const options = await readOptions(run);
  const path = dataFile(run);
  const json = args.flag("json");
  const told: FileReport[] = [];
  let store: ReturnType<typeof createSqliteStore> | undefined;
  progress?.(texts.import.reading);
  try {
    await importFiles({
      ...options,
      store: async () => (store = await opening(path, run, () => createSqliteStore({ path }))),
      files: args.operands,
      clock: run.clock,
      onProgress: ({ file, done, rows }) => progress?.(texts.import.progress(file, done, rows)),
      onReport: (report) => {
        told.push(report);
        progress?.(null);
        out(json ? JSON.stringify(report) : `${reportText(report, texts)}\n`);
      },
    });
  } catch (error) {
    if (error instanceof ImportError) throw new CommandError(texts.import.stopped(error));
    if (error instanceof CommandError) throw error;
    progress?.(null);
    err(texts.import.broken(told.map(({ file }) => file)));
    throw error;
  } finally {
    await store?.close();
  }
  if (json) return 0;
  if (told.length > 1) out(`${summaryText(told, texts)}\n`);
  if (told.some(({ unmatched, list }) => unmatched > 0 && list !== undefined)) out(texts.import.waiting);
  out(texts.import.database(path));
  return 0;
}

async function readOptions(run: Run): Promise<Omit<ImportOptions, "store" | "files">> {
  const { args, texts } = run;
  const mode = args.text("mode") ?? "full";
  if (mode !== "full" && mode !== "delta") throw new UsageError(texts.wrong.choice("--mode", ["full", "delta"]));
  const asOf = readTime("as-of", run);
  const catalogue = await readCatalogue(run);
  const confirmedLists = args.texts("confirm-list");
  const ids = catalogue.lists.map(({ id }) => id);
  if (!confirmedLists.every((id) => ids.includes(id))) throw new UsageError(texts.wrong.unknownList(ids));
  if (asOf !== undefined && Date.parse(asOf) > run.clock().getTime()) run.err(texts.import.future(asOf));
  return { mode, catalogue, confirmedLists, confirmShrink: args.flag("confirm-shrink"), ...(asOf !== undefined && { asOf }) };
}
