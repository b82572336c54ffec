import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { NATIONAL_CATALOGUE } from "../../packages/credit/src/catalogue/index.ts";
import { REMARKS } from "../../packages/server/src/index.ts";
import { layoutsOf } from "../../packages/server/src/import/layouts/index.ts";
import { codeSpans } from "./markdown.ts";
import { DOCUMENTS, documentAt } from "./pages.ts";

const LAYOUTS = layoutsOf(NATIONAL_CATALOGUE);

describe("the page of import layouts", () => {
  for (const language of ["zh-CN", "en"]) {
    const { tables, headings, text } = documentAt(`docs/${language}/import-layouts.md`);
    const named = headings.filter(({ level }) => level === 3);

    it(`has every layout in its order, and no other: ${language}`, () => {
      assert.deepEqual(named.flatMap((heading) => codeSpans(heading.text)), LAYOUTS.map(({ id }) => id));
    });
    for (const layout of LAYOUTS) {
      it(`has every header of ${layout.id} in its order, and no other: ${language}`, () => {
        const heading = named.find((one) => codeSpans(one.text).includes(layout.id));
        const rows = tables.find(({ under }) => under === heading?.text)?.rows ?? [];
        const said = rows.map(([headers = "", , required = ""]) => [codeSpans(headers), ["是", "yes"].includes(required)]);
        const has = Object.values(layout.fields).flatMap((field) => (field === undefined ? [] : [[[...field.headers], field.required === true]]));
        assert.deepEqual(said, has);
      });
    }
    for (const list of NATIONAL_CATALOGUE.lists) {
      it(`tells the name of ${list.id}, when its data is too old, and whether it must be confirmed: ${language}`, () => {
        const heading = named.find((one) => codeSpans(one.text).includes(list.id));
        assert.ok(heading !== undefined && heading.text.includes(list.name));
        const sentence = text.split("\n")[heading.line + 1] ?? "";
        assert.match(sentence, new RegExp(` ${list.maxAgeHours / 24} (?:天|days)`, "u"));
        assert.equal(sentence.includes(`--confirm-list ${list.id}`), !list.verified);
      });
    }
    it(`has every remark in its order, and no other: ${language}`, () => {
      const remarks = tables.find(({ header }) => ["标记", "remark"].includes(header[0] ?? ""))?.rows ?? [];
      assert.deepEqual(remarks.flatMap(([remark = ""]) => codeSpans(remark)), REMARKS);
    });
  }
});

describe("every page", () => {
  it("tells no document as fact that the catalogue does not confirm", () => {
    const unconfirmed = NATIONAL_CATALOGUE.lists
      .flatMap(({ authority, legalBasis }) => [authority, legalBasis])
      // The name of an office says nothing by itself; the number of a document does.
      .flatMap((fact) => (fact !== null && !fact.verified && /\d/u.test(fact.text) ? [fact.text] : []));
    assert.ok(unconfirmed.length > 0);
    const said = DOCUMENTS.flatMap(({ path, text }) => unconfirmed.filter((fact) => text.includes(fact)).map((fact) => `${path}: ${fact}`));
    assert.deepEqual(said, []);
  });
  it("keeps the nicknames of lists out of its code", () => {
    const said = DOCUMENTS.filter(({ blocks }) => blocks.some(({ text }) => /红榜|黑榜|红名单|黑名单/u.test(text)));
    assert.deepEqual(said.map(({ path }) => path), []);
  });
});
