import assert from "node:assert/strict";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import type { FileReport } from "@xinyong/server";
import { createSqliteStore } from "@xinyong/server";
import { folderOf, inProcess, SAMPLE, SAMPLE_TIME, sampleData, xinyong } from "../../test/xinyong.ts";

const EXPECTED = JSON.parse(readFileSync(`${SAMPLE}expected.json`, "utf8")) as Record<string, Partial<FileReport>>;

/** One report a line. */
const reportsOf = (out: string): FileReport[] => out.trim().split("\n").map((line) => JSON.parse(line) as FileReport);

async function sequenceOf(path: string): Promise<number> {
  const store = createSqliteStore({ path });
  const sequence = await store.sequence();
  await store.close();
  return sequence;
}

describe("xinyong import", () => {
  it("of the sample city into a fresh database tells row by row what is expected, the second day included, and again changes nothing", async (test) => {
    const folder = folderOf(test);
    const data = join(folder, "deep", "city.sqlite");
    const at = ["--data", data, "--json", "--as-of"];
    const day1 = await xinyong(["import", SAMPLE, ...at, SAMPLE_TIME]);
    assert.deepEqual([day1.code, day1.err], [0, ""]);
    const again = await xinyong(["import", SAMPLE, ...at, SAMPLE_TIME]);
    const before = await sequenceOf(data);
    assert.deepEqual((await xinyong(["import", SAMPLE, ...at, SAMPLE_TIME])).out, again.out);
    assert.equal(await sequenceOf(data), before);
    for (const report of reportsOf(again.out)) assert.deepEqual([report.unchanged, report.added ?? 0, report.withdrawn ?? 0], [report.accepted, 0, 0], report.file);
    const day2 = await xinyong(["import", "day-2", ...at, "2026-11-24T09:00:00+08:00"], { folder: SAMPLE });
    assert.equal(day2.code, 0);
    const reports = new Map(reportsOf(day1.out).map((report) => [report.file, report]));
    for (const report of reportsOf(day2.out)) reports.set(`day-2/${report.file}`, report);
    const files = Object.keys(EXPECTED).filter((name) => !name.startsWith("_"));
    assert.deepEqual([...reports.keys()].sort(), files.sort());
    for (const file of files) {
      for (const [key, value] of Object.entries(EXPECTED[file] ?? {})) {
        const got = reports.get(file)?.[key as keyof FileReport];
        if (Array.isArray(value)) assert.deepEqual(new Set(got as string[]), new Set(value), `${file} ${key}`);
        else assert.deepEqual(got, value, `${file} ${key}`);
      }
    }
    for (const { mode, added, withdrawn } of reports.values()) if (mode === "full") assert.ok(added !== undefined && withdrawn !== undefined);
  });

  it("tells a person what became of each file, by reason, with the first rows, and the sums", async (test) => {
    const data = join(folderOf(test), "city.sqlite");
    const { code, out, progress } = await inProcess(["import", SAMPLE, "--data", data]);
    assert.equal(code, 0);
    assert.match(out, /penalties-2018\.csv　行政处罚（2018 年标准），gb18030\n {2}共160行：接收143（此前已有0），重复0，待人工处理0，拒收17/);
    assert.match(out, /拒收：日期缺失或不存在　6行（第14、51、84、89、109行等）/);
    assert.match(out, /\n {4}第14行　cf_jdrq　9999-99-99\n/);
    assert.match(out, /list-tax-a\.csv　名单“纳税信用A级纳税人”，全量，utf-8/);
    assert.match(out, /合计 +794 +724 +2 +25 +43 +94 +0/);
    assert.doesNotMatch(out, /undefined|refuse:/);
    assert.equal(progress[0], "正在读取与核对…");
    assert.ok(progress.includes("licences-2018.csv　已存274/274行"));
    const english = await inProcess(["import", SAMPLE, "--data", data, "--lang", "en"]);
    assert.match(english.out, /refused: a date is missing or does not exist: 6 rows \(rows 14, 51, 84, 89, 109, …\)/);
    assert.match(english.out, /list 失信被执行人, full/);
  });

  it("of a layout that nobody knows says what is missing, stores nothing, and does not even make the database", async (test) => {
    const folder = folderOf(test);
    writeFileSync(join(folder, "strange.csv"), "名称,统一社会信用代码,执行法院\n甲,乙,丙\n");
    const { code, out, err } = await xinyong(["import", `${SAMPLE}subjects.csv`, "strange.csv", "--data", "city.sqlite"], { folder });
    assert.deepEqual([code, out], [1, ""]);
    assert.match(err, /^strange\.csv：表头不属于任何已知格式。最接近的是：失信被执行人，缺少 案号、发布时间/);
    assert.match(err, /什么也没有存入/);
    assert.ok(!existsSync(join(folder, "city.sqlite")));
  });

  it("reads a list that only a catalogue file knows", async (test) => {
    const folder = folderOf(test);
    const [definition = ""] = /\{\n {2}"lists"[\s\S]*?\n\}/.exec(readFileSync(new URL("../../../../docs/en/import-layouts.md", import.meta.url), "utf8")) ?? [];
    writeFileSync(join(folder, "lists.json"), `\uFEFF${definition}`);
    writeFileSync(join(folder, "own.csv"), "有效期至,单位名称,统一社会信用代码,认定机关,认定文号,认定日期\n2028/1/31,郑州市金水区嵩山示例物流（集团）有限公司,91410199MAMA1Y1Q3C,郑州市示例局,示字1号,2026-01-31\n");
    const args = ["import", join(folder, "own.csv"), "--data", await sampleData(test)];
    assert.equal((await inProcess(args)).code, 1);
    const { code, out } = await inProcess([...args, "--catalogue", join(folder, "lists.json"), "--json"]);
    assert.equal(code, 0);
    const [report] = reportsOf(out);
    assert.deepEqual([report?.list, report?.accepted, report?.added], ["示例市示例领域失信主体名单", 1, 1]);
    const byEnvironment = await inProcess(args, { environment: { XINYONG_CATALOGUE: join(folder, "lists.json") } });
    assert.equal(byEnvironment.code, 0);
  });

  it("says where a catalogue file is wrong", async (test) => {
    const path = join(folderOf(test), "lists.json");
    for (const [content, place] of [["{", /不是 JSON/], ['{"lists":[{"id":"A B"}],"list":1}', /lists\.0\.id；lists\.0\.name/], ['{"lists":{}}', /位置：lists。/]] as const) {
      writeFileSync(path, content);
      const { code, err } = await inProcess(["import", SAMPLE, "--catalogue", path]);
      assert.equal(code, 1);
      assert.match(err, place);
    }
  });

  it("stops with what to do about it, in the reader's language", async (test) => {
    const folder = folderOf(test);
    const data = await sampleData(test);
    const write = (name: string, ...lines: string[]): string => {
      writeFileSync(join(folder, name), lines.join("\n"));
      return join(folder, name);
    };
    const judgment = "名称,统一社会信用代码,执行法院,案号,发布时间";
    const A = "郑州甲示例有限公司,91410199MAMA1Y1Q3C,示例法院,1号,2026-01-01";
    const market = write("m.csv", "企业名称,统一社会信用代码,列入决定机关,列入决定书文号,列入日期,列入事由", "甲,91410199MAMA1Y1Q3C,局,1号,2026-01-01,x");
    const graded = write("e.csv", "企业名称,统一社会信用代码,评价机关,评价年度,评价等级", "甲,91410199MAMA1Y1Q3C,局,2025,四");
    const cases: [readonly string[], RegExp, RegExp][] = [
      [[write("short.csv", judgment, A)], /将撤下名单“失信被执行人”\d+行中的\d+行，超过五分之一。.*--confirm-shrink.*--mode delta/, /--confirm-shrink/],
      [[`${SAMPLE}list-judgment-defaulters.csv`, "--as-of", "2026-11-20"], /已有 2026-11-23T09:00:00\+08:00 的数据，新于 2026-11-20T00:00:00\+08:00/, /newer than/],
      [[market], /--confirm-list market-regulation/, /--confirm-list market-regulation/],
      [[graded, "--confirm-list", "environment"], /为 environment 写明 grades/, /"grades" of environment/],
      [[`${SAMPLE}list-tax-a.csv`, write("b.csv", "纳税人名称,纳税人识别号,评价机关,评价年度", "甲,,局,2025")], /互相撤下/, /take away/],
      [[write("twice.csv", `${judgment},案号`, A)], /“案号”出现两次/, /案号 stands there twice/],
      [[write("empty.csv", "")], /没有表头行/, /no header row/],
      [[folder.replace(/$/, "-not-there")], /没有这个文件或文件夹/, /no such file/],
    ];
    for (const [args, zh, en] of cases) {
      const chinese = await inProcess(["import", ...args, "--data", data]);
      assert.equal(chinese.code, 1, args.join(" "));
      assert.match(chinese.err, zh);
      assert.doesNotMatch(chinese.err, /Nothing|stored/);
      assert.match((await inProcess(["import", ...args, "--data", data, "--lang", "en"])).err, en);
    }
    assert.equal((await inProcess(["import", market, "--data", data, "--confirm-list", "market-regulation"])).code, 0);
  });

  it("warns of a moment that has not come", async (test) => {
    const data = join(folderOf(test), "city.sqlite");
    const { code, err } = await inProcess(["import", `${SAMPLE}list-tax-a.csv`, "--data", data, "--as-of", "2026-12-01"]);
    assert.equal(code, 0);
    assert.match(err, /2026-12-01T00:00:00\+08:00 晚于现在/);
  });

  it("names a file that is no database", async (test) => {
    const data = join(folderOf(test), "city.sqlite");
    writeFileSync(data, "this is a text that is long enough to be taken for a database by its name");
    const { code, err } = await inProcess(["import", `${SAMPLE}list-tax-a.csv`, "--data", data]);
    assert.equal(code, 1);
    assert.match(err, new RegExp(`无法打开数据库 ${data}`));
  });
});
