import { nameKey } from "@xinyong/credit/vocabulary";
import type { Subject, WaitingRow } from "@xinyong/credit/vocabulary";

/** Waiting rows of one list, found by name and by code. */
export class WaitingRows {
  #rows: readonly WaitingRow[] = [];
  readonly #byName: Map<string, WaitingRow[]> = new Map();
  readonly #byCode: Map<string, WaitingRow[]> = new Map();

  /** Adds rows, or puts them in the place of the earlier ones; false when nothing changed. The same row twice is one. */
  put(rows: readonly WaitingRow[], replace: boolean): boolean {
    const unique = new Map((replace ? rows : [...this.#rows, ...rows]).map((row) => [textOf(row), row]));
    const before = new Set(this.#rows.map(textOf));
    if (unique.size === before.size && [...unique.keys()].every((text) => before.has(text))) return false;
    this.#rows = [...unique.values()];
    this.#byName.clear();
    this.#byCode.clear();
    for (const row of this.#rows) {
      add(this.#byName, nameKey(row.name), row);
      if (row.code !== null) add(this.#byCode, row.code, row);
    }
    return true;
  }

  get all(): readonly WaitingRow[] {
    return this.#rows;
  }

  /** The rows that may concern a code or its subject. */
  about(code: string, subject: Subject | null): WaitingRow[] {
    if (this.#rows.length === 0) return [];
    const found = new Set(this.#byCode.get(code));
    for (const name of subject === null ? [] : [subject.name, ...subject.formerNames]) {
      for (const row of this.#byName.get(nameKey(name)) ?? []) found.add(row);
    }
    return [...found];
  }
}

function textOf({ name, code, from, until }: WaitingRow): string {
  return JSON.stringify([name, code, from, until]);
}

function add(index: Map<string, WaitingRow[]>, key: string, row: WaitingRow): void {
  const rows = index.get(key);
  if (rows === undefined) index.set(key, [row]);
  else rows.push(row);
}
