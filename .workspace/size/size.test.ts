import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { bundle } from "./bundle.ts";
import { entriesOf } from "./entries.ts";
import { sizeOf } from "./sizes.ts";

const folder = mkdtempSync(join(tmpdir(), "size-"));
after(() => rmSync(folder, { recursive: true }));

const FILES: Readonly<Record<string, string>> = {
  "package.json": `{ "type": "module", "sideEffects": false }`,
  "index.ts": `import { part } from "part"; import { kept } from "./kept.ts";
    export const eager = () => part + kept; export const lazy = () => import("./lazy.ts"); export { unused } from "./unused.ts";`,
  "kept.ts": `export const kept = "kept";`,
  "lazy.ts": `export const late = "late";`,
  "unused.ts": `export const unused = "unused";`,
  "node_modules/part/package.json": `{ "name": "part", "type": "module", "exports": "./index.js" }`,
  "node_modules/part/index.js": `export const part = "of a package";`,
};
for (const [name, text] of Object.entries(FILES)) {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), text);
}
const code = `export { eager, lazy } from "./index.ts";`;
const textOf = (files: readonly Uint8Array[]): string => files.map((file) => Buffer.from(file).toString()).join("");

for (const bundler of ["esbuild", "rolldown"] as const) {
  describe(`a bundle made by ${bundler}`, () => {
    it("counts what loads at once apart from what loads on demand, and what is not used not at all", async () => {
      const { initial, onDemand, modules } = await bundle(bundler, { folder, code });
      assert.match(textOf(initial), /kept/);
      assert.match(textOf(initial), /of a package/);
      assert.doesNotMatch(textOf(initial), /late"|late`|unused/);
      assert.match(textOf(onDemand), /late/);
      assert.ok(modules.some((path) => path.includes("/part/")));
      assert.ok(!modules.some((path) => path.includes("unused")));
    });
    it("leaves out the packages that do not count", async () => {
      const { initial, modules } = await bundle(bundler, { folder, code, without: ["part"] });
      assert.doesNotMatch(textOf(initial), /of a package/);
      assert.ok(!modules.some((path) => path.includes("/part/")));
    });
    it("of which nothing is left is an error and not a small size", async () => {
      await assert.rejects(bundle(bundler, { folder, code: `import "./kept.ts";` }), /leaves nothing/);
    });
  });
}

describe("sizes", () => {
  it("are of each file as it travels by itself", () => {
    const file = Buffer.from("credit ".repeat(500));
    assert.equal(sizeOf([file, file], "minified"), 7000);
    assert.ok(sizeOf([file], "brotli") < sizeOf([file], "gzip"));
    assert.equal(sizeOf([file, file], "gzip"), 2 * sizeOf([file], "gzip"));
  });
  it("are taken of every entry of the packages", () => {
    const specifiers = entriesOf(fileURLToPath(new URL("../..", import.meta.url))).map(({ specifier }) => specifier);
    for (const one of ["@xinyong/credit", "@xinyong/credit/code", "@xinyong/client"]) assert.ok(specifiers.includes(one));
    assert.ok(!specifiers.some((one) => one.endsWith(".json")));
  });
});
