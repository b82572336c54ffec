import { existsSync } from "node:fs";
import type { Run } from "../main/command.ts";
import { CommandError } from "../main/usage-error.ts";

/** Where the data is unless `--data` or `XINYONG_DATA` says otherwise. */
export const DEFAULT_DATA = ".data/xinyong.sqlite";

/** The database file that is meant. */
export function dataFile({ args, environment }: Pick<Run, "args" | "environment">): string {
  return args.text("data") ?? (environment["XINYONG_DATA"] || DEFAULT_DATA);
}

/**
 * The database file that is meant, when it is there: a mistyped name must not become an empty database that knows nobody.
 *
 * @throws {CommandError}
 */
export function presentDataFile(run: Pick<Run, "args" | "environment" | "texts">): string {
  const path = dataFile(run);
  if (!existsSync(path)) throw new CommandError(run.texts.noDatabase(path));
  return path;
}

/**
 * Opens a database file.
 *
 * @throws {CommandError} that says which file could not be opened.
 */
export async function opening<Opened>(path: string, { texts }: Pick<Run, "texts">, open: () => Opened | Promise<Opened>): Promise<Opened> {
  try {
    return await open();
  } catch (error) {
    throw new CommandError(texts.badDatabase(path, error instanceof Error ? error.message : String(error)));
  }
}
