import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { createMemoryStore } from "@xinyong/api";
import type { Store } from "@xinyong/api";
import { NATIONAL_CATALOGUE, mergeCatalogue } from "@xinyong/credit/catalogue";
import type { ListDefinition } from "@xinyong/credit/catalogue";
import { asCreditCode } from "@xinyong/credit/code";
import { decideStanding } from "@xinyong/credit/standing";
import type { Standing } from "@xinyong/credit/vocabulary";
import { workbook } from "../../../tables/src/read/workbook.fixture.ts";
import { importFiles, ImportError } from "./index.ts";
import type { FileReport, ImportOptions } from "./index.ts";

const SAMPLE = fileURLToPath(new URL("../../sample/", import.meta.url));
const NOW = new Date("2026-11-23T09:00:00+08:00");
const clock = (): Date => NOW;

type Expected = Record<string, Partial<FileReport> & { withdrawnCodes?: string[]; addedCodes?: string[] }>;
const { _about, _nameOnly, ...EXPECTED } = JSON.parse(readFileSync(`${SAMPLE}expected.json`, "utf8")) as Expected & {
  _about: string;
  _nameOnly: Record<string, string[]>;
};

function run(store: Store, files: ImportOptions["files"], more: Partial<ImportOptions> = {}): Promise<FileReport[]> {
  return importFiles({ store, files, clock, ...more });
}

