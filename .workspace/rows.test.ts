import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { row, tableOf } from "./rows.ts";

describe("a row", () => {
  it("holds up to its bar and no further", () => {
    assert.equal(row("a", 10, "B", { bar: 10 }).holds, true);
    assert.equal(row("a", 11, "B", { bar: 10 }).holds, false);
    assert.equal(row("a", Number.NaN, "B", { bar: 10 }).holds, false);
  });
  it("without a bar holds nothing, whatever its goal", () => {
    assert.deepEqual(row("a", 11, "B", { goal: 1 }), { name: "a", value: 11, unit: "B", bar: null, holds: null, goal: 1 });
  });
});

it("a table has one line a row, under each other", () => {
  const table = tableOf([row("short", 1, "B", { bar: 10 }), row("a longer name", 1000, "µs", { bar: 10, goal: 5 }), row("free", 2, "B")]);
  assert.deepEqual(table.split("\n"), [
    "name           value  unit  bar  holds",
    "short              1  B      10  yes",
    "a longer name   1000  µs     10  NO, goal 5",
    "free               2  B",
  ]);
});
