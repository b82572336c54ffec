import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readEntry } from "./entry.ts";

describe("what a person types into the check form", () => {
  it("is a code, however it is written", () => {
    const entry = readEntry("统一社会信用代码：９１４１０１９９ mablack-19w", true);
    assert.deepEqual(entry, { kind: "code", code: "91410199MABLACK19W", checkDigit: true, suggestions: [] });
  });
  it("is asked about with a wrong check digit too, and told to be odd", () => {
    const entry = readEntry("91410199MACHECK19B", true);
    assert.equal(entry.kind, "code");
    assert.equal(entry.kind === "code" && entry.checkDigit, false);
  });
  it("is never a resident number, alone or inside a text", () => {
    for (const text of ["110101199003074514", "11010119900307451401", "110101900307451", "张三 110101199003074514", "1101 0119 9003 0745 14", "１１０１０１１９９００３０７４５１４"]) {
      const entry = readEntry(text, true);
      assert.deepEqual(entry, { kind: "refused", problem: { problem: "residentId", length: 0, position: null }, suggestions: [] }, text);
    }
  });
  it("is repaired by nobody but the person", () => {
    const entry = readEntry("9141O199MABLACK19W", true);
    assert.deepEqual(entry, { kind: "refused", problem: { problem: "character", length: 18, position: 5 }, suggestions: ["91410199MABLACK19W"] });
  });
  it("is a name or a number that finds candidates", () => {
    assert.deepEqual(readEntry(" 郑州磐石示例 ", true), { kind: "search", query: "郑州磐石示例" });
    assert.deepEqual(readEntry("410199000000018", true).kind, "search");
  });
  it("is told what it lacks", () => {
    assert.deepEqual(readEntry("   ", true), { kind: "refused", problem: { problem: "empty", length: 0, position: null }, suggestions: [] });
    const short = readEntry("郑", true);
    assert.equal(short.kind === "refused" && short.problem.problem, "tooShort");
    const long = readEntry("91410199MABLACK19", true);
    assert.deepEqual(long.kind === "refused" && [long.problem.problem, long.problem.length], ["length", 17]);
  });
  it("is a code or nothing where the source cannot search", () => {
    assert.equal(readEntry("郑州磐石示例", false).kind, "refused");
  });
  it("holds no more of a long text than a search takes", () => {
    const entry = readEntry("郑".repeat(500), true);
    assert.equal(entry.kind === "search" && entry.query.length, 200);
  });
});
