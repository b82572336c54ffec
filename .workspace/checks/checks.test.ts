import assert from "node:assert/strict";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { HOUSE } from "./house.ts";
import { checkImports, importsOf } from "./imports.ts";
import { checkLockfile, nativePackages } from "./lockfile.ts";
import { checkManifests } from "./manifests.ts";
import { checkTexts, checkTop } from "./tree.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "house-"));
after(() => rmSync(folder, { recursive: true }));

/** A small house in which everything holds, and what is put into it besides. */
function house(name: string, files: Readonly<Record<string, string>> = {}): string {
  const at = join(folder, name);
  for (const [room, { imports }] of Object.entries(HOUSE)) {
    const path = join(at, "packages", room, "src");
    mkdirSync(path, { recursive: true });
    writeFileSync(join(path, "index.ts"), imports.map((one) => `import "@xinyong/${one}";\n`).join(""));
    writeFileSync(join(path, "../package.json"), JSON.stringify({ dependencies: Object.fromEntries(imports.map((one) => [`@xinyong/${one}`, "*"])) }));
  }
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(at, file)), { recursive: true });
    writeFileSync(join(at, file), text);
  }
  return at;
}

describe("the direction of imports", () => {
  it("holds in a house where each imports only from above", () => assert.deepEqual(checkImports(house("good")), []));
  const bad: [string, string, string, RegExp][] = [
    ["an import from below", "packages/credit/src/a.ts", 'import { x } from "@xinyong/api";', /credit may not import api/],
    ["an import from the side", "packages/api/src/a.ts", 'export type { X } from "@xinyong/tables";', /api may not import tables/],
    ["a lazy import from below", "packages/client/src/a.ts", 'const x = await import("@xinyong/server");', /client may not import server/],
    ["a path out of the package", "packages/api/src/a.ts", 'import "../../credit/src/index.ts";', /reaches out/],
    ["an internal module of another", "packages/api/src/a.ts", 'import "@xinyong/credit/internal/x";', /internal/],
    ["Node in a package for everywhere", "packages/client/src/a.ts", 'import { readFile } from "node:fs";', /Node only/],
    ["a dependency that is not declared", "packages/client/src/a.ts", 'import ky from "ky";', /ky is not a dependency/],
    ["a star export", "packages/client/src/a.ts", 'export * from "./b.ts";', /one by one/],
  ];
  for (const [what, file, text, problem] of bad) {
    it(`is broken by ${what}`, () => assert.match(checkImports(house(what, { [file]: text })).join("\n"), problem));
  }
  it("is not broken by tests, comments and strings", () => {
    const files = {
      "packages/credit/src/a.test.ts": 'import "@xinyong/api";',
      "packages/credit/src/b.ts": '/** import { x } from "@xinyong/api"; */\n// import "node:fs"\nexport const x = 1;',
    };
    assert.deepEqual(checkImports(house("tests", files)), []);
  });
  it("finds every form of import", () => {
    const source = 'import a from "a";\nimport { b,\n c } from "b";\nimport type { C } from "c";\nimport "d";\nexport { e } from "e";\nconst f = await import("f");\nimport * as g from "g";';
    assert.deepEqual(importsOf(source), ["a", "b", "c", "d", "e", "g", "f"].toSorted((x, y) => source.indexOf(`"${x}"`) - source.indexOf(`"${y}"`)));
  });
  it("sees a dependency that nothing imports", () => {
    const at = house("unused");
    writeFileSync(join(at, "packages/credit/package.json"), '{"dependencies":{"zod":"*"}}');
    assert.match(checkImports(at).join(), /zod is declared and not imported/);
  });
});

describe("the lockfile", () => {
  const lock = readFileSync(join(root, "pnpm-lock.yaml"), "utf8");
  it("of this workspace is understood", () => assert.ok(nativePackages(lock).length > 30));
  it("with a host is refused", () => assert.match(checkLockfile(`${lock}\n  tarball: https://example.com/x.tgz`).join(), /names a host/));
  it("that lacks a native package is refused", () => {
    const without = lock.replaceAll(/^ {2}'@esbuild\/darwin-arm64@[\s\S]*?(?=^ {2}\S)/gmu, "");
    assert.match(checkLockfile(without).join(), /esbuild has no package for mac arm64/);
  });
  it("that has a native package for one system alone is refused", () => {
    const alone = lock.replaceAll(/^ {2}'@rolldown\/binding-(?!linux-x64-gnu@)[\s\S]*?(?=^ {2}\S)/gmu, "");
    assert.match(checkLockfile(alone).join(), /rolldown.binding has no package for windows x64/);
  });
});

describe("the tree", () => {
  it("has nothing else at the top", () => {
    assert.deepEqual(checkTop(["packages/a", ".ci/run", "README.md"]), []);
    assert.match(checkTop(["scripts/x.ts"]).join(), /scripts/);
  });
  it("names no machine and no registry", () => {
    const path = ["", "home", "me", "x"].join("/");
    const host = ["registry", "npmjs", "org"].join(".");
    writeFileSync(join(folder, "a.md"), `see ${path}\n`);
    writeFileSync(join(folder, "b.md"), `https://${host}/x\n`);
    writeFileSync(join(folder, "c.md"), "`/v1/subjects` and https://example.com/home/x\n");
    assert.deepEqual(checkTexts(folder, ["a.md", "b.md", "c.md"]).map((line) => line.split(":")[0]), ["a.md", "b.md"]);
  });
  it("has packages that say what they are", () => {
    const at = join(folder, "manifests");
    for (const name of Object.keys(HOUSE)) cpSync(join(root, "packages", name, "package.json"), join(at, "packages", name, "package.json"), { recursive: true });
    writeFileSync(join(at, "packages/credit/package.json"), "{}");
    assert.match(checkManifests(at).join("\n"), /credit\/package.json: description is missing/);
    assert.match(checkManifests(at).join("\n"), /credit\/README.md: has no example/);
  });
  it("has packages that publish what the workspace works on", () => {
    const at = join(folder, "exports");
    for (const name of Object.keys(HOUSE)) cpSync(join(root, "packages", name, "package.json"), join(at, "packages", name, "package.json"), { recursive: true });
    const entry = { "@xinyong/source": "./src/index.ts", types: "./dist/index.d.ts", default: "./dist/index.js" };
    const { "@xinyong/source": source, ...published } = entry;
    const said = (manifest: object): string => {
      writeFileSync(join(at, "packages/credit/package.json"), JSON.stringify(manifest));
      return checkManifests(at).filter((line) => line.startsWith("packages/credit/package.json") && !line.endsWith("is missing.")).join("\n");
    };
    const good = { exports: { ".": entry }, publishConfig: { exports: { ".": published } }, sideEffects: false };
    assert.equal(said(good), "");
    assert.match(said({ ...good, publishConfig: { exports: { ".": published, "./more": published } } }), /not exports without the sources/);
    assert.match(said({ ...good, exports: { ".": { ...published, "@xinyong/source": source } } }), /source must come first/);
    assert.match(said({ ...good, exports: { ".": published } }), /has no source/);
    assert.match(said({ ...good, sideEffects: ["./dist/*/define.js"] }), /sideEffects lacks \.\/src\/\*\/define\.ts/);
    mkdirSync(join(at, "packages/credit/src"));
    assert.match(said(good), /src\/index\.ts is not there/);
  });
});
