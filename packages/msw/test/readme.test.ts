import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), "utf8").replaceAll("\r\n", "\n");

describe("the README's examples", () => {
  for (const name of ["example.test.ts", "example-mock.ts"]) {
    it(`are what is run here: ${name}`, () => assert.ok(read("../README.md").includes(`\`\`\`ts\n${read(name)}\`\`\``)));
  }
});
