import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { headerKey, recogniseLayout } from "./index.ts";
import type { Layout } from "./index.ts";

const LAYOUTS: readonly Layout[] = [
  {
    id: "licence",
    title: "行政许可",
    fields: {
      name: { headers: ["行政相对人名称", "XK_XDR_MC"], required: true },
      code: { headers: ["行政相对人代码_1(统一社会信用代码)", "XK_XDR_SHXYM"], required: true },
      document: { headers: ["行政许可决定文书号", "XK_WSH"], required: true },
    },
  },
  {
    id: "list",
    title: "某名单",
    fields: { name: { headers: ["名称"], required: true }, code: { headers: ["统一社会信用代码"], required: true }, from: { headers: ["列入日期"] } },
  },
  { id: "register", title: "登记", fields: { name: { headers: ["名称"], required: true }, code: { headers: ["统一社会信用代码"], required: true }, kind: { headers: ["主体类型"] } } },
];

const HEADER = ["行政相对人名称", "行政相对人代码_1(统一社会信用代码)", "行政许可决定文书号"];

describe("a header", () => {
  it("is the same in every spelling", () => {
    for (const text of ["行政相对人代码_1(统一社会信用代码)", "行政相对人代码_1（统一社会信用代码）", "行政相对人代码１", "行政相对人 代码-1", "\ufeff行政相对人代码1"]) {
      assert.equal(headerKey(text), "行政相对人代码1", text);
    }
    assert.equal(headerKey("cf_xdr_mc"), headerKey("CF-XDR-MC"));
  });
  it("keeps its unit of money", () => {
    assert.notEqual(headerKey("罚款金额（万元）"), headerKey("罚款金额（元）"));
  });
});

describe("a layout", () => {
  it("is recognised whatever the order, the spelling and further columns", () => {
    const noise = fc.constantFrom((s: string) => s, (s: string) => ` ${s} `, (s: string) => s.replace("(", "（").replace(")", "）"), (s: string) => s.replaceAll("_", "-"));
    fc.assert(
      fc.property(fc.shuffledSubarray([...HEADER, "备注", "法定代表人"], { minLength: 5 }), fc.array(noise, { minLength: 5, maxLength: 5 }), (header, spell) => {
        const found = recogniseLayout(header.map((text, index) => spell[index]?.(text) ?? text), LAYOUTS);
        assert.ok(found.ok);
        assert.equal(found.layout.id, "licence");
        assert.equal(header[found.columns["code"] ?? -1], HEADER[1]);
      }),
    );
  });
  it("that explains more columns wins, and a tie is no guess", () => {
    const wins = recogniseLayout(["名称", "统一社会信用代码", "列入日期"], LAYOUTS);
    assert.ok(wins.ok && wins.layout.id === "list");
    assert.deepEqual(recogniseLayout(["名称", "统一社会信用代码"], LAYOUTS), { ok: false, problem: "ambiguous", between: ["某名单", "登记"] });
  });
  it("that is nearly there is named with what is missing", () => {
    const found = recogniseLayout(["行政相对人名称", "行政许可决定文书号"], LAYOUTS);
    assert.ok(!found.ok && found.problem === "unknown");
    assert.deepEqual(found.nearest, [{ id: "licence", title: "行政许可", missing: ["行政相对人代码_1(统一社会信用代码)"] }]);
  });
  it("with a header twice is no guess", () => {
    assert.deepEqual(recogniseLayout([...HEADER, "行政相对人名称"], LAYOUTS), { ok: false, problem: "repeatedHeader", header: "行政相对人名称" });
  });
});
