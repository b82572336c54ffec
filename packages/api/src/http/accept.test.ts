import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { prefers } from "./accept.ts";

const LINES = "application/x-ndjson";
const JSON_MEDIA = "application/json";
const wantsLines = (accept: string | null): boolean => prefers(accept, LINES, JSON_MEDIA);

describe("an answer in lines", () => {
  for (const accept of [
    LINES,
    "Application/X-NDJSON; charset=utf-8",
    `${LINES}, application/problem+json`,
    `${LINES}, ${JSON_MEDIA};q=0.9`,
    `${JSON_MEDIA};q=0.5,${LINES};q=0.501`,
    `*/*;q=0.1, ${LINES}`,
    `${LINES};q=0.2, application/*;q=0.1`,
    `application/*, ${JSON_MEDIA};q=0`,
    `${JSON_MEDIA}; profile="a, b;q=1"; q=0.1, ${LINES}; q=0.2`,
    `, ,${LINES},`,
    `${JSON_MEDIA};q=2, ${LINES};q=0.1`,
  ]) it(`is wanted by ${accept}`, () => assert.equal(wantsLines(accept), true));

  for (const accept of [
    null,
    "",
    "*/*",
    "application/*",
    JSON_MEDIA,
    `${JSON_MEDIA}, ${LINES}`,
    `${LINES}, */*`,
    `${LINES};q=0`,
    `${LINES};q=0.0, ${JSON_MEDIA};q=0.001`,
    `${LINES};q=0.8, ${JSON_MEDIA};q=0.9`,
    `${LINES};q=abc`,
    `${LINES};q=1.5`,
    "application/ndjson",
    "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8",
    `text/plain;note="${LINES}"`,
    `text/plain;note="unclosed, ${LINES}`,
  ]) it(`is not wanted by ${accept ?? "no Accept"}`, () => assert.equal(wantsLines(accept), false));

  it("is decided for whatever is sent, and never preferred both ways", () => {
    const part = fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom(LINES, JSON_MEDIA, "*/*", ";q=", ",", '"', "\\", "0.5"));
    fc.assert(
      fc.property(fc.array(part, { maxLength: 20 }), (parts) => {
        const accept = parts.join("");
        assert.ok(!(wantsLines(accept) && prefers(accept, JSON_MEDIA, LINES)));
      }),
    );
  });
});
