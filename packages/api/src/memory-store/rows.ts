import type { CreditCode } from "@xinyong/credit/code";
import { isPublished } from "@xinyong/credit/standing";
import type { Instant, StoredEntry, StoredRecord } from "@xinyong/credit/vocabulary";
import type { KeyedRow, WithdrawnBy } from "../store/index.ts";

/** A row under its key. `storedAt` is the sequence of its first storing: a walk that began earlier does not see it. */
export interface Kept<Row extends StoredEntry | StoredRecord> {
  key: string;
  digest: string;
  storedAt: number;
  withdrawn: WithdrawnBy | null;
  row: Row;
}

/** Rows of one sort, by key, by id and by what they are walked by. */
export class Rows<Row extends StoredEntry | StoredRecord> {
  readonly byKey: Map<string, Kept<Row>> = new Map();
  readonly byId: Map<string, Kept<Row>> = new Map();
  readonly byCode: Map<CreditCode, Kept<Row>[]> = new Map();

  /** Stores a row; false when nothing changed. Withdrawn by hand stays withdrawn, and an open objection outlives a new content. */
  put({ key, digest, row }: KeyedRow<Row>, sequence: number): boolean {
    const kept = this.byKey.get(key);
    if (kept === undefined) {
      const fresh = {
        key,
        digest,
        storedAt: sequence,
        withdrawn: null,
        row: { ...row, id: crypto.randomUUID() } as Row,
      };
      this.byKey.set(key, fresh);
      this.byId.set(fresh.row.id, fresh);
      this.#index(fresh);
      return true;
    }
    if (kept.withdrawn === "operator") return false;
    if (kept.withdrawn === null && kept.digest === digest) return false;
    const { id, code, disputed } = kept.row;
    kept.row = { ...row, id, disputed: disputed || row.disputed } as Row;
    kept.digest = digest;
    kept.withdrawn = null;
    if (kept.row.code !== code) {
      this.byCode.set(
        code,
        (this.byCode.get(code) ?? []).filter((one) => one !== kept),
      );
      this.#index(kept);
    }
    return true;
  }

  /** Takes away what a full file no longer names. */
  absent(key: string, at: Instant): boolean {
    const kept = this.byKey.get(key);
    if (kept === undefined || !standsAt(kept, at)) return false;
    kept.withdrawn ??= "absent";
    kept.row = { ...kept.row, withdrawnAt: earlier(kept.row.withdrawnAt, at) };
    return true;
  }

  /** Null: no such id. A second withdrawal changes something only when it is earlier. */
  withdraw(id: string, at: Instant): boolean | null {
    const kept = this.byId.get(id);
    if (kept === undefined) return null;
    const withdrawnAt = earlier(kept.row.withdrawnAt, at);
    if (kept.withdrawn === "operator" && withdrawnAt === kept.row.withdrawnAt) return false;
    kept.withdrawn = "operator";
    kept.row = { ...kept.row, withdrawnAt };
    return true;
  }

  /** Null: no such id. */
  dispute(id: string, disputed: boolean): boolean | null {
    const kept = this.byId.get(id);
    if (kept === undefined) return null;
    if (kept.row.disputed === disputed) return false;
    kept.row = { ...kept.row, disputed };
    return true;
  }

  #index(kept: Kept<Row>): void {
    const rows = this.byCode.get(kept.row.code);
    if (rows === undefined) this.byCode.set(kept.row.code, [kept]);
    else rows.push(kept);
  }
}

/** True while nobody has taken a row away, or an operator has from a later moment on. */
export function standsAt({ withdrawn, row: { withdrawnAt } }: Kept<StoredEntry | StoredRecord>, at: Instant): boolean {
  return withdrawn === null || (withdrawn === "operator" && withdrawnAt !== null && Date.parse(withdrawnAt) > Date.parse(at));
}

function earlier(one: Instant | null, other: Instant): Instant {
  return one !== null && Date.parse(one) <= Date.parse(other) ? one : other;
}

/** True while a record may be seen. */
export function isRecordPublished(record: StoredRecord, now: Date): boolean {
  return isPublished({ until: record.publishedUntil, withdrawnAt: record.withdrawnAt }, now);
}
