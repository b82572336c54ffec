// The table of test codes stands on several pages; TEST_CODES is what it says.
import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { TEST_CODES } from "../../packages/api/src/world/index.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const pages = ["packages/api/README.md", "packages/msw/README.md", ...globSync("docs/*/test-codes.md", { cwd: root })];

describe("the table of test codes", () => {
  for (const page of pages) {
    it(`says what the fictional world has: ${page}`, () => {
      const language = page.includes("zh-CN") ? "zh" : "en";
      const rows = readFileSync(join(root, page), "utf8").match(/^\| `\w+` \| `\w{18}` \|.*$/gmu);
      assert.deepEqual(
        rows,
        TEST_CODES.map((one) => `| \`${one.id}\` | \`${one.code}\` | ${one.tone} | ${one[language]} |`),
      );
    });
  }
});
