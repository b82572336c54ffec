import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { alternate, median, rounded } from "./bench.ts";
import { get, serving } from "./serving.ts";

describe("measurements", () => {
  it("are taken in turn, and their medians told without the first round", async () => {
    const order: string[] = [];
    const from = (name: string, values: number[]) => async () => {
      order.push(name);
      return values.shift() ?? Number.NaN;
    };
    const medians = await alternate(3, { a: from("a", [1000, 3, 1, 2]), b: from("b", [0, 10, 30, 20]) });
    assert.deepEqual(medians, { a: 2, b: 20 });
    assert.equal(order.join(""), "abababab");
  });
  it("have a middle, and are printed with three digits that count", () => {
    assert.deepEqual([median([4, 1, 2, 3]), median([5]), median([2, 9, 1])], [2.5, 5, 2]);
    assert.ok(Number.isNaN(median([])));
    assert.deepEqual([rounded(1234.5), rounded(0.012345)], [1230, 0.0123]);
  });
});

it("a server in a process of its own answers, tells its CPU time, and ends when it is let go", async () => {
  const server = await serving(new URL("standing-http.server.ts", import.meta.url), ["bare", "500"]);
  assert.equal((await get(server.url)).body.byteLength, 500);
  assert.ok((await server.cpuPerRequest(["/a", "/b"], 50)) > 0);
  await server.end();
  await assert.rejects(get(server.url));
});
