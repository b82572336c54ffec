import type { DatabaseSync } from "node:sqlite";
import type { Batch } from "@xinyong/api";
import { nameKey } from "@xinyong/credit/vocabulary";
import type { StoredEntry, StoredRecord, Subject, WaitingRow } from "@xinyong/credit/vocabulary";
import type { KeptRows } from "./kept-rows.ts";

/** Applies a batch inside the caller's transaction; false when it changed nothing. */
export type ApplyBatch = (batch: Batch, sequence: number) => boolean;

export function createApplyBatch(
  database: DatabaseSync,
  entries: KeptRows<StoredEntry>,
  records: KeptRows<StoredRecord>,
): ApplyBatch {
  const putList = database.prepare(
    `INSERT INTO lists VALUES (:id, :position, :definition, :health, :dataTime, :version)
     ON CONFLICT (id) DO UPDATE SET position = :position, definition = :definition, health = :health, data_time = :dataTime, version = :version
     WHERE (position, definition, health, data_time, version) IS NOT (:position, :definition, :health, :dataTime, :version)`,
  );
  const putSubject = database.prepare(
    `INSERT INTO subjects VALUES (:code, :registrationNumber, :organisationCode, :subject)
     ON CONFLICT (code) DO UPDATE SET registration_number = :registrationNumber, subject = :subject WHERE subject <> :subject`,
  );
  const dropNames = database.prepare("DELETE FROM names WHERE code = ?");
  const putName = database.prepare("INSERT OR IGNORE INTO names VALUES (?, ?, ?)");
  const dropWaiting = database.prepare("DELETE FROM waiting WHERE list_id = ?");
  const waitingOf = database.prepare("SELECT name, code, first_day, last_day FROM waiting WHERE list_id = ?");
  const putWaiting = database.prepare("INSERT INTO waiting VALUES (?, ?, ?, ?, ?, ?)");

  function subject(one: Subject): boolean {
    const { code, registrationNumber, name, formerNames } = one;
    const text = JSON.stringify(one);
    const { changes } = putSubject.run({ code, registrationNumber, organisationCode: code.slice(8, 17), subject: text });
    if (changes === 0) return false;
    dropNames.run(code);
    putName.run(nameKey(name), code, 0);
    for (const former of formerNames) putName.run(nameKey(former), code, 1);
    return true;
  }

  function waiting(listId: string, rows: readonly WaitingRow[], replace: boolean): boolean {
    const textOf = (row: readonly unknown[]): string => JSON.stringify(row);
    const before = new Set(waitingOf.all(listId).map((row) => textOf(Object.values(row))));
    const wanted = new Map(rows.map(({ name, code, from, until }) => [textOf([name, code, from, until]), { name, code, from, until }]));
    const added = [...wanted].filter(([text]) => !before.has(text));
    if (added.length === 0 && (!replace || wanted.size === before.size)) return false;
    if (replace) dropWaiting.run(listId);
    for (const [, { name, code, from, until }] of replace ? wanted : added) {
      putWaiting.run(listId, nameKey(name), name, code, from, until);
    }
    return true;
  }

  return (batch, sequence) => {
    let changed = false;
    for (const { list, source, order } of batch.lists ?? []) {
      const { health, dataTime, version } = source;
      const definition = JSON.stringify(list);
      const { changes } = putList.run({ id: list.id, position: order, definition, health, dataTime, version });
      changed = changes !== 0 || changed;
    }
    for (const one of batch.subjects ?? []) changed = subject(one) || changed;
    for (const row of batch.entries ?? []) changed = entries.put(row, sequence) || changed;
    for (const row of batch.records ?? []) changed = records.put(row, sequence) || changed;
    for (const { listId, replace, rows } of batch.waiting ?? []) changed = waiting(listId, rows, replace) || changed;
    for (const { keys, at } of batch.absent ?? []) {
      for (const key of keys) changed = entries.absent(key, at) || changed;
    }
    return changed;
  };
}
