import { asCreditCode } from "@xinyong/credit/code";
import type { CreditCode } from "@xinyong/credit/code";
import type {
  CreditList,
  SourceState,
  StoredEntry,
  StoredRecord,
  Subject,
  WaitingRow,
} from "@xinyong/credit/vocabulary";
import type { Batch, KeyedRow, Store } from "../store/index.ts";

/** The moment of the cases. */
export const NOW: Date = new Date("2026-11-23T09:00:00+08:00");

/** Codes of fictional subjects, in their order. */
export const A: CreditCode = asCreditCode("91410199MAYARD035X");
export const B: CreditCode = asCreditCode("91410199MAYARD043Q");
export const C: CreditCode = asCreditCode("91410199MAYARD051K");
export const D: CreditCode = asCreditCode("91410199MAYARD06XB");
export const E: CreditCode = asCreditCode("91410199MAYARD078B");

export const FRESH: SourceState = { health: "ok", dataTime: "2026-11-23T06:00:00+08:00", version: "1" };

export function list(id: string, over: Partial<CreditList> = {}): CreditList {
  return {
    id,
    name: `示例名单${id}`,
    shortName: `示例${id}`,
    formerNames: [],
    colour: "black",
    authority: null,
    legalBasis: null,
    catalogueEdition: "2024",
    coverage: { divisions: null, kinds: null },
    maxAgeHours: 168,
    objectionUrl: null,
    repairUrl: null,
    ...over,
  };
}

export function subject(code: CreditCode, name: string, over: Partial<Subject> = {}): Subject {
  return {
    code,
    name,
    formerNames: [],
    kind: "企业",
    state: "active",
    division: "410199",
    registrationNumber: null,
    establishedOn: "2018-05-17",
    ...over,
  };
}

export function entry(key: string, code: CreditCode, over: Partial<StoredEntry> = {}): KeyedRow<StoredEntry> {
  const row = {
    listId: "black",
    code,
    authority: "郑州市示例局",
    documentNumber: key,
    from: "2026-01-01",
    until: "2027-01-01",
    term: null,
    reason: "示例事由",
    disputed: false,
    withdrawnAt: null,
    ...over,
  };
  return { key, digest: JSON.stringify(row), row };
}

export function record(key: string, code: CreditCode, over: Partial<StoredRecord> = {}): KeyedRow<StoredRecord> {
  const row = {
    code,
    category: "penalty",
    indicator: "罚款",
    authority: "郑州市示例局",
    documentNumber: key,
    title: null,
    content: "罚款",
    facts: null,
    basis: null,
    decidedOn: "2026-01-01",
    validFrom: null,
    validTo: null,
    publishedUntil: "2027-01-01",
    fineFen: 100_000,
    confiscatedFen: null,
    regime: null,
    level: null,
    disputed: false,
    withdrawnAt: null,
    ...over,
  };
  return { key, digest: JSON.stringify(row), row };
}

export function waiting(name: string, over: Partial<WaitingRow> = {}): WaitingRow {
  return { listId: "black", name, code: null, from: "2026-01-01", until: null, ...over };
}

/** Two lists in service, and what else the batch says. */
export function batch(more: Batch = {}): Batch {
  return {
    lists: [
      { list: list("black"), source: FRESH, order: 1 },
      { list: list("red", { colour: "red" }), source: FRESH, order: 2 },
    ],
    ...more,
  };
}

/** Ids and states of the entries about a code on the list `black`. */
export async function entriesOf(store: Store, code: CreditCode): Promise<readonly StoredEntry[]> {
  const [evidence] = await store.evidence([code]);
  return evidence?.lists.find(({ list: { id } }) => id === "black")?.entries ?? [];
}
