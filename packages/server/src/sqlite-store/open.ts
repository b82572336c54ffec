import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { migrate } from "./migrations/migrate.ts";

/** Opens a database file, creates it when it is not there, and brings it to the present schema. */
export function openDatabase(path: string): DatabaseSync {
  if (path !== ":memory:") mkdirSync(dirname(path), { recursive: true });
  const database = new DatabaseSync(path, { timeout: 10_000, enableForeignKeyConstraints: true });
  try {
    // FULL on purpose: what an import has reported as stored outlives a power cut.
    database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL");
    migrate(database);
  } catch (error) {
    database.close();
    if (error instanceof Error && /not a database/.test(error.message)) {
      throw new Error(`${path} is not a database of this program. Name another file.`, { cause: error });
    }
    throw error;
  }
  return database;
}

/** Runs work in a transaction: all of it or nothing. */
export function transact<Result>(database: DatabaseSync, kind: "read" | "write", work: () => Result): Result {
  database.exec(kind === "read" ? "BEGIN" : "BEGIN IMMEDIATE");
  try {
    const result = work();
    database.exec("COMMIT");
    return result;
  } catch (error) {
    database.exec("ROLLBACK");
    throw error;
  }
}
