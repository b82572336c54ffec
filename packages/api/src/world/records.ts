import { asCreditCode } from "@xinyong/credit/code";
import type { StoredRecord } from "@xinyong/credit/vocabulary";
import type { KeyedRow } from "../store/index.ts";
import { testCode } from "./test-codes.ts";

type RecordRow = KeyedRow<StoredRecord>;

function record(
  code: string,
  more: Partial<RecordRow["row"]> & Pick<RecordRow["row"], "category" | "authority" | "documentNumber" | "decidedOn">,
): RecordRow {
  const row: RecordRow["row"] = {
    code: asCreditCode(code),
    indicator: null,
    title: null,
    content: null,
    facts: null,
    basis: null,
    validFrom: null,
    validTo: null,
    publishedUntil: null,
    fineFen: null,
    confiscatedFen: null,
    regime: null,
    level: null,
    disputed: false,
    withdrawnAt: null,
    ...more,
  };
  return { key: `${row.category}|${row.authority}|${row.documentNumber}|${code}`, digest: JSON.stringify(row), row };
}

function licence(code: string, number: number, decidedOn: string, title: string, validTo: string): RecordRow {
  return record(code, {
    category: "licence",
    authority: "郑州市示例行政审批局",
    documentNumber: `郑示审许〔${decidedOn.slice(0, 4)}〕${number}号`,
    indicator: "普通",
    title,
    content: "准予在许可范围内从事经营活动",
    decidedOn,
    validFrom: decidedOn,
    validTo,
    publishedUntil: validTo,
  });
}

function penalty(
  code: string,
  number: number,
  decidedOn: string,
  publishedUntil: string,
  fineFen: number,
  more: Partial<RecordRow["row"]> = {},
): RecordRow {
  return record(code, {
    category: "penalty",
    authority: "郑州市示例市场监督管理局",
    documentNumber: `郑示市监罚〔${decidedOn.slice(0, 4)}〕${number}号`,
    indicator: "罚款",
    title: "行政处罚决定书",
    content: `罚款人民币${fineFen / 100}元`,
    facts: "广告内容与实际情况不符",
    basis: "《中华人民共和国广告法》",
    decidedOn,
    publishedUntil,
    fineFen,
    ...more,
  });
}

/** Dual-publicity records of the world; one is over and one was withdrawn. */
export const WORLD_RECORDS: readonly RecordRow[] = [
  licence(testCode("black"), 112, "2024-06-18", "建筑业企业资质证书", "2029-06-17"),
  licence(testCode("none"), 205, "2025-01-09", "增值电信业务经营许可证", "2030-01-08"),
  licence(testCode("none"), 318, "2026-03-27", "人力资源服务许可证", "2031-03-26"),
  penalty(testCode("none"), 41, "2026-02-11", "2027-02-10", 500_000),
  penalty(testCode("none"), 8, "2022-01-20", "2025-01-19", 1_000_000),
  penalty(testCode("red"), 77, "2026-05-06", "2027-05-05", 200_000, { withdrawnAt: "2026-09-01T10:00:00+08:00" }),
  penalty(testCode("mixed"), 63, "2026-04-02", "2029-04-01", 12_345_600, { confiscatedFen: 880_000, disputed: true }),
  licence(testCode("mixed"), 96, "2023-12-25", "道路运输经营许可证", "2027-12-24"),
  licence("91410199MAYARD035X", 131, "2024-11-05", "医疗器械经营许可证", "2029-11-04"),
  licence("91410199MAYARD051K", 18, "2023-02-14", "食品生产许可证", "2028-02-13"),
  licence("92410199MAYARD1314", 402, "2025-07-21", "食品经营许可证", "2030-07-20"),
  licence("31410199770814975C", 3, "2010-10-10", "律师事务所执业许可证", "2099-12-31"),
  penalty("91410199MAYARD174L", 90, "2026-08-30", "2029-08-29", 30_000_000),
];
