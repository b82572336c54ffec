import type { CreditCode } from "@xinyong/credit/code";
import type { ListedSubject } from "@xinyong/credit/routes";
import { isPublished, publicEntry } from "@xinyong/credit/standing";
import type { ListState } from "@xinyong/credit/standing";
import type { CreditList, SourceState, StoredEntry, StoredRecord, Subject } from "@xinyong/credit/vocabulary";
import type { Batch, Store, StoredRow, SubjectEvidence } from "../store/index.ts";
import { isRecordPublished, Rows, standsAt } from "./rows.ts";
import type { Kept } from "./rows.ts";
import { findCandidates, searchable } from "./search.ts";
import type { Searchable } from "./search.ts";
import { WaitingRows } from "./waiting.ts";
import { walk } from "./walk.ts";

/**
 * A store in memory: for tests, mocks, the demo and small registers. It forgets everything when the process ends.
 *
 * @example
 * ```ts
 * import { createApi, createMemoryStore } from "@xinyong/api";
 * const api = createApi({ store: createMemoryStore() });
 * ```
 */
export function createMemoryStore(): Store {
  const lists = new Map<string, { list: CreditList; source: SourceState; order: number }>();
  const subjects = new Map<CreditCode, Searchable>();
  const entries = new Rows<StoredEntry>();
  const records = new Rows<StoredRecord>();
  const waiting = new Map<string, WaitingRows>();
  let states: readonly ListState[] = [];
  let sequence = 0;
  let open = true;

  /** Every act goes through here: a closed store fails, it does not answer from what it held. */
  async function act<Result>(work: () => Result): Promise<Result> {
    if (!open) throw new Error("The store is closed.");
    return work();
  }

  function evidenceOf(code: CreditCode): SubjectEvidence {
    const subject = subjects.get(code)?.subject ?? null;
    const kept = entries.byCode.get(code) ?? [];
    return {
      code,
      subject,
      lists: states.map((state) => ({
        ...state,
        asked: true,
        entries: kept.filter(({ row }) => row.listId === state.list.id).map(({ row }) => row),
        waiting: waiting.get(state.list.id)?.about(code, subject) ?? [],
      })),
    };
  }

  function listed({ row }: Kept<StoredEntry>): ListedSubject & { withdrawnAt: string | null } {
    const name = subjects.get(row.code)?.subject.name ?? null;
    return { code: row.code, name, entry: publicEntry(row), withdrawnAt: row.withdrawnAt };
  }

  function apply(batch: Batch): boolean {
    const next = sequence + 1;
    let changed = false;
    for (const state of batch.lists ?? []) {
      if (JSON.stringify(lists.get(state.list.id)) === JSON.stringify(state)) continue;
      lists.set(state.list.id, state);
      changed = true;
    }
    for (const subject of batch.subjects ?? []) {
      if (JSON.stringify(subjects.get(subject.code)?.subject) === JSON.stringify(subject)) continue;
      subjects.set(subject.code, searchable(subject));
      changed = true;
    }
    for (const row of batch.entries ?? []) changed = entries.put(row, next) || changed;
    for (const row of batch.records ?? []) changed = records.put(row, next) || changed;
    for (const { listId, replace, rows } of batch.waiting ?? []) {
      const kept = waiting.get(listId) ?? new WaitingRows();
      waiting.set(listId, kept);
      changed = kept.put(rows, replace) || changed;
    }
    for (const { keys, at } of batch.absent ?? []) {
      for (const key of keys) changed = entries.absent(key, at) || changed;
    }
    return changed;
  }

  function changeOne(result: boolean | null): { changed: number } | null {
    if (result === null) return null;
    if (result) sequence += 1;
    return { changed: result ? 1 : 0 };
  }

  return {
    sequence: () => act(() => sequence),
    lists: () => act(() => states),
    evidence: (codes) => act(() => codes.map(evidenceOf)),
    search: (query, limit) => act(() => findCandidates(subjects.values(), query, limit)),
    records: (code, { category, now }, position, limit) =>
      act(() =>
        walk(records.byCode.get(code) ?? [], {
          position,
          limit,
          place: ({ row }) => `${descending(row.decidedOn)}/${row.id}`,
          visible: ({ row }) => isRecordPublished(row, now) && (category === null || row.category === category),
          item: ({ row }) => row,
        }),
      ),
    entries: (listId, now, position, limit) =>
      act(() =>
        walk([...entries.byKey.values()], {
          position,
          limit,
          place: ({ row }) => `${row.code}/${row.id}`,
          visible: ({ row }) => row.listId === listId && isPublished(row, now),
          item: listed,
        }),
      ),
    withdraw: (id, at) => act(() => changeOne(entries.withdraw(id, at) ?? records.withdraw(id, at))),
    dispute: (id, disputed) => act(() => changeOne(entries.dispute(id, disputed) ?? records.dispute(id, disputed))),
    write: (batch) =>
      act(() => {
        // The copy is read to its end before anything is stored: a batch that cannot be read changes nothing.
        if (!apply(structuredClone(batch))) return;
        sequence += 1;
        states = [...lists.values()].sort((a, b) => a.order - b.order).map(({ list, source }) => ({ list, source }));
      }),
    stored: (keys) =>
      act(() => {
        const found = new Map<string, StoredRow>();
        for (const key of keys) {
          const kept = entries.byKey.get(key) ?? records.byKey.get(key);
          if (kept === undefined) continue;
          const { digest, withdrawn, row } = kept;
          found.set(key, { id: row.id, digest, code: row.code, withdrawn });
        }
        return found;
      }),
    subjects: (codes) =>
      act(() => {
        const found = new Map<CreditCode, Subject>();
        for (const code of codes) {
          const subject = subjects.get(code)?.subject;
          if (subject !== undefined) found.set(code, subject);
        }
        return found;
      }),
    keysOf: (listId, at) =>
      act(() => {
        const standing = [...entries.byKey.values()].filter((kept) => kept.row.listId === listId && standsAt(kept, at));
        return new Set(standing.map(({ key }) => key));
      }),
    waiting: (listId) => act(() => waiting.get(listId)?.all ?? []),
    ready: async () => open,
    close: async () => {
      open = false;
    },
  };
}

/** A law date whose text order is the newest first. */
function descending(date: string): string {
  return String(99_999_999 - Number(date.replaceAll("-", ""))).padStart(8, "0");
}