async function standing(store: Store, code: string, now: Date = NOW): Promise<Standing> {
  const [evidence] = await store.evidence([asCreditCode(code)]);
  assert.ok(evidence);
  return decideStanding({ ...evidence, catalogueEdition: "2024" }, now);
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const register = { name: "subjects.csv", bytes: bytes("统一社会信用代码,名称,主体类型,登记状态\n91410199MAMA1Y1Q3C,郑州甲示例有限公司,企业,存续\n91410199MAWJLWDC5Y,郑州乙示例有限公司,企业,存续\n") };
const LIST_HEADER = "名称,统一社会信用代码,执行法院,案号,发布时间";

function listFile(...rows: string[]): { name: string; bytes: Uint8Array } {
  return { name: "list.csv", bytes: bytes([LIST_HEADER, ...rows].join("\n")) };
}

describe("the sample city", () => {
  it("is imported row by row as expected, the second day included", async () => {
    const store = createMemoryStore();
    const day1 = await run(store, [SAMPLE]);
    const day2 = await run(store, [`${SAMPLE}day-2`]);
    const reports = new Map(day1.map((report) => [report.file, report]));
    for (const report of day2) reports.set(`day-2/${report.file}`, report);
    assert.deepEqual([...reports.keys()].sort(), Object.keys(EXPECTED).sort());
    for (const [file, expected] of Object.entries(EXPECTED)) {
      const report = reports.get(file);
      for (const [key, value] of Object.entries(expected)) {
        const got = report?.[key as keyof FileReport];
        if (Array.isArray(value)) assert.deepEqual(new Set(got as string[]), new Set(value), `${file} ${key}`);
        else assert.deepEqual(got, value, `${file} ${key}`);
      }
    }
  });

  it("counts every row once", async () => {
    for (const report of await run(createMemoryStore(), [SAMPLE])) {
      assert.equal(report.accepted + report.duplicates + report.unmatched + report.refused, report.rows, report.file);
    }
  });

  it("makes nameOnly of the lists whose waiting row bears a subject's name, and of no other subject", async () => {
    const store = createMemoryStore();
    const reports = await run(store, [SAMPLE]);
    const expected = new Set<string>();
    for (const [file, codes] of Object.entries(_nameOnly)) {
      const listId = reports.find((report) => report.file === file)?.layout;
      for (const code of codes) expected.add(`${code} ${listId}`);
    }
    const codes = readFileSync(`${SAMPLE}subjects.csv`, "utf8").split("\n").slice(1).flatMap((line) => line.split(",")[0] || []);
    const found = new Set<string>();
    for (const code of codes) {
      for (const { outcome, list } of (await standing(store, code)).outcomes) {
        if (outcome === "nameOnly") found.add(`${code} ${list.id}`);
      }
    }
    assert.deepEqual(found, expected);
  });

  it("imported again changes nothing", async () => {
    const store = createMemoryStore();
    await run(store, [SAMPLE]);
    const before = await store.sequence();
    const again = await run(store, [SAMPLE]);
    assert.equal(await store.sequence(), before);
    for (const report of again) {
      assert.equal(report.unchanged, report.accepted, report.file);
      assert.ok((report.withdrawn ?? 0) === 0 && (report.added ?? 0) === 0);
    }
  });

  it("gives the same reports from workbooks as from text", async () => {
    const { readTable } = await import("@xinyong/tables");
    const text = createMemoryStore();
    const book = createMemoryStore();
    for (const file of ["subjects.csv", "penalties-2018.csv", "list-tax-a.csv"]) {
      const table = await readTable(readFileSync(SAMPLE + file));
      const xlsx = workbook([table.header, ...table.rows.map(({ cells }) => cells)]);
      const [one] = await run(text, [SAMPLE + file]);
      const [other] = await run(book, [{ name: file, bytes: xlsx }]);
      assert.deepEqual({ ...other, encoding: "" }, { ...one, encoding: "" });
    }
  });

  it("keeps fines as whole fen", async () => {
    const store = createMemoryStore();
    await run(store, [SAMPLE]);
    const found = new Set<number | null>();
    for (const code of ["91410199MA6H5NQD54", "91410199MABTNY1599"]) {
      const { items } = await store.records(asCreditCode(code), { category: "penalty", now: NOW }, { snapshot: 1e9, after: null }, 50);
      for (const { fineFen } of items) found.add(fineFen);
    }
    assert.ok(found.has(12_345_600));
  });
});

describe("an import", () => {
  it("of a layout that nobody knows stores nothing of any file and names the nearest", async () => {
    const store = createMemoryStore();
    const strange = { name: "strange.csv", bytes: bytes("名称,统一社会信用代码,执行法院\n甲,乙,丙\n") };
    await assert.rejects(run(store, [register, strange]), (error: unknown) => {
      assert.ok(error instanceof ImportError && error.code === "unknownLayout" && error.file === "strange.csv");
      assert.match(error.message, /失信被执行人 lacks 案号/);
      return true;
    });
    assert.equal(await store.sequence(), 0);
  });

  it("reads a list that it was only told about, without code", async () => {
    const [base] = NATIONAL_CATALOGUE.lists;
    assert.ok(base);
    const own: ListDefinition = {
      ...base,
      id: "city-example",
      name: "示例市示例领域失信主体名单",
      shortName: "示例领域失信主体",
      end: { by: "period", months: 12 },
      fields: {
        name: { headers: ["单位"], required: true },
        code: { headers: ["信用代码"], required: true },
        authority: { headers: ["认定机关"], required: true },
        from: { headers: ["认定日期"], required: true },
      },
    };
    const store = createMemoryStore();
    const file = { name: "own.csv", bytes: bytes("认定日期,单位,备注,信用代码,认定机关\n2026/1/31,郑州甲示例有限公司,x,91410199MAMA1Y1Q3C,郑州市示例局\n") };
    await run(store, [register, file], { catalogue: mergeCatalogue(NATIONAL_CATALOGUE, { lists: [own] }) });
    const { outcomes } = await standing(store, "91410199MAMA1Y1Q3C");
    assert.deepEqual(outcomes[0]?.entries.map(({ from, until }) => [from, until]), [["2026-01-31", "2027-01-30"]]);
  });

  it("of a list whose definition is unconfirmed waits for the operator", async () => {
    const file = { name: "m.csv", bytes: bytes("企业名称,统一社会信用代码,列入决定机关,列入决定书文号,列入日期,列入事由\n郑州甲示例有限公司,91410199MAMA1Y1Q3C,郑州市示例局,1号,2026-01-01,x\n") };
    const store = createMemoryStore();
    await assert.rejects(run(store, [register, file]), { code: "unconfirmedList" });
    assert.equal(await store.sequence(), 0);
    await run(store, [register, file], { confirmedLists: ["market-regulation"] });
    assert.equal((await standing(store, "91410199MAMA1Y1Q3C")).tone, "black");
  });

  it("takes only the grades that the operator names from a graded list", async () => {
    const environment = NATIONAL_CATALOGUE.lists.find(({ id }) => id === "environment");
    assert.ok(environment);
    const catalogue = mergeCatalogue(NATIONAL_CATALOGUE, { lists: [{ ...environment, verified: true, grades: ["示例四级"] }] });
    const file = { name: "e.csv", bytes: bytes("企业名称,统一社会信用代码,评价机关,评价年度,评价等级\n郑州甲示例有限公司,91410199MAMA1Y1Q3C,郑州市示例局,2025,示例四级\n郑州乙示例有限公司,91410199MAWJLWDC5Y,郑州市示例局,2025,示例一级\n") };
    const store = createMemoryStore();
    await run(store, [register, file], { catalogue });
    assert.equal((await standing(store, "91410199MAMA1Y1Q3C")).tone, "watch");
    assert.equal((await standing(store, "91410199MAWJLWDC5Y")).tone, "none");
  });

  const A = "郑州甲示例有限公司,91410199MAMA1Y1Q3C,示例法院,1号,2026-01-01";
  const B = "郑州乙示例有限公司,91410199MAWJLWDC5Y,示例法院,2号,2026-01-01";

  it("stops before it withdraws more than a fifth of a list, unless told", async () => {
    const store = createMemoryStore();
    await run(store, [register, listFile(A, B)]);
    const before = await store.sequence();
    await assert.rejects(run(store, [listFile(A)]), { code: "shrink" });
    assert.equal(await store.sequence(), before);
    assert.equal((await standing(store, "91410199MAWJLWDC5Y")).tone, "black");
    await run(store, [listFile(A)], { confirmShrink: true });
    assert.equal((await standing(store, "91410199MAWJLWDC5Y")).tone, "none");
  });

  it("of a part of a list withdraws nothing", async () => {
    const store = createMemoryStore();
    await run(store, [register, listFile(A, B)]);
    const [report] = await run(store, [listFile(A)], { mode: "delta" });
    assert.equal(report?.withdrawn, undefined);
    assert.equal((await standing(store, "91410199MAWJLWDC5Y")).tone, "black");
  });

  it("of a part of a list that was never whole leaves its answers unknown", async () => {
    const store = createMemoryStore();
    await run(store, [register, listFile(A)], { mode: "delta" });
    assert.equal((await standing(store, "91410199MAWJLWDC5Y")).tone, "undetermined");
  });

  it("of older data than is there is refused", async () => {
    const store = createMemoryStore();
    await run(store, [register, listFile(A, B)]);
    await assert.rejects(run(store, [listFile(A, B)], { asOf: "2026-11-22T09:00:00+08:00" }), { code: "older" });
  });

  it("does not bring back what was withdrawn by hand, but what a file no longer named and names again", async () => {
    const store = createMemoryStore();
    await run(store, [register, listFile(A, B)]);
    const id = (await standing(store, "91410199MAMA1Y1Q3C")).outcomes[0]?.entries[0]?.id;
    assert.ok(id);
    await store.withdraw(id, "2026-11-23T08:00:00+08:00");
    await run(store, [listFile(A)], { confirmShrink: true });
    await run(store, [listFile(A, B)]);
    assert.equal((await standing(store, "91410199MAMA1Y1Q3C")).tone, "none");
    assert.equal((await standing(store, "91410199MAWJLWDC5Y")).tone, "black");
  });

  it("takes away what a file no longer names, also where an operator had planned that for later", async () => {
    const store = createMemoryStore();
    await run(store, [register, listFile(A, B)]);
    const id = (await standing(store, "91410199MAMA1Y1Q3C")).outcomes[0]?.entries[0]?.id;
    assert.ok(id);
    await store.withdraw(id, "2026-12-23T00:00:00+08:00");
    assert.equal((await standing(store, "91410199MAMA1Y1Q3C")).tone, "black");
    const [report] = await run(store, [listFile(B)], { confirmShrink: true });
    assert.deepEqual(report?.withdrawnCodes, ["91410199MAMA1Y1Q3C"]);
    assert.equal((await standing(store, "91410199MAMA1Y1Q3C")).tone, "none");
  });

  it("keeps an entry whose row this time waits or cannot be read: a listed firm is not cleared by a typing error", async () => {
    const store = createMemoryStore();
    await run(store, [register, listFile(A, B)]);
    await run(store, [listFile(A.replace("郑州甲", "郑州丙"), B)]);
    assert.notEqual((await standing(store, "91410199MAMA1Y1Q3C")).tone, "none");
  });

  it("never lets a firm look clean because its row was badly written", async () => {
    for (const row of [
      "郑州甲示例有限公司,91410199MAMA1Y1Q,示例法院,1号,2026-01-01",
      "郑州甲示例有限公司,91410199MAMA1Y1Q3C,示例法院,1号,2026-02-30",
      "郑州甲示例有限公司,91410199MAMA1Y1Q3C,— —,1号,2026-01-01",
      "郑州甲示例有限公司,,示例法院,1号,2026-01-01",
      "郑州丙示例有限公司,91410199MAMA1Y1Q3C,示例法院,1号,2026-01-01",
    ]) {
      const store = createMemoryStore();
      await run(store, [register, listFile(row, B)]);
      assert.equal((await standing(store, "91410199MAMA1Y1Q3C")).tone, "undetermined", row);
    }
  });

  it("keeps nothing of a natural person", async () => {
    const store = createMemoryStore();
    const rows = ["王样本,,示例法院,3号,2026-01-01", "李示例,410199199207134909,示例法院,4号,2026-01-01", "410199199207134909,,示例法院,5号,2026-01-01"];
    const [, report] = await run(store, [register, listFile(...rows)]);
    assert.deepEqual(report?.remarks, { "1": "refuse:natural-person", "2": "refuse:resident-id", "3": "refuse:resident-id" });
    assert.deepEqual(await store.waiting("judgment-defaulters"), []);
  });

  it("takes a code whose check digit fails only for a subject that the register knows by it", async () => {
    const store = createMemoryStore();
    const odd = { name: "s.csv", bytes: bytes("统一社会信用代码,名称,主体类型,登记状态\n91410199MAMA1Y1Q3D,郑州甲示例有限公司,企业,存续\n") };
    const [, report] = await run(store, [odd, listFile(A.replace("Q3C", "Q3D"), B.replace("C5Y", "C5X"))]);
    assert.deepEqual(report?.remarks, { "2": "unmatched:check-digit" });
    assert.equal((await standing(store, "91410199MAMA1Y1Q3D")).tone, "black");
  });

  it("done by batches of one, or broken off and done again, ends the same", async () => {
    const whole = createMemoryStore();
    await run(whole, [SAMPLE]);
    const store = createMemoryStore();
    let writes = 0;
    const breaking: Store = { ...store, write: (batch) => (++writes > 400 ? Promise.reject(new Error("broken off")) : store.write(batch)) };
    await assert.rejects(run(breaking, [SAMPLE], { batchSize: 1 }), /broken off/);
    await run(store, [SAMPLE], { batchSize: 7 });
    for (const code of ["91410199MAMA1Y1Q3C", "91410199MAM005FE02", "91410199MAUM4KEX71", "12410199MAF5K2EF57"]) {
      const [one, other] = [await standing(whole, code), await standing(store, code)];
      assert.equal(other.tone, one.tone);
      assert.deepEqual(other.outcomes.map(({ entries }) => entries.length), one.outcomes.map(({ entries }) => entries.length));
    }
  });
});
