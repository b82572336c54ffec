import { randomUUID } from "node:crypto";
import type { Store, StoredListed, StoredRow, SubjectEvidence } from "@xinyong/api";
import type { CreditCode } from "@xinyong/credit/code";
import { isPublished, publicEntry } from "@xinyong/credit/standing";
import type { ListState } from "@xinyong/credit/standing";
import { nameKey } from "@xinyong/credit/vocabulary";
import type { CreditList, SourceHealth, StoredEntry, StoredRecord, Subject } from "@xinyong/credit/vocabulary";
import { readEntry, readRecord, readWaiting } from "./columns.ts";
import type { KeptColumns, WaitingColumns } from "./columns.ts";
import { KeptRows, standsAt } from "./kept-rows.ts";
import { openDatabase, transact } from "./open.ts";
import { createSearch } from "./search.ts";
import { createApplyBatch } from "./write.ts";

export interface SqliteStoreOptions {
  /** The database file; created when it is not there. `:memory:` for one that ends with the process. */
  path: string;
  /** Makes the opaque ids of entries and records. @default crypto.randomUUID */
  newId?: () => string;
}

/**
 * A store in one SQLite file, for one machine. Several processes may open the same file: what one commits, the others see at their next question.
 *
 * @throws {Error} when the file is no database, or one of a later version.
 * @example
 * ```ts
 * import { createApi } from "@xinyong/api";
 * import { createSqliteStore } from "@xinyong/server";
 * const api = createApi({ store: createSqliteStore({ path: "city.sqlite" }) });
 * ```
 */
