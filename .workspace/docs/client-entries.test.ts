// What the pages say of the client's further entries is what these have.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { codeSpans } from "./markdown.ts";
import { documentAt, ROOT } from "./pages.ts";

const source = (path: string): string => readFileSync(join(ROOT, "packages/client/src", path), "utf8");

/** What an index exports besides types. */
function exportsOf(path: string): string[] {
  return [...source(path).matchAll(/^export \{([^}]+)\}/gmu)].flatMap(([, names = ""]) => names.split(",").map((name) => name.trim())).filter(Boolean);
}

for (const language of ["zh-CN", "en"] as const) {
  const first = (page: string, ...headers: string[]): string[] => {
    const rows = documentAt(`docs/${language}/${page}.md`).tables.find(({ header }) => headers.includes(header[0] ?? ""))?.rows ?? [];
    return rows.flatMap(([name = ""]) => codeSpans(name));
  };
  describe(`the page of testing, ${language}`, () => {
    it("has every builder of an answer", () => {
      const said = first("client-testing", "builder", "函数").map((call) => call.replace(/\(.*/u, ""));
      assert.deepEqual(said.toSorted(), exportsOf("testing/answers/index.ts").toSorted());
    });
    it("names whatever else the entry has", () => {
      const { text } = documentAt(`docs/${language}/client-testing.md`);
      const unnamed = exportsOf("testing/index.ts").filter((name) => !name.startsWith("SAMPLE_") && !text.includes(`\`${name}\``) && !text.includes(`${name}(`));
      assert.deepEqual(unnamed, []);
    });
  });
  describe(`the page of integrations, ${language}`, () => {
    it("has every attribute of a span, and no other", () => {
      const set = [...`${source("otel/attributes.ts")}${source("otel/middleware.ts")}`.matchAll(/"((?:http|url|server|error)\.[\w.]+)"/gu)].map(([, name = ""]) => name);
      assert.deepEqual(first("client-integrations", "attribute", "属性").toSorted(), [...new Set(set)].toSorted());
    });
    it("names every query and every option of the middleware", () => {
      const { text } = documentAt(`docs/${language}/client-integrations.md`);
      for (const name of [...exportsOf("tanstack/index.ts"), "otelMiddleware", "tracer", "propagation", "propagateTo"]) assert.ok(text.includes(name), name);
    });
  });
}
