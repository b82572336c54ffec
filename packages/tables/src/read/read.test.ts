import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { describe, it } from "node:test";
import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import Papa from "papaparse";
import { readTable, TableError } from "./index.ts";
import { workbook } from "./workbook.fixture.ts";

const SAMPLE = new URL("../../../server/sample/", import.meta.url);
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const code = (wanted: string) => (error: unknown) => error instanceof TableError && error.code === wanted;

describe("the files that departments send", () => {
  const expected = JSON.parse(readFileSync(new URL("expected.json", SAMPLE), "utf8")) as Record<string, { rows: number; encoding: string }>;
  for (const name of readdirSync(SAMPLE).filter((file) => file.endsWith(".csv"))) {
    it(`${name} is read with its encoding and all its rows`, async () => {
      const table = await readTable(readFileSync(new URL(name, SAMPLE)));
      assert.equal(table.encoding, expected[name]?.encoding);
      assert.equal(table.rows.length, expected[name]?.rows);
      assert.ok(table.header.every((header) => !header.includes("\ufeff")));
    });
  }
});

describe("a text table", () => {
  it("is read with any delimiter, line end and encoding", async () => {
    const utf16 = Uint8Array.from([0xff, 0xfe, ..."甲\t乙\r\n1\t2\r\n".split("").flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8])]);
    for (const bytes of [encode("甲,乙\n1,2"), encode("甲;乙\r\n1;2\r\n"), encode("\ufeff甲\t乙\r1\t2"), encode("甲|乙\n\n1|2\n\n"), utf16]) {
      const table = await readTable(bytes);
      assert.deepEqual(table.header, ["甲", "乙"]);
      assert.deepEqual(table.rows, [{ line: 1, cells: ["1", "2"] }]);
    }
  });
  it("keeps line breaks and quotes inside a cell, and fills short rows", async () => {
    const table = await readTable(encode('甲,乙,丙\n"一\n“二”""三""",2\n'));
    assert.deepEqual(table.rows[0]?.cells, ['一\n“二”"三"', "2", ""]);
  });
  it("written and read again is the same", async () => {
    const cell = fc.string().map((text) => text.replaceAll("\0", "").replace(/\r/g, ""));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 8 }), async (rows) => {
        const kept = rows.filter((row) => row.some((text) => text.trim() !== ""));
        const table = await readTable(encode(Papa.unparse([["甲", "乙", "丙"], ...rows], { quotes: true })));
        assert.deepEqual(table.rows.map(({ cells }) => cells), kept);
      }),
      { numRuns: 60 },
    );
  });
  it("that is none is refused with a reason", async () => {
    await assert.rejects(readTable(encode("")), code("empty"));
    await assert.rejects(readTable(encode(" \n \n")), code("empty"));
    await assert.rejects(readTable(encode('甲,乙\n"1,2\n3,4')), code("badText"));
    await assert.rejects(readTable(Uint8Array.from([0x89, 0x50, 0, 0, 0, 1, 2, 3])), code("badText"));
    await assert.rejects(readTable(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0])), code("badWorkbook"));
  });
  it("larger than allowed is refused", async () => {
    const bytes = encode("甲,乙\n1,2\n3,4\n");
    await assert.rejects(readTable(bytes, { limits: { maxBytes: 5 } }), code("tooLarge"));
    await assert.rejects(readTable(bytes, { limits: { maxRows: 1 } }), code("tooLarge"));
    await assert.rejects(readTable(bytes, { limits: { maxColumns: 1 } }), code("tooLarge"));
    await assert.rejects(readTable(encode("甲\n12345\n"), { limits: { maxCellLength: 4 } }), code("tooLarge"));
  });
});

describe("a workbook", () => {
  it("is read as text, and no digit of a number is lost", async () => {
    const table = await readTable(workbook([["名称", "代码", "金额"], ["甲 <&>", { number: "914101990000000001" }, { number: "12.345600" }], [null, "x", null]]));
    assert.equal(table.kind, "xlsx");
    assert.deepEqual(table.header, ["名称", "代码", "金额"]);
    assert.deepEqual(table.rows, [
      { line: 1, cells: ["甲 <&>", "914101990000000001", "12.345600"] },
      { line: 2, cells: ["", "x", ""] },
    ]);
  });
  it("that unpacks to far more than a table is not unpacked", async () => {
    const bomb = zipSync({ "xl/workbook.xml": new Uint8Array(64 * 2 ** 20) }, { level: 9 });
    assert.ok(bomb.length < 200_000);
    await assert.rejects(readTable(bomb), code("zipBomb"));
    await assert.rejects(readTable(workbook([["甲"], ["1"]]), { limits: { maxInflatedBytes: 100 } }), code("tooLarge"));
  });
  it("that is damaged or holds no sheet is refused", async () => {
    const good = workbook([["甲", "乙"], ["1", "2"]]);
    await assert.rejects(readTable(good.slice(0, good.length / 2)), TableError);
    await assert.rejects(readTable(zipSync({ "a.txt": strToU8("x") })), code("badWorkbook"));
  });
});
