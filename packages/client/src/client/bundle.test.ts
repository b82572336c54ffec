import assert from "node:assert/strict";
import { it } from "node:test";
import { bundle } from "../../test/bundle.ts";

it("one operation brings no other with it", async () => {
  const one = await bundle(`export { createConnection, fetchTransport, getStanding } from "./src/index.ts";`);
  assert.ok(one.includes("/v1/subjects/{code}/standing"));
  for (const other of ["/v1/standings", "/v1/lists", "/v1/subjects/search", "/v1/admin"]) assert.ok(!one.includes(other), other);
});
