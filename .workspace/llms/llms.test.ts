import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { llmsFiles } from "./text.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const files = llmsFiles(root);

describe("what programs read of the client", () => {
  for (const [name, text] of Object.entries(files)) {
    it(`is what the README, the documentation and the declarations say today: ${name}`, () => {
      const kept = readFileSync(join(root, "packages/client", name), "utf8").replaceAll("\r\n", "\n");
      assert.ok(kept === text, `packages/client/${name} is not up to date: npm run llms`);
    });
  }
  it("has every export of every entry with its declaration", () => {
    const { exports } = JSON.parse(readFileSync(join(root, "packages/client/package.json"), "utf8")) as { exports: Record<string, string | Record<string, string>> };
    for (const [entry, target] of Object.entries(exports)) {
      if (typeof target === "string") continue;
      const [, section = ""] = new RegExp(`^## @xinyong/client${entry.slice(1)}\n([\\s\\S]*?)(?=^## @xinyong|$(?![\\s\\S]))`, "mu").exec(files["llms-full.txt"]) ?? [];
      const index = readFileSync(join(root, "packages/client", target["@xinyong/source"] ?? ""), "utf8");
      const names = [...index.matchAll(/^export (?:type )?\{([^}]+)\}/gmu)].flatMap(([, some = ""]) => some.split(",")).map((name) => name.trim());
      const [, again = ""] = /^As above: (.*)\.$/mu.exec(section) ?? [];
      const declared = (name: string): boolean => new RegExp(`^(?:abstract )?(?:function|class|interface|type|const) ${name}\\b`, "mu").test(section);
      const missing = names.filter((name) => name !== "" && !declared(name) && !again.includes(`\`${name}\``));
      assert.deepEqual([entry, missing], [entry, []]);
      assert.ok(names.length > 1, entry);
    }
  });
  it("leads to pages by addresses that hold from anywhere", () => {
    for (const text of Object.values(files)) assert.deepEqual([...text.matchAll(/\]\((?!https:|#)[^)\s]*\)/gu)].map(([link]) => link), []);
  });
});
