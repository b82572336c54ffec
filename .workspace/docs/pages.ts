import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readPage } from "./markdown.ts";
import type { Page } from "./markdown.ts";

export const ROOT: string = fileURLToPath(new URL("../..", import.meta.url));

/** A page of the documentation and where it is, from the top of the repository, with slashes. */
export interface Document extends Page {
  path: string;
  text: string;
}

/** Every page that a stranger reads: the READMEs at the top, of packages and examples, what packages bring beside theirs, and the documentation. */
export const DOCUMENTS: readonly Document[] = ["README*.md", "docs/**/*.md", "packages/*/{README,AGENTS,MIGRATIONS}.md", "examples/*/README.md"]
  .flatMap((pattern) => globSync(pattern, { cwd: ROOT }))
  .map((path) => path.replaceAll("\\", "/"))
  .sort()
  .map((path) => {
    const text = readFileSync(join(ROOT, path), "utf8").replaceAll("\r\n", "\n");
    return { path, text, ...readPage(text) };
  });

/** The page at a path. */
export function documentAt(path: string): Document {
  const found = DOCUMENTS.find((one) => one.path === path);
  if (found === undefined) throw new Error(`There is no page ${path}.`);
  return found;
}
