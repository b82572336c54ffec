import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { createMemoryStore } from "@xinyong/api";
import type { Store } from "@xinyong/api";
import { NATIONAL_CATALOGUE, mergeCatalogue } from "@xinyong/credit/catalogue";
import { asCreditCode } from "@xinyong/credit/code";
import { decideStanding } from "@xinyong/credit/standing";
import { importFiles, ImportError } from "./index.ts";
import type { FileReport, ImportFile, ImportOptions } from "./index.ts";

const NOW = new Date("2026-11-23T09:00:00+08:00");
const folder = mkdtempSync(join(tmpdir(), "xinyong-stops-"));
after(() => rmSync(folder, { recursive: true }));

const file = (name: string, ...lines: string[]): ImportFile => ({ name, bytes: new TextEncoder().encode(lines.join("\n")) });
const REGISTER = file("subjects.csv", "统一社会信用代码,名称,主体类型,登记状态", "91410199MAMA1Y1Q3C,郑州甲示例有限公司,企业,存续", "91410199MAWJLWDC5Y,郑州乙示例有限公司,企业,存续");
const JUDGMENT = "名称,统一社会信用代码,执行法院,案号,发布时间";
const A = "郑州甲示例有限公司,91410199MAMA1Y1Q3C,示例法院,1号,2026-01-01";
const B = "郑州乙示例有限公司,91410199MAWJLWDC5Y,示例法院,2号,2026-01-01";
const wages = (...rows: string[]): ImportFile => file("wages.csv", "单位名称,统一社会信用代码,决定机关,决定文书号,列入日期,公布截止日期,列入事由", ...rows);
const AT_WORK = "郑州甲示例有限公司,91410199MAMA1Y1Q3C,示例局,3号,2026-01-01,2028-01-01,拖欠";

function run(store: Store, files: ImportOptions["files"], more: Partial<ImportOptions> = {}): Promise<FileReport[]> {
  return importFiles({ store, files, clock: () => NOW, ...more });
}

async function toneOf(store: Store, code: string): Promise<string> {
  const [evidence] = await store.evidence([asCreditCode(code)]);
  assert.ok(evidence);
  return decideStanding({ ...evidence, catalogueEdition: "2024" }, NOW).tone;
}

const stopped = (problem: string, name: string | null) => (error: unknown) => {
  assert.ok(error instanceof ImportError);
  assert.deepEqual([error.code, error.file], [problem, name]);
  return true;
};

describe("an import that is stopped", () => {
  it("by one file has stored nothing of any, whatever stands before it", async () => {
    const store = createMemoryStore();
    await run(store, [REGISTER, file("list.csv", JUDGMENT, A, B)]);
    const before = await store.sequence();
    await assert.rejects(run(store, [wages(AT_WORK), file("list.csv", JUDGMENT, A)]), stopped("shrink", "list.csv"));
    assert.equal(await store.sequence(), before);
    await assert.rejects(run(store, [wages(AT_WORK), file("list.csv", JUDGMENT, A, B)], { asOf: "2026-11-01T00:00:00+08:00" }), stopped("older", "list.csv"));
    assert.equal(await store.sequence(), before);
  });

  it("tells of each file as soon as it is stored, so that a failure later loses no report", async () => {
    const told: string[] = [];
    const store = createMemoryStore();
    const failing: Store = { ...store, write: (batch) => (batch.lists === undefined ? store.write(batch) : Promise.reject(new Error("disk full"))) };
    await assert.rejects(run(failing, [wages(AT_WORK), REGISTER], { onReport: (report) => told.push(report.file) }), /disk full/);
    assert.deepEqual(told, ["subjects.csv"]);
  });

  it("because two files are the whole of one list: the second would take away what the first names", async () => {
    const store = createMemoryStore();
    await assert.rejects(run(store, [REGISTER, file("east.csv", JUDGMENT, A), file("west.csv", JUDGMENT, B)], { confirmShrink: true }), stopped("sameListTwice", "west.csv"));
    assert.equal(await store.sequence(), 0);
    await run(store, [REGISTER, file("east.csv", JUDGMENT, A), file("west.csv", JUDGMENT, B)], { mode: "delta" });
    assert.equal(await toneOf(store, "91410199MAMA1Y1Q3C"), "undetermined");
  });

  it("because nobody has said which grades of a graded list count: none would make every firm look clean", async () => {
    const graded = file("e.csv", "企业名称,统一社会信用代码,评价机关,评价年度,评价等级", "郑州甲示例有限公司,91410199MAMA1Y1Q3C,郑州市示例局,2025,示例四级");
    const store = createMemoryStore();
    await assert.rejects(run(store, [REGISTER, graded], { confirmedLists: ["environment"] }), stopped("noGrades", "e.csv"));
    assert.equal(await store.sequence(), 0);
  });

  it("before it was clear what to store, has opened no store", async () => {
    let opened = 0;
    const store = (): Store => (opened++, createMemoryStore());
    const strange = file("a.csv", "名称,统一社会信用代码,执行法院", "x,y,z");
    await assert.rejects(importFiles({ store, files: [REGISTER, strange], clock: () => NOW }), { code: "unknownLayout" });
    assert.equal(opened, 0);
    await importFiles({ store, files: [REGISTER], clock: () => NOW });
    assert.equal(opened, 1);
  });

  it("says how its file could be meant, as data and in words", async () => {
    const cases: [ImportFile, RegExp][] = [
      [file("a.csv", "名称,统一社会信用代码,执行法院", "x,y,z"), /失信被执行人 lacks 案号/],
      [file("b.csv", `${JUDGMENT},案号`, A), /案号 stands there twice/],
      [file("c.csv", ""), /no header row/],
    ];
    for (const [strange, message] of cases) await assert.rejects(run(createMemoryStore(), [strange]), message);
    await assert.rejects(run(createMemoryStore(), [join(folder, "not-there")]), stopped("unreadable", join(folder, "not-there")));
  });
});

