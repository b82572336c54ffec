// What the pages list of elements, client and server is what these have.
import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { LIST_OUTCOMES, TONES, WITHDRAWAL_BOUND_SECONDS } from "../../packages/credit/src/vocabulary/index.ts";
import { wordsFor } from "../../packages/credit/src/wording/index.ts";
import { codeSpans } from "./markdown.ts";
import { documentAt, ROOT } from "./pages.ts";

const LANGUAGES = ["zh-CN", "en"] as const;
const source = (path: string): string => readFileSync(join(ROOT, "packages", path), "utf8");

/** All of a pattern's first groups. */
function found(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([, first = ""]) => first);
}

/** Names of the members of an interface, in order. */
function membersOf(text: string, name: string): string[] {
  return found(new RegExp(`interface ${name} \\{([\\s\\S]*?)^\\}`, "mu").exec(text)?.[1] ?? "", /^ {2}(\w+)\??[(:]/gmu);
}

for (const language of LANGUAGES) {
  describe(`the page of elements, ${language}`, () => {
    const { tables } = documentAt(`docs/${language}/elements.md`);
    for (const tag of ["credit-badge", "credit-check", "credit-provider"]) {
      it(`has every attribute, slot, part, property and event of ${tag}, and no other`, () => {
        const text = source(`elements/src/${tag}/${tag}.ts`);
        const declared = /static override properties[^{]*\{([\s\S]*?)\};/u.exec(text)?.[1] ?? "";
        const has = [...found(text, /^ \* @(?:fires|csspart|cssprop) (\S+)/gmu), ...found(declared, /(\w+): \{/gu)];
        const table = tables.find(({ under, header }) => codeSpans(under).includes(`<${tag}>`) && header.length === 3);
        const names = table?.rows.flatMap(([, name = ""]) => codeSpans(name)) ?? [];
        assert.deepEqual(has.filter((name) => !names.includes(name)), []);
        // Accessors and methods are members of the class.
        const members = found(text, /^ {2}(?:get )?(\w+)\(/gmu);
        assert.deepEqual(names.map((name) => name.replace("()", "")).filter((name) => !has.includes(name) && !members.includes(name)), []);
        const slots = table?.rows.filter(([kind]) => ["插槽", "slot"].includes(kind ?? "")).length;
        assert.equal(slots, found(text, /^ \* @(slot) /gmu).length);
      });
    }
  });

  describe(`the page of the SDK, ${language}`, () => {
    const { tables } = documentAt(`docs/${language}/sdk.md`);
    const rowsOf = (...headers: string[]): readonly (readonly string[])[] => tables.find(({ header }) => headers.includes(header[0] ?? ""))?.rows ?? [];
    const firstOf = (...headers: string[]): string[] => rowsOf(...headers).flatMap(([name = ""]) => codeSpans(name));
    it("has every tone, strongest first, with its short form", () => {
      assert.deepEqual(rowsOf("tone").map(([tone = "", short]) => [codeSpans(tone)[0], short]), TONES.map((tone) => [tone, wordsFor(language).short[tone]]));
    });
    it("has every outcome", () => assert.deepEqual(firstOf("outcome"), LIST_OUTCOMES));
    it("has every option of a client", () => {
      assert.deepEqual(firstOf("选项", "option"), membersOf(source("client/src/connection/options.ts"), "ClientOptions"));
    });
    it("has every operation of a client", () => {
      const said = firstOf("操作", "operation").map((call) => call.replace(/\(.*/u, ""));
      assert.deepEqual(said.toSorted(), membersOf(source("client/src/client/create-client.ts"), "Client").toSorted());
    });
    it("has every error that a caller can meet", () => {
      const errors = found(source("client/src/index.ts"), /^ {2}(\w+Error),/gmu).filter((name) => name !== "CreditError" && !name.startsWith("is"));
      assert.deepEqual(firstOf("错误", "error").toSorted(), errors.toSorted());
    });
  });

  describe(`the page of operation, ${language}`, () => {
    const { text } = documentAt(`docs/${language}/operating.md`);
    it("names the variables that are read, and no other", () => {
      const files = globSync("packages/{server,cli}/src/**/*.ts", { cwd: ROOT }).filter((path) => !path.endsWith(".test.ts"));
      const read = files.flatMap((path) => readFileSync(join(ROOT, path), "utf8").match(/XINYONG_[A-Z_]+/gu) ?? []);
      assert.deepEqual([...new Set(text.match(/XINYONG_[A-Z_]+/gu))].toSorted(), [...new Set(read)].toSorted());
    });
    it("tells the bound after which a withdrawn entry is gone, as the laws do", () => {
      const bound = new RegExp(`\\b${WITHDRAWAL_BOUND_SECONDS} (?:seconds|秒)`, "u");
      for (const page of [text, documentAt(`docs/${language}/laws.md`).text]) assert.match(page, bound);
    });
  });
}
