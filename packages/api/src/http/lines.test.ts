import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { encode } from "./encode.ts";
import { joinLines, streamLines, writeLine } from "./lines.ts";

describe("a piece of lines", () => {
  it("holds each line whole, in bytes", () => {
    const value = encode(JSON.stringify({ 名: "示例" }));
    const piece = joinLines([{ head: '{"index":0,"standing":', value }, { head: '{"index":1,"standing":', value }]);
    assert.equal(new TextDecoder().decode(piece), '{"index":0,"standing":{"名":"示例"}}\n{"index":1,"standing":{"名":"示例"}}\n');
    assert.equal(new TextDecoder().decode(writeLine({ end: true, count: 2 })), '{"end":true,"count":2}\n');
    assert.equal(joinLines([]).length, 0);
  });
});

describe("a body of lines", () => {
  const failed = (): never => assert.fail("nothing failed");

  it("lets what works it out clean up, whether its reader goes away or takes all", async () => {
    for (const leaves of [true, false]) {
      let cleaned = 0;
      const pieces = async function* () {
        try {
          yield encode("a\n");
          yield encode("b\n");
        } finally {
          cleaned++;
        }
      };
      const body = await streamLines(pieces(), failed);
      if (leaves) await body.cancel();
      else assert.equal(await new Response(body).text(), "a\nb\n");
      await new Promise(setImmediate);
      assert.equal(cleaned, 1);
    }
  });

  it("is empty when there is nothing to say", async () => {
    const body = await streamLines((async function* () {})(), failed);
    assert.equal(await new Response(body).text(), "");
  });

  it("throws what fails at once, so that the answer can be a problem", async () => {
    const pieces = (async function* () {
      yield await Promise.reject(new Error("down"));
    })();
    await assert.rejects(streamLines(pieces, failed), /down/);
  });
});
