// The code of the pages, and of the examples in doc comments, as files that a compiler and Node can take.
import { globSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DOCUMENTS, ROOT } from "./pages.ts";

/** A block of TypeScript. */
export interface Snippet {
  /** The page or source it stands in. */
  path: string;
  /** Line of its first line there. */
  line: number;
  text: string;
  /** Words after `ts`: `continues` goes on from the block before, `run` is run, and its output compared with its comments. */
  words: readonly string[];
}

/** Blocks of the pages. A block that continues carries what it continues, so that each can be taken alone. */
export function snippetsOfPages(): Snippet[] {
  return DOCUMENTS.flatMap(({ path, blocks }) => {
    const found: Snippet[] = [];
    for (const { language, words, text, line } of blocks) {
      if (!["ts", "js", "typescript", "javascript", "mjs"].includes(language)) continue;
      const before = found.at(-1);
      if (words.includes("continues") && before !== undefined) {
        const gap = "\n".repeat(line - before.line - before.text.split("\n").length + 1);
        found.push({ path, line: before.line, text: `${before.text}${gap}${text}`, words });
      } else found.push({ path, line, text, words });
    }
    return found;
  });
}

/** Examples of doc comments that import from these packages. */
export function snippetsOfSources(): Snippet[] {
  const files = globSync("packages/*/src/**/*.ts", { cwd: ROOT }).filter((path) => !path.endsWith(".test.ts"));
  return files.sort().flatMap((path) => {
    const source = readFileSync(join(ROOT, path), "utf8");
    return [...source.matchAll(/^ *\* ```ts\n([\s\S]*?)^ *\* ```$/gmu)].flatMap(({ index, 1: body = "" }) => {
      const text = body.replace(/^ *\* ?/gmu, "");
      const line = source.slice(0, index).split("\n").length + 1;
      return text.includes("@xinyong/") ? [{ path: path.replaceAll("\\", "/"), line, text, words: [] }] : [];
    });
  });
}

/** A folder outside of the workspace that has what the pages import: the packages by their names, and what these depend on. */
export function snippetFolder(): { path: string; remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), "pages-"));
  const modules = join(path, "node_modules");
  const link = (target: string, name: string): void => {
    mkdirSync(join(modules, name, ".."), { recursive: true });
    symlinkSync(target, join(modules, name), "junction");
  };
  for (const name of readdirSync(join(ROOT, "packages"))) link(join(ROOT, "packages", name), `@xinyong/${name}`);
  link(join(ROOT, "node_modules/@types/node"), "@types/node");
  for (const [owner, ...names] of [
    ["elements", "lit"],
    ["msw", "msw"],
    ["client", "ky", "@opentelemetry/api", "@tanstack/query-core"],
    ["credit", "zod"],
  ] as const) {
    for (const name of names) link(join(ROOT, "packages", owner, "node_modules", name), name);
  }
  writeFileSync(join(path, "package.json"), '{"type":"module"}');
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** Writes a snippet so that its lines have the numbers that they have in its page. Returns the file's name. */
export function writeSnippet(folder: string, { path, line, text }: Snippet, number: number): string {
  const name = `${path.replaceAll(/[^\w.-]+/gu, "__")}.${number}.ts`;
  writeFileSync(join(folder, name), `${"\n".repeat(line - 1)}${text}\nexport {};\n`);
  return name;
}
