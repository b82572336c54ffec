import { createHash } from "node:crypto";
import type { KeyedRow } from "@xinyong/api";
import type { StoredEntry, StoredRecord, WaitingRow } from "@xinyong/credit/vocabulary";
import type { Register } from "./register.ts";
import { strongest } from "./remark.ts";
import type { Remark } from "./remark.ts";
import { unmatched } from "./rows/party.ts";
import type { ReadRow } from "./rows/record-row.ts";

/** Rows of one file after each was bound to a subject, refused, or set aside. */
export interface BoundRows<Stored extends StoredEntry | StoredRecord> {
  /** What stands, one row per key; the later of two rows of one key wins. */
  rows: Map<string, KeyedRow<Stored>>;
  waiting: WaitingRow[];
  /** Keys that the file names, also by rows that could not be stored this time: these entries are not gone. */
  named: Set<string>;
  remarks: Record<string, Remark>;
  accepted: number;
  duplicates: number;
  unmatched: number;
  refused: number;
}

/** Looks up the subjects of all codes at once, then decides row by row. */
export async function bindRows<Stored extends StoredEntry | StoredRecord>(
  register: Register,
  read: readonly { line: number; row: ReadRow<Omit<Stored, "id">> }[],
  dataset: { id: string; keepsDoubts: boolean },
): Promise<BoundRows<Stored>> {
  const codes = new Set(read.flatMap(({ row }) => (row.party.code === null ? [] : [row.party.code])));
  const known = await register.of([...codes]);
  const bound: BoundRows<Stored> = {
    rows: new Map(),
    waiting: [],
    named: new Set(),
    remarks: {},
    accepted: 0,
    duplicates: 0,
    unmatched: 0,
    refused: 0,
  };
  for (const { line, row } of read) {
    const remarks = [...row.remarks];
    const { party } = row;
    const stored = party.code === null ? null : (row.stored?.(party.code) ?? null);
    const open = unmatched(party, party.code === null ? undefined : known.get(party.code));
    if (open !== null) remarks.push(open);
    if (stored !== null) bound.named.add(stored.identity);
    const digest = stored === null ? "" : digestOf(stored.row);
    if (stored !== null && open === null && bound.rows.get(stored.identity)?.digest === digest) remarks.push("duplicate");
    const remark = strongest(remarks);
    if (remark !== null) bound.remarks[line] = remark;
    if (remark?.startsWith("refuse:")) bound.refused++;
    else if (remark?.startsWith("unmatched:")) bound.unmatched++;
    else if (remark === "duplicate") bound.duplicates++;
    else if (stored !== null) {
      bound.accepted++;
      bound.rows.set(stored.identity, { key: stored.identity, digest, row: stored.row });
      continue;
    }
    const doubt = doubtOf(row, remark, dataset);
    if (doubt !== null) bound.waiting.push(doubt);
  }
  return bound;
}

/** Refusals after which a list still says that somebody of this name is on it. */
const UNREADABLE: ReadonlySet<string> = new Set<Remark>(["refuse:resident-id", "refuse:bad-code", "refuse:bad-date", "refuse:no-authority"]);

/**
 * A row that waits raises a doubt about those who bear its name. So does a list's row that was refused because it could not be
 * read: nothing of it is stored but the name, since a firm must not look clean because its row was badly written.
 */
function doubtOf(row: ReadRow<unknown>, remark: Remark | null, dataset: { id: string; keepsDoubts: boolean }): WaitingRow | null {
  const waits = remark?.startsWith("unmatched:") === true || (dataset.keepsDoubts && UNREADABLE.has(remark ?? ""));
  const { name, code } = row.party;
  return waits && name !== null ? { listId: dataset.id, name, code, from: row.from, until: row.until } : null;
}

function digestOf(row: object): string {
  return createHash("sha256").update(JSON.stringify(row)).digest("base64url").slice(0, 22);
}
