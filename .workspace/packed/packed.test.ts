import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, describe, it } from "node:test";
import { checkContents } from "./contents.ts";
import { run } from "./run.ts";

const folder = mkdtempSync(join(tmpdir(), "contents-"));
after(() => rmSync(folder, { recursive: true }));

const GOOD: Readonly<Record<string, string>> = {
  "README.md": "# A package",
  LICENSE: "MIT",
  "package.json": JSON.stringify({ name: "a", exports: { ".": { types: "./dist/index.d.ts", default: "./dist/index.js" }, "./package.json": "./package.json" } }),
  "dist/index.js": "export const a = 1;",
  "dist/index.d.ts": "export declare const a: number;",
};

/** What is wrong with a package that holds all that it must, and these files besides or instead. */
function problems(name: string, files: Readonly<Record<string, string>>): string {
  for (const [file, text] of Object.entries({ ...GOOD, ...files })) {
    mkdirSync(dirname(join(folder, name, file)), { recursive: true });
    writeFileSync(join(folder, name, file), text);
  }
  return checkContents(join(folder, name), ["/somebody/elses/folder"]).join("\n");
}

describe("a package that is published", () => {
  it("may hold what it needs", () => assert.equal(problems("good", {}), ""));
  const bad: [string, Record<string, string>, RegExp][] = [
    ["a test", { "src/a.test.ts": "" }, /src\/a\.test\.ts is of no use/],
    ["a built test", { "dist/a.browser.test.js": "" }, /a\.browser\.test\.js is of no use/],
    ["what only tests use", { "dist/read/a.fixture.d.ts": "" }, /fixture\.d\.ts is of no use/],
    ["a path of the machine it was built on", { "dist/index.js.map": `{"sources":["/somebody/elses/folder/a.ts"]}` }, /index\.js\.map names a machine/],
    ["a condition that only the workspace knows", { "package.json": `{"exports":{".":{"@xinyong/source":"./dist/index.js"}}}` }, /holds @xinyong\/source/],
    ["a version that only the workspace knows", { "package.json": `{"dependencies":{"zod":"catalog:","x":"workspace:^"}}` }, /workspace:[^]*catalog:/],
    ["a text for programs that is not there", { "package.json": `{"llms":"./llms.txt"}` }, /points at \.\/llms\.txt/],
    ["a text that names a machine", { "llms.txt": "see /somebody/elses/folder" }, /llms\.txt names a machine/],
    ["an entry without its file", { "package.json": `{"exports":{".":"./dist/none.js"}}` }, /points at \.\/dist\/none\.js/],
  ];
  for (const [what, files, problem] of bad) it(`may not hold ${what}`, () => assert.match(problems(what, files), problem));
  it("has a licence and a README", () => {
    mkdirSync(join(folder, "empty"));
    writeFileSync(join(folder, "empty/package.json"), "{}");
    assert.equal(checkContents(join(folder, "empty"), []).join("; "), "README.md is missing; LICENSE is missing");
  });
});

it("a command that is not there has failed and says so", () => {
  const { ok, output } = run("no-such-command-of-ours", [], folder);
  assert.equal(ok, false);
  assert.notEqual(output, "");
});
