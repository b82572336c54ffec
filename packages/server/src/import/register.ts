import type { Store, StoredRow } from "@xinyong/api";
import type { CreditCode } from "@xinyong/credit/code";
import type { Subject } from "@xinyong/credit/vocabulary";

/** Codes that are asked for in one call. */
const CHUNK = 5_000;

/** The subjects that an import knows: those of the store, and over them those that its own files bring. */
export class Register {
  readonly #store: Store;
  readonly #brought: Map<CreditCode, Subject> = new Map();

  constructor(store: Store) {
    this.#store = store;
  }

  /** From now on these are known, although they are stored later. */
  bring(subjects: Iterable<Subject>): void {
    for (const subject of subjects) this.#brought.set(subject.code, subject);
  }

  /** Subjects of these codes; unknown codes are absent. */
  async of(codes: readonly CreditCode[]): Promise<Map<CreditCode, Subject>> {
    const known = await storedSubjects(this.#store, codes);
    for (const code of codes) {
      const brought = this.#brought.get(code);
      if (brought !== undefined) known.set(code, brought);
    }
    return known;
  }
}

/** Subjects of these codes that the store holds. */
export async function storedSubjects(store: Store, codes: readonly CreditCode[]): Promise<Map<CreditCode, Subject>> {
  const known = new Map<CreditCode, Subject>();
  for (let at = 0; at < codes.length; at += CHUNK) {
    for (const [code, subject] of await store.subjects(codes.slice(at, at + CHUNK))) known.set(code, subject);
  }
  return known;
}

/** Rows of these keys that the store holds. */
export async function storedRows(store: Store, keys: readonly string[]): Promise<Map<string, StoredRow>> {
  const stored = new Map<string, StoredRow>();
  for (let at = 0; at < keys.length; at += CHUNK) {
    for (const [key, row] of await store.stored(keys.slice(at, at + CHUNK))) stored.set(key, row);
  }
  return stored;
}
