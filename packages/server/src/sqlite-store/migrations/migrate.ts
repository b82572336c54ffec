import type { DatabaseSync } from "node:sqlite";
import { INITIAL } from "./0001-initial.ts";

/** Every change of the schema, in order. A migration is never edited once it was released; the next one corrects it. */
const MIGRATIONS: readonly string[] = [INITIAL];

/** Brings a database to the present schema. Forward only; a database of a later version is left alone. */
export function migrate(database: DatabaseSync): void {
  const version = versionOf(database);
  if (version > MIGRATIONS.length) {
    throw new Error(
      `The database is of version ${version}; this program knows ${MIGRATIONS.length}. Use the program that wrote it, or a newer one.`,
    );
  }
  for (const [index, sql] of MIGRATIONS.entries()) {
    if (index < version) continue;
    database.exec("BEGIN IMMEDIATE");
    try {
      // Another process may have done it while this one waited for its turn.
      if (versionOf(database) <= index) database.exec(`${sql}; PRAGMA user_version = ${index + 1}`);
      database.exec("COMMIT");
    } catch (error) {
      database.exec("ROLLBACK");
      throw error;
    }
  }
}

function versionOf(database: DatabaseSync): number {
  return Number(database.prepare("PRAGMA user_version").get()?.["user_version"]);
}
