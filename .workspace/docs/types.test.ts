import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import { ROOT } from "./pages.ts";
import { snippetFolder, snippetsOfPages, snippetsOfSources, writeSnippet } from "./snippets.ts";

/** What a reader's own project has: everything strict, and nothing more than `strict`. */
const OPTIONS = {
  compilerOptions: {
    strict: true,
    noEmit: true,
    target: "ES2022",
    module: "NodeNext",
    moduleResolution: "NodeNext",
    lib: ["ES2023", "DOM", "DOM.Iterable"],
    types: ["node"],
    customConditions: ["@xinyong/source"],
    allowImportingTsExtensions: true,
    skipLibCheck: true,
    useDefineForClassFields: false,
    experimentalDecorators: true,
  },
};

const folder = snippetFolder();
after(folder.remove);

describe("the code of the pages and of doc comments", () => {
  it("has the types that the packages have", () => {
    const snippets = [...snippetsOfPages(), ...snippetsOfSources()];
    assert.ok(snippets.length > 10);
    const names = new Map(snippets.map((snippet, number) => [writeSnippet(folder.path, snippet, number), snippet]));
    writeFileSync(join(folder.path, "tsconfig.json"), JSON.stringify({ ...OPTIONS, files: [...names.keys()] }));
    const tsc = join(ROOT, "node_modules/typescript/bin/tsc");
    const { stdout, stderr } = spawnSync(process.execPath, [tsc, "-p", folder.path, "--pretty", "false"], { cwd: folder.path, encoding: "utf8" });
    const told = `${stdout}${stderr}`.split("\n").flatMap((text) => {
      const [, file, line, what] = /^([^(]+)\((\d+),\d+\): (.*)$/u.exec(text) ?? [];
      const snippet = names.get(file ?? "");
      // By the page and its own line, which is what one wants to open.
      if (snippet !== undefined) return [`${snippet.path}:${line}: ${what}`];
      // The packages' own sources have stricter options than these, and a check of their own.
      return text === "" || text.startsWith(" ") || file?.includes("/packages/") ? [] : [text];
    });
    assert.deepEqual(told, []);
  });
});
