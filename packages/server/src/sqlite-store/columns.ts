import type { WithdrawnBy } from "@xinyong/api";
import type { StoredEntry, StoredRecord, WaitingRow } from "@xinyong/credit/vocabulary";

/** Columns that entries and records have in common. */
export interface KeptColumns {
  id: string;
  row_key: string;
  digest: string;
  code: string;
  stored_at: number;
  withdrawn: WithdrawnBy | null;
  withdrawn_at: string | null;
  disputed: number;
  row: string;
}

/** The JSON of a row, without what has a column of its own. */
export function rowText(row: Omit<StoredEntry | StoredRecord, "id">): string {
  const { disputed: _disputed, withdrawnAt: _withdrawnAt, ...rest } = row;
  return JSON.stringify(rest);
}

export function readEntry(columns: KeptColumns): StoredEntry {
  return readRow(columns) as unknown as StoredEntry;
}

export function readRecord(columns: KeptColumns): StoredRecord {
  return readRow(columns) as unknown as StoredRecord;
}

function readRow({ id, row, disputed, withdrawn_at }: KeptColumns): Record<string, unknown> {
  return { id, ...(JSON.parse(row) as object), disputed: disputed === 1, withdrawnAt: withdrawn_at };
}

export interface WaitingColumns {
  list_id: string;
  name: string;
  code: string | null;
  first_day: string | null;
  last_day: string | null;
}

export function readWaiting({ list_id, name, code, first_day, last_day }: WaitingColumns): WaitingRow {
  return { listId: list_id, name, code: code as WaitingRow["code"], from: first_day, until: last_day };
}

/** Where a record stands among its subject's: newest decision first, then by id, as text order. */
export function recordPlace(decidedOn: string, id: string): string {
  return `${String(99_999_999 - Number(decidedOn.replaceAll("-", ""))).padStart(8, "0")}/${id}`;
}
