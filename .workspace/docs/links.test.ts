import assert from "node:assert/strict";
import { existsSync, readdirSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { describe, it } from "node:test";
import { DOCUMENTS, ROOT } from "./pages.ts";

/** Names as they are written on the disk: a file system that does not heed letter case must not hide a wrong one. */
function isThere(path: string): boolean {
  if (!existsSync(join(ROOT, path))) return false;
  const name = posix.basename(path);
  return name === "" || name === "." || readdirSync(dirname(join(ROOT, path))).includes(name);
}

describe("the pages", () => {
  it("link only to what is there", () => {
    const wrong: string[] = [];
    for (const { path, links } of DOCUMENTS) {
      for (const { target, line } of links) {
        if (/^[a-z]+:/u.test(target)) continue;
        const [file = "", anchor] = decodeURIComponent(target).split("#");
        const at = file === "" ? path : posix.normalize(posix.join(posix.dirname(path), file)).replace(/\/$/u, "");
        if (!isThere(at)) wrong.push(`${path}:${line}: there is no ${at}`);
        else if (anchor !== undefined) {
          const page = DOCUMENTS.find((one) => one.path === at);
          if (!page?.headings.some((heading) => heading.anchor === anchor)) wrong.push(`${path}:${line}: ${at} has no heading #${anchor}`);
        }
      }
    }
    assert.deepEqual(wrong, []);
  });

  it("are all found from the index, and the index from the README", () => {
    const linked = (path: string): string[] => {
      const page = DOCUMENTS.find((one) => one.path === path);
      return (page?.links ?? []).map(({ target }) => posix.normalize(posix.join(posix.dirname(path), target.split("#")[0] ?? "")));
    };
    const index = linked("docs/README.md");
    const pages = DOCUMENTS.map(({ path }) => path).filter((path) => path.startsWith("docs/") && path !== "docs/README.md");
    assert.deepEqual(pages.filter((path) => !index.includes(path)), []);
    for (const readme of ["README.md", "README.zh-CN.md"]) assert.ok(linked(readme).includes("docs/README.md"), readme);
  });

  it("come in Chinese and English with the same headings", () => {
    const shape = (path: string): number[] => DOCUMENTS.find((one) => one.path === path)?.headings.map(({ level }) => level) ?? [];
    const english = DOCUMENTS.map(({ path }) => path).filter((path) => path.startsWith("docs/en/"));
    const chinese = DOCUMENTS.map(({ path }) => path).filter((path) => path.startsWith("docs/zh-CN/"));
    assert.deepEqual(chinese, english.map((path) => path.replace("docs/en/", "docs/zh-CN/")));
    for (const path of english) assert.deepEqual(shape(path.replace("docs/en/", "docs/zh-CN/")), shape(path), path);
    assert.deepEqual(shape("README.zh-CN.md"), shape("README.md"));
  });

  it("show the same code in both languages", () => {
    const code = (path: string): string[] => {
      const blocks = DOCUMENTS.find((one) => one.path === path)?.blocks ?? [];
      // Comments are in the language of the page.
      return blocks.map(({ language, text }) => `${language}\n${withoutComments(language, text)}`);
    };
    for (const { path } of DOCUMENTS) {
      if (!path.startsWith("docs/en/") && path !== "README.md") continue;
      const other = path === "README.md" ? "README.zh-CN.md" : path.replace("docs/en/", "docs/zh-CN/");
      assert.deepEqual(code(other), code(path), path);
    }
  });
});

function withoutComments(language: string, text: string): string {
  const comment = language === "sh" ? /(?:^|\s+)# .*$/gmu : language === "html" ? /<!--[\s\S]*?-->/gu : /(?:^|\s+)\/\/ .*$/gmu;
  return text.replace(comment, "").replace(/[ \t]+$/gmu, "").trim();
}
