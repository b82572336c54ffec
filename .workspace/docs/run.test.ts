import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { format } from "node:util";
import { pathToFileURL } from "node:url";
import { createApi, createMemoryStore } from "../../packages/api/src/index.ts";
import type { Api } from "../../packages/api/src/index.ts";
import { createWorld, worldClock } from "../../packages/api/src/world/index.ts";
import { importFiles } from "../../packages/server/src/index.ts";
import { ROOT } from "./pages.ts";
import { snippetFolder, snippetsOfPages, writeSnippet } from "./snippets.ts";

/**
 * What a block prints when it keeps its word: behind each `console.log(…);` stands what it prints, and what it prints besides stands in
 * the lines of comment that follow.
 */
function promised(text: string): string[] {
  const lines: string[] = [];
  let printing = false;
  for (const line of text.split("\n")) {
    const [, behind] = /console\.log\(.*\);\s*\/\/ (.*)$/u.exec(line) ?? [];
    const [, below] = /^\s*\/\/ (.*)$/u.exec(line) ?? [];
    if (behind !== undefined) lines.push(behind);
    else if (printing && below !== undefined) lines.push(below);
    printing = line.includes("console.log(") || (printing && below !== undefined);
  }
  return lines;
}

/** The addresses that the pages name, answered here: the demo with the sample city, and a platform with the fictional world. */
async function platforms(): Promise<Map<string, Api>> {
  const store = createMemoryStore();
  await importFiles({ store, files: [join(ROOT, "packages/server/sample")], clock: worldClock });
  return new Map([
    ["http://127.0.0.1:8787", createApi({ store, clock: worldClock })],
    ["https://credit.example.gov.cn", (await createWorld({ wait: async () => undefined })).api],
  ]);
}

const folder = snippetFolder();
const { fetch, console } = globalThis;
before(async () => {
  const apis = await platforms();
  globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    const api = apis.get(new URL(request.url).origin);
    assert.ok(api, `A page asks ${request.url}.`);
    return api.fetch(request);
  };
});
after(() => {
  globalThis.fetch = fetch;
  folder.remove();
});

describe("the code that is run", () => {
  for (const [number, snippet] of snippetsOfPages().filter(({ words }) => words.includes("run")).entries()) {
    it(`prints what it says: ${snippet.path}:${snippet.line}`, async () => {
      const printed: string[] = [];
      globalThis.console = { ...console, log: (...values: unknown[]) => void printed.push(...format(...values).split("\n")) };
      try {
        await import(pathToFileURL(join(folder.path, writeSnippet(folder.path, snippet, number))).href);
      } finally {
        globalThis.console = console;
      }
      assert.deepEqual(printed, promised(snippet.text));
      assert.ok(printed.length > 0, "It prints nothing, so its run shows nothing.");
    });
  }
});
