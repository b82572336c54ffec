import assert from "node:assert/strict";
import { it } from "node:test";
import { gzipSync } from "node:zlib";
import { bundle } from "../../test/bundle.ts";

/** Bytes of a bundle as it travels. */
async function size(code: string): Promise<number> {
  return gzipSync(await bundle(code), { level: 9 }).byteLength;
}

it("the whole client stays within 24 kB, and one operation without ky within 17 kB, as they travel", async (test) => {
  const whole = await size(`export { createClient } from "./src/index.ts";`);
  const one = await size(`export { createConnection, fetchTransport, getStanding } from "./src/index.ts";`);
  test.diagnostic(`whole client ${whole} bytes, one operation ${one} bytes, gzip`);
  assert.ok(whole <= 24_000, `${whole}`);
  assert.ok(one <= 17_000, `${one}`);
});

it("one operation brings no other with it", async () => {
  const one = await bundle(`export { createConnection, fetchTransport, getStanding } from "./src/index.ts";`);
  assert.ok(one.includes("/v1/subjects/{code}/standing"));
  for (const other of ["/v1/standings", "/v1/lists", "/v1/subjects/search", "/v1/admin"]) assert.ok(!one.includes(other), other);
});
