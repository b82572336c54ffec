import type { CreditRecord } from "@xinyong/credit/vocabulary";
import { SAMPLE_CODE } from "./subject.ts";

/** A published penalty, with what a test says of it. */
export function sampleRecord(given: Partial<CreditRecord> = {}): CreditRecord {
  return {
    id: "sample-record",
    code: SAMPLE_CODE,
    category: "penalty",
    indicator: "罚款",
    authority: "郑州市示例局",
    documentNumber: "郑示例罚〔2026〕1号",
    title: null,
    content: "罚款五千元",
    facts: null,
    basis: null,
    decidedOn: "2026-02-11",
    validFrom: null,
    validTo: null,
    publishedUntil: null,
    fineFen: 500_000,
    confiscatedFen: null,
    regime: null,
    level: null,
    disputed: false,
    ...given,
  };
}