export function createSqliteStore({ path, newId = randomUUID }: SqliteStoreOptions): Store {
  const database = openDatabase(path);
  const entries = new KeptRows<StoredEntry>(database, "entries", newId);
  const records = new KeptRows<StoredRecord>(database, "records", newId);
  const apply = createApplyBatch(database, entries, records);
  const search = createSearch(database);
  const sequence = database.prepare("SELECT value FROM meta WHERE name = 'sequence'");
  const advance = database.prepare("UPDATE meta SET value = ? WHERE name = 'sequence'");
  const lists = database.prepare("SELECT * FROM lists ORDER BY position, id");
  const subjectOf = database.prepare("SELECT subject FROM subjects WHERE code = ?");
  const entriesOf = database.prepare("SELECT * FROM entries WHERE code = ? ORDER BY id");
  const waitingByName = database.prepare("SELECT * FROM waiting WHERE name_key = ?");
  const waitingByCode = database.prepare("SELECT * FROM waiting WHERE code = ?");
  const waitingOf = database.prepare("SELECT * FROM waiting WHERE list_id = ?");
  const walkEntries = database.prepare(
    "SELECT * FROM entries WHERE list_id = :list AND (code, id) > (:code, :id) AND stored_at <= :snapshot ORDER BY code, id",
  );
  const walkRecords = database.prepare(
    "SELECT *, place FROM records WHERE code = :code AND place > :after AND stored_at <= :snapshot AND (:category IS NULL OR category = :category) ORDER BY place",
  );
  const standingKeys = database.prepare("SELECT row_key, withdrawn, withdrawn_at FROM entries WHERE list_id = ? AND withdrawn IS NOT 'absent'");

  const sequenceNow = (): number => Number(sequence.get()?.["value"]);
  const readSubject = (code: string): Subject | null => {
    const row = subjectOf.get(code);
    return row === undefined ? null : (JSON.parse(row["subject"] as string) as Subject);
  };

  function readLists(): ListState[] {
    return lists.all().map((row) => ({
      list: JSON.parse(row["definition"] as string) as CreditList,
      source: {
        health: row["health"] as SourceHealth,
        dataTime: row["data_time"] as string | null,
        version: row["version"] as string | null,
      },
    }));
  }

  function evidenceOf(code: CreditCode, states: readonly ListState[]): SubjectEvidence {
    const subject = readSubject(code);
    const kept = (entriesOf.all(code) as unknown as KeptColumns[]).map(readEntry);
    const names = subject === null ? [] : [subject.name, ...subject.formerNames].map(nameKey);
    const doubts = [...names.flatMap((name) => waitingByName.all(name)), ...waitingByCode.all(code)]
      .map((row) => readWaiting(row as unknown as WaitingColumns))
      .filter((row, place, all) => all.findIndex((other) => JSON.stringify(other) === JSON.stringify(row)) === place);
    return {
      code,
      subject,
      lists: states.map((state) => ({
        ...state,
        asked: true,
        entries: kept.filter(({ listId }) => listId === state.list.id),
        waiting: doubts.filter(({ listId }) => listId === state.list.id),
      })),
    };
  }

  /** Runs a change; the sequence moves with it, in the same transaction, and only when something changed. */
  function change(work: (next: number) => boolean): boolean {
    return transact(database, "write", () => {
      const next = sequenceNow() + 1;
      const changed = work(next);
      if (changed) advance.run(next);
      return changed;
    });
  }

  /** Applies an act to the entry or the record of an id. */
  function changeOne(act: (rows: KeptRows<StoredEntry> | KeptRows<StoredRecord>) => boolean | null): { changed: number } | null {
    let found = true;
    const changed = change(() => {
      const result = act(entries) ?? act(records);
      found = result !== null;
      return result ?? false;
    });
    return found ? { changed: Number(changed) } : null;
  }

  return {
    sequence: async () => sequenceNow(),
    lists: async () => readLists(),
    evidence: async (codes) =>
      transact(database, "read", () => {
        const states = readLists();
        return codes.map((code) => evidenceOf(code, states));
      }),
    search,
    records: async (code, { category, now }, { snapshot, after }, limit) => {
      const rows = walkRecords.iterate({ code, category, snapshot, after: after ?? "" });
      return step(rows, limit, (columns) => {
        const record = readRecord(columns);
        const term = { until: record.publishedUntil, withdrawnAt: record.withdrawnAt };
        return isPublished(term, now) ? { item: record, place: (columns as unknown as { place: string }).place } : null;
      });
    },
    entries: async (listId, now, { snapshot, after }, limit) => {
      const [code = "", id = ""] = after?.split("/") ?? [];
      return step(walkEntries.iterate({ list: listId, snapshot, code, id }), limit, (columns) => {
        const entry = readEntry(columns);
        if (!isPublished(entry, now)) return null;
        const name = readSubject(entry.code)?.name ?? null;
        const item: StoredListed = { code: entry.code, name, entry: publicEntry(entry), withdrawnAt: entry.withdrawnAt };
        return { item, place: `${entry.code}/${entry.id}` };
      });
    },
    withdraw: async (id, at) => changeOne((rows) => rows.withdraw(id, at)),
    dispute: async (id, disputed) => changeOne((rows) => rows.dispute(id, disputed)),
    write: async (batch) => void change((next) => apply(batch, next)),
    stored: async (keys) => {
      const found = new Map<string, StoredRow>();
      for (const key of keys) {
        const kept = entries.find(key) ?? records.find(key);
        if (kept === undefined) continue;
        const { id, digest, code, withdrawn } = kept;
        found.set(key, { id, digest, code: code as CreditCode, withdrawn });
      }
      return found;
    },
    subjects: async (codes) => {
      const found = new Map<CreditCode, Subject>();
      for (const code of codes) {
        const subject = readSubject(code);
        if (subject !== null) found.set(code, subject);
      }
      return found;
    },
    keysOf: async (listId, at) => {
      const rows = standingKeys.all(listId) as unknown as Pick<KeptColumns, "row_key" | "withdrawn" | "withdrawn_at">[];
      return new Set(rows.filter((row) => standsAt(row, at)).map(({ row_key }) => row_key));
    },
    waiting: async (listId) => (waitingOf.all(listId) as unknown as WaitingColumns[]).map(readWaiting),
    ready: async () => database.isOpen && Number.isFinite(sequenceNow()),
    close: async () => {
      if (database.isOpen) database.close();
    },
  };
}

/** Takes items from a walk until a step is full; one more is looked for, to know whether the walk ends here. */
function step<Item>(
  rows: Iterable<unknown>,
  limit: number,
  read: (columns: KeptColumns) => { item: Item; place: string } | null,
): { items: Item[]; after: string | null } {
  const items: Item[] = [];
  let last: string | null = null;
  for (const columns of rows) {
    const found = read(columns as KeptColumns);
    if (found === null) continue;
    if (items.length === limit) return { items, after: last };
    items.push(found.item);
    last = found.place;
  }
  return { items, after: null };
}
