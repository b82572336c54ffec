import { asCreditCode } from "@xinyong/credit/code";
import { NATIONAL_CATALOGUE, publishedList } from "@xinyong/credit/catalogue";
import type { CreditList, SourceState, StoredEntry, WaitingRow } from "@xinyong/credit/vocabulary";
import type { KeyedRow } from "../store/index.ts";
import { testCode } from "./test-codes.ts";

const FRESH: SourceState = { health: "ok", dataTime: "2026-11-23T06:00:00+08:00", version: "20261123-1" };

/** The national lists whose definitions are confirmed, in the catalogue's order. */
export const WORLD_LISTS: readonly { list: CreditList; source: SourceState; order: number }[] = NATIONAL_CATALOGUE.lists
  .filter(({ verified }) => verified)
  .map((definition, order) => ({
    list: publishedList(definition, NATIONAL_CATALOGUE.edition, false),
    source: FRESH,
    order,
  }));

type EntryRow = KeyedRow<StoredEntry>;

function entry(listId: string, code: string, more: Partial<EntryRow["row"]>): EntryRow {
  const row: EntryRow["row"] = {
    listId,
    code: asCreditCode(code),
    authority: null,
    documentNumber: null,
    from: null,
    until: null,
    term: null,
    reason: null,
    disputed: false,
    withdrawnAt: null,
    ...more,
  };
  const decision = row.documentNumber ?? row.from ?? row.term ?? "";
  return { key: `${listId}|${row.authority ?? ""}|${decision}|${code}`, digest: JSON.stringify(row), row };
}

const taxA = (code: string): EntryRow =>
  entry("tax-a", code, { authority: "国家税务总局郑州市示例税务局", term: "2025" });

const customs = (code: string, from: string): EntryRow => entry("aeo-advanced", code, { authority: "示例海关", from });

function judgment(code: string, document: number, from: string, more: Partial<EntryRow["row"]> = {}): EntryRow {
  return entry("judgment-defaulters", code, {
    authority: "郑州市示例区人民法院",
    documentNumber: `（2026）豫0199执${document}号`,
    from,
    reason: "有履行能力而拒不履行生效法律文书确定义务",
    ...more,
  });
}

function procurement(code: string, from: string, until: string): EntryRow {
  return entry("procurement-violations", code, {
    authority: "郑州市示例财政局",
    from,
    until,
    reason: "提供虚假材料谋取中标、成交",
  });
}

function abnormal(code: string, from: string): EntryRow {
  return entry("abnormal-operations", code, {
    authority: "郑州市示例市场监督管理局",
    from,
    reason: "通过登记的住所或者经营场所无法联系",
  });
}

function wages(
  code: string,
  document: number,
  from: string,
  until: string,
  more: Partial<EntryRow["row"]> = {},
): EntryRow {
  return entry("wage-arrears", code, {
    authority: "郑州市示例人力资源和社会保障局",
    documentNumber: `郑示人社列字〔2026〕${document}号`,
    from,
    until,
    reason: "拖欠农民工工资，经责令限期支付仍未支付",
    ...more,
  });
}

/** Entries of the world's lists, published and not: one is over, one has not begun, one was withdrawn. */
export const WORLD_ENTRIES: readonly EntryRow[] = [
  taxA(testCode("red")),
  judgment(testCode("black"), 1203, "2026-04-16"),
  procurement(testCode("black"), "2025-12-10", "2028-12-09"),
  taxA(testCode("mixed")),
  wages(testCode("mixed"), 7, "2026-06-01", "2029-05-31"),
  abnormal(testCode("watch"), "2026-07-08"),
  abnormal(testCode("revoked"), "2019-07-09"),
  entry("tax-violations", testCode("disputed"), {
    authority: "国家税务总局郑州市示例税务局稽查局",
    from: "2026-02-05",
    until: "2029-02-04",
    reason: "虚开发票",
    disputed: true,
  }),
  judgment(testCode("sameNameListed"), 1377, "2026-05-20"),
  wages(testCode("endsInAMinute"), 9, "2026-08-03", "2029-08-02", { withdrawnAt: "2026-11-23T09:01:00+08:00" }),
  judgment(testCode("partial"), 1410, "2026-05-29"),
  taxA("91410199MAYARD035X"),
  customs("91410199MAYARD06XB", "2024-03-15"),
  taxA("91410199MAYARD078B"),
  customs("91410199MAYARD078B", "2025-01-20"),
  entry("work-safety", "91410199MAYARD174L", {
    authority: "郑州市示例应急管理局",
    from: "2026-09-01",
    reason: "发生较大生产安全责任事故",
  }),
  procurement("91410199MAYARD051K", "2022-11-22", "2025-11-21"),
  procurement("91410199MAYARD043Q", "2026-12-01", "2029-11-30"),
  judgment("93410199MAYARD14XQ", 988, "2026-03-02", { withdrawnAt: "2026-10-12T15:30:00+08:00" }),
];

/** A row without a code: it raises a doubt about everyone of its name, and names no one. */
export const WORLD_WAITING: readonly WaitingRow[] = [
  { listId: "wage-arrears", name: "郑州回声示例餐饮管理有限公司", code: null, from: "2026-09-15", until: "2029-09-14" },
];
