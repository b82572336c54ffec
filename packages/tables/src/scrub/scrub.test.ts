import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { scrubText } from "./index.ts";

describe("scrubbing a free text", () => {
  const table: [string, string, number][] = [
    ["经查，当事人（身份证号410199199207134909，电话13800007695）存在违法事实。", "经查，当事人（身份证号［已隐去］，电话［已隐去］）存在违法事实。", 2],
    ["电话：0371-12345678", "电话：［已隐去］", 1],
    ["拨打 138 0000 7695 联系", "拨打 ［已隐去］ 联系", 1],
    ["账号：6222 0200 0000 0000 007", "账号：［已隐去］", 1],
    ["邮箱 a.b@example.com。", "邮箱 ［已隐去］。", 1],
    ["驾驶豫A12345行驶", "驾驶［已隐去］行驶", 1],
  ];
  for (const [text, left, scrubbed] of table) {
    it(`leaves of “${left}” nothing personal`, () => assert.deepEqual(scrubText(text), { text: left, scrubbed }));
  }

  it("keeps document numbers, dates, amounts and credit codes", () => {
    for (const text of [
      "郑示罚〔2026〕063号",
      "2026-11-23 09:00:00",
      "罚款人民币12.345600万元",
      "罚款人民币20000000元",
      "91410199MAQJWYLF5D",
      "914403001922038216 的注册号 440106002725398",
      "《示例管理条例》第十二条第（三）项",
    ]) {
      assert.deepEqual(scrubText(text), { text, scrubbed: 0 });
    }
  });

  it("leaves no valid resident number, whatever stands around it", () => {
    const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 0, max: 999 }), fc.string(), (before, order, after) => {
        const first17 = `41019919900230${String(order).padStart(3, "0")}`.replace("19900230", "19900228");
        const sum = weights.reduce((total, weight, index) => total + weight * Number(first17[index]), 0);
        const id = first17 + "10X98765432".charAt(sum % 11);
        assert.ok(!scrubText(`${before}${id}${after}`).text.includes(id));
      }),
    );
  });

  it("done twice is done once", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const once = scrubText(text).text;
        assert.equal(scrubText(once).text, once);
      }),
    );
  });
});
