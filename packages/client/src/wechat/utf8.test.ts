import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { createUtf8Decoder } from "./utf8.ts";

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Decodes bytes in pieces of so many. */
function decode(bytes: Uint8Array, size: number): string {
  const next = createUtf8Decoder();
  let text = "";
  for (let from = 0; from < bytes.length; from += size) text += next(bytes.subarray(from, from + size));
  return text + next(new Uint8Array(), true);
}

/** The same numbers in each run. */
function createRandom(): (below: number) => number {
  let state = 20261125;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

describe("the decoder of UTF-8", () => {
  it("puts characters together wherever they are cut", () => {
    const text = '{"name":"郑州磐石示例建筑工程有限公司","rare":"𠮷𪚥","é":"€"}\n'.repeat(3);
    for (const size of [1, 2, 3, 5, 64, 10_000]) assert.equal(decode(encode(text), size), text);
  });

  it("gives each character as soon as it is whole", () => {
    const next = createUtf8Decoder();
    assert.deepEqual([...encode("信a")].map((byte) => next(Uint8Array.of(byte))), ["", "", "信", "a"]);
  });

  it("takes more than one call of the engine can take", () => {
    const text = "信用".repeat(150_000);
    assert.equal(decode(encode(text), text.length * 3), text);
  });

  it("gives for any bytes, cut anywhere, what TextDecoder gives", () => {
    const random = createRandom();
    // Bytes at which the rules change, more often than others.
    const edges = [0x00, 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0, 0xc1, 0xc2, 0xdf, 0xe0, 0xed, 0xef, 0xbb, 0xf0, 0xf4, 0xf5, 0xff];
    for (let run = 0; run < 3000; run++) {
      const bytes = Uint8Array.from({ length: 1 + random(40) }, () => (random(4) === 0 ? random(256) : (edges[random(edges.length)] ?? 0)));
      assert.equal(decode(bytes, 1 + random(7)), new TextDecoder().decode(bytes), [...bytes].join());
    }
  });

  it("leaves out a byte order mark at the start, and only there", () => {
    assert.equal(decode(encode("\ufeff信\ufeff"), 1), "信\ufeff");
  });

  it("tells of bytes that are no UTF-8, of a character that is cut off too", () => {
    const told = (bytes: Uint8Array): number => {
      let faults = 0;
      createUtf8Decoder(() => void faults++)(bytes, true);
      return faults;
    };
    assert.equal(told(encode("信用")), 0);
    assert.equal(told(Uint8Array.of(0xd6, 0xd0, 0xce, 0xc4)), 4);
    assert.equal(told(encode("信用").subarray(0, 5)), 1);
    const strict = createUtf8Decoder(() => {
      throw new RangeError("no");
    });
    assert.throws(() => strict(Uint8Array.of(0xff)), RangeError);
  });
});
