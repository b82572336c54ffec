import assert from "node:assert/strict";
import { it } from "node:test";

it("the elements can be imported in Node, where there is no document", async () => {
  const elements = await import("./index.ts");
  assert.equal(typeof elements.CreditBadge, "function");
  elements.configure({ endpoint: "https://credit.example.gov.cn" });
});
