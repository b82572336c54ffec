import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { cleanCell, isSpoiltNumber, parseLawDate, parseWan, parseYuan } from "./index.ts";

const value = <T>(of: T) => ({ ok: true, value: of });
const WRONG = { ok: false };

describe("a cell", () => {
  it("with a placeholder holds nothing", () => {
    for (const text of ["", " ", "/", "-", "—", "— —", "－", "无", "暂无", "N/A", "null", "\u3000", "\u200b", "***"]) {
      assert.equal(cleanCell(text), null, JSON.stringify(text));
    }
    for (const text of ["无锡示例公司", "0", "甲-乙"]) assert.equal(cleanCell(` ${text} `), text);
  });
  it("spoilt by a spreadsheet is recognised", () => {
    for (const text of ["9.14101E+17", "9.14E17", "914101990000000000", "440106002725000000"]) assert.ok(isSpoiltNumber(text), text);
    for (const text of ["91410199MAQJWYLF5D", "914403001922038216", "100"]) assert.ok(!isSpoiltNumber(text), text);
  });
});

describe("a law date", () => {
  it("is read in every form that is written", () => {
    for (const text of ["2026-02-02", "2026/2/2", "2026.02.02", "20260202", "2026年2月2日", "２０２６－０２－０２", "2026-02-02 10:00:00", "2026-02-02T10:00:00+08:00", "二〇二六年二月二日", "46055"]) {
      assert.deepEqual(parseLawDate(text), value("2026-02-02"), text);
    }
    assert.deepEqual(parseLawDate("二〇二六年十月三十一日"), value("2026-10-31"));
    assert.deepEqual(parseLawDate("— —"), value(null));
  });
  it("that does not exist is wrong", () => {
    for (const text of ["2026-02-30", "2026-09-31", "2026-13-01", "二〇二六年", "2026", "昨天", "0000-00-00", "2026-2", "12/31/2026"]) {
      assert.deepEqual(parseLawDate(text), WRONG, text);
    }
  });
  it("is right exactly when the calendar has it", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2199 }), fc.integer({ min: 0, max: 14 }), fc.integer({ min: 0, max: 33 }), (y, m, d) => {
        const text = `${y}-${String(m).padStart(2, "0")}-${String(d).padStart(2, "0")}`;
        const days = m >= 1 && m <= 12 ? [31, y % 4 === 0 && (y % 100 !== 0 || y % 400 === 0) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][m - 1] : 0;
        const exists = d >= 1 && d <= (days ?? 0);
        assert.deepEqual(parseLawDate(text), exists ? value(text) : WRONG);
      }),
    );
  });
});

describe("an amount", () => {
  it("in 万元 is whole fen, exactly", () => {
    assert.deepEqual(parseWan("12.345600"), value(12_345_600));
    assert.deepEqual(parseWan("0.000100"), value(100));
    assert.deepEqual(parseWan("0.000001"), value(1));
    assert.deepEqual(parseWan("200"), value(200_000_000));
    assert.deepEqual(parseWan("0.5000000"), value(500_000));
    assert.deepEqual(parseWan("无"), value(null));
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 9_007_199_254_740_991n }), (fen) => {
        const digits = String(fen).padStart(7, "0");
        assert.deepEqual(parseWan(`${digits.slice(0, -6)}.${digits.slice(-6)}`), value(Number(fen)));
      }),
    );
  });
  it("in yuan is whole fen, exactly", () => {
    assert.deepEqual(parseYuan("5000"), value(500_000));
    assert.deepEqual(parseYuan("0.29"), value(29));
  });
  it("that cannot be is wrong", () => {
    for (const text of ["-2", "5,000", "0.0000001", "1e3", "5万", "．5", "5.", "NaN", "99999999999999999999"]) assert.deepEqual(parseWan(text), WRONG, text);
  });
});