describe("a folder", () => {
  it("is read without the lock files that spreadsheet programs leave, and no table in it is passed over in silence", async () => {
    writeFileSync(join(folder, "subjects.csv"), REGISTER.bytes);
    writeFileSync(join(folder, "~$list.xlsx"), "lock");
    writeFileSync(join(folder, ".~lock.subjects.csv#"), "lock");
    writeFileSync(join(folder, "._subjects.csv"), "x");
    writeFileSync(join(folder, "notes.md"), "x");
    const reports = await run(createMemoryStore(), [folder]);
    assert.deepEqual(reports.map((report) => report.file), ["subjects.csv"]);
    writeFileSync(join(folder, "list.xls"), Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0]));
    await assert.rejects(run(createMemoryStore(), [folder]), stopped("unreadable", "list.xls"));
  });
});

describe("a firm whose row holds a person's number where its code belongs", () => {
  it("does not look clean, and the number is not kept", async () => {
    const store = createMemoryStore();
    const row = "郑州甲示例有限公司,410199199207134909,示例法院,4号,2026-01-01";
    const [, report] = await run(store, [REGISTER, file("list.csv", JUDGMENT, row, B)]);
    assert.deepEqual(report?.remarks, { "1": "refuse:resident-id" });
    assert.equal(await toneOf(store, "91410199MAMA1Y1Q3C"), "undetermined");
    assert.deepEqual(await store.waiting("judgment-defaulters"), [
      { listId: "judgment-defaulters", name: "郑州甲示例有限公司", code: null, from: "2026-01-01", until: null },
    ]);
  });

  it("is told from a person, of whom nothing is kept", async () => {
    for (const name of ["李示例", "欧阳示例", "阿依古丽·买买提江示例", "JOHN SMITH OF ZHENGZHOU", "李示例 410199199207134909 个人"]) {
      const store = createMemoryStore();
      await run(store, [REGISTER, file("list.csv", JUDGMENT, `${name},410199199207134909,示例法院,4号,2026-01-01`)]);
      assert.deepEqual(await store.waiting("judgment-defaulters"), [], name);
    }
  });
});

describe("a refused row", () => {
  it("is told with the column that is wrong and the shape of its value, and nothing else of it", async () => {
    const rows = ["郑州甲示例有限公司,91410199mama1y1q,示例法院,1号,2026-01-01", "郑州甲示例有限公司,91410199MAMA1Y1Q3C,示例法院,1号,2026年2月30日", "郑州甲示例有限公司,91410199MAMA1Y1Q3C,— —,1号,2026-01-01", "郑州乙示例有限公司,410199199207134909,示例法院,4号,2026-01-01", "王示例,,示例法院,5号,2026-01-01", "郑州乙示例有限公司,91410199MAWJLWDC5Y,示例法院,6号,"];
    const [, report] = await run(createMemoryStore(), [REGISTER, file("list.csv", "名称,统一社会信用代码（18位）,执行法院,案号,发布时间", ...rows)]);
    assert.deepEqual(report?.places, {
      "1": { column: "统一社会信用代码（18位）", shape: "99999999aaaa9a9a" },
      "2": { column: "发布时间", shape: "9999字9字99字" },
      "3": { column: "执行法院", shape: "— —" },
      "4": { column: "统一社会信用代码（18位）", shape: "999999999999999999" },
      "5": { column: "名称", shape: "字字字" },
      "6": { column: "发布时间", shape: "" },
    });
  });

  it("is told so in every file of the sample, without a digit or a name", async () => {
    const reports = await run(createMemoryStore(), [fileURLToPath(new URL("../../sample/", import.meta.url))]);
    let refused = 0;
    for (const { places, remarks } of reports) {
      assert.deepEqual(Object.keys(places), Object.keys(remarks).filter((line) => remarks[line]?.startsWith("refuse:")));
      for (const { shape, column } of Object.values(places)) {
        refused++;
        assert.notEqual(column, "");
        assert.doesNotMatch(shape, /[0-8B-Zb-z]|(?!字)\p{Script=Han}/u);
      }
    }
    assert.equal(refused, 43);
  });
});

describe("a graded list", () => {
  it("knows its grades whatever their width and spaces", async () => {
    const environment = NATIONAL_CATALOGUE.lists.find(({ id }) => id === "environment");
    assert.ok(environment);
    const catalogue = mergeCatalogue(NATIONAL_CATALOGUE, { lists: [{ ...environment, verified: true, grades: ["D(差)"] }] });
    const store = createMemoryStore();
    await run(store, [REGISTER, file("e.csv", "企业名称,统一社会信用代码,评价机关,评价年度,评价等级", "郑州甲示例有限公司,91410199MAMA1Y1Q3C,郑州市示例局,2025,Ｄ（ 差 ）")], { catalogue });
    assert.equal(await toneOf(store, "91410199MAMA1Y1Q3C"), "watch");
  });
});
