import type { DatabaseSync, StatementSync } from "node:sqlite";
import type { KeyedRow } from "@xinyong/api";
import type { Instant, StoredEntry, StoredRecord } from "@xinyong/credit/vocabulary";
import { recordPlace, rowText } from "./columns.ts";
import type { KeptColumns } from "./columns.ts";

/** Storing, withdrawing and marking the rows of one table. Every act tells whether it changed something. */
export class KeptRows<Row extends StoredEntry | StoredRecord> {
  readonly #byKey: StatementSync;
  readonly #byId: StatementSync;
  readonly #insert: StatementSync;
  readonly #replace: StatementSync;
  readonly #withdraw: StatementSync;
  readonly #dispute: StatementSync;
  readonly #newId: () => string;
  readonly #table: "entries" | "records";

  constructor(database: DatabaseSync, table: "entries" | "records", newId: () => string) {
    const kind = table === "entries" ? "list_id" : "category";
    const place = table === "entries" ? "" : ", place";
    this.#table = table;
    this.#newId = newId;
    this.#byKey = database.prepare(`SELECT * FROM ${table} WHERE row_key = ?`);
    this.#byId = database.prepare(`SELECT * FROM ${table} WHERE id = ?`);
    this.#insert = database.prepare(
      `INSERT INTO ${table} (code, id, row_key, ${kind}, digest, stored_at, withdrawn, withdrawn_at, disputed, row${place})
       VALUES (:code, :id, :key, :kind, :digest, :storedAt, NULL, :withdrawnAt, :disputed, :row${place === "" ? "" : ", :place"})`,
    );
    this.#replace = database.prepare(
      `UPDATE ${table} SET code = :code, ${kind} = :kind, digest = :digest, withdrawn = NULL, withdrawn_at = :withdrawnAt,
       disputed = :disputed, row = :row${place === "" ? "" : ", place = :place"} WHERE id = :id`,
    );
    this.#withdraw = database.prepare(`UPDATE ${table} SET withdrawn = ?, withdrawn_at = ? WHERE id = ?`);
    this.#dispute = database.prepare(`UPDATE ${table} SET disputed = ? WHERE id = ?`);
  }

  /** Withdrawn by hand stays withdrawn, and an open objection outlives a new content. */
  put({ key, digest, row }: KeyedRow<Row>, sequence: number): boolean {
    const kept = this.find(key);
    if (kept === undefined) {
      const id = this.#newId();
      this.#insert.run({ ...this.#values(row, id), key, digest, storedAt: sequence, disputed: Number(row.disputed) });
      return true;
    }
    if (kept.withdrawn === "operator" || (kept.withdrawn === null && kept.digest === digest)) return false;
    const disputed = Math.max(kept.disputed, Number(row.disputed));
    this.#replace.run({ ...this.#values(row, kept.id), digest, disputed });
    return true;
  }

  find(key: string): KeptColumns | undefined {
    return this.#byKey.get(key) as KeptColumns | undefined;
  }

  /** Takes away what a full file no longer names. */
  absent(key: string, at: Instant): boolean {
    const kept = this.find(key);
    if (kept === undefined || !standsAt(kept, at)) return false;
    this.#withdraw.run(kept.withdrawn ?? "absent", earlier(kept.withdrawn_at, at), kept.id);
    return true;
  }

  /** Null: no such id. A second withdrawal changes something only when it is earlier. */
  withdraw(id: string, at: Instant): boolean | null {
    const kept = this.#byId.get(id) as KeptColumns | undefined;
    if (kept === undefined) return null;
    const withdrawnAt = earlier(kept.withdrawn_at, at);
    if (kept.withdrawn === "operator" && withdrawnAt === kept.withdrawn_at) return false;
    this.#withdraw.run("operator", withdrawnAt, id);
    return true;
  }

  /** Null: no such id. */
  dispute(id: string, disputed: boolean): boolean | null {
    const kept = this.#byId.get(id) as KeptColumns | undefined;
    if (kept === undefined) return null;
    if (kept.disputed === Number(disputed)) return false;
    this.#dispute.run(Number(disputed), id);
    return true;
  }

  #values(row: Omit<Row, "id">, id: string): Record<string, string | null> {
    const values = { code: row.code, id, withdrawnAt: row.withdrawnAt, row: rowText(row as Omit<StoredEntry, "id">) };
    if (this.#table === "entries") return { ...values, kind: (row as unknown as StoredEntry).listId };
    const { category, decidedOn } = row as unknown as StoredRecord;
    return { ...values, kind: category, place: recordPlace(decidedOn, id) };
  }
}

/** True while nobody has taken a row away, or an operator has from a later moment on. */
export function standsAt({ withdrawn, withdrawn_at }: Pick<KeptColumns, "withdrawn" | "withdrawn_at">, at: Instant): boolean {
  return withdrawn === null || (withdrawn === "operator" && withdrawn_at !== null && Date.parse(withdrawn_at) > Date.parse(at));
}

function earlier(one: Instant | null, other: Instant): Instant {
  return one !== null && Date.parse(one) <= Date.parse(other) ? one : other;
}
