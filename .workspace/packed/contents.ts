// What a package that is published must hold and must not hold.
import { globSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { FOREIGN } from "../checks/tree.ts";

const TEXT = /\.(?:[cm]?[jt]s|map|json|md|txt|css|svg|html)$|(?:^|\/)LICENSE$/u;
/** Tests and what only they use. */
const TESTS = /\.(?:test|test-d|fixture)\.|(?:^|\/)(?:test|tests|bench|__tests__|node_modules)\/|(?:^|\/)(?:vectors\.json|tsconfig\.json|\.tsbuildinfo)$/u;

/** An installed package's own files. */
export function filesOf(folder: string): string[] {
  return globSync("**/*", { cwd: folder, exclude: (name) => name === "node_modules" })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => statSync(join(folder, file)).isFile())
    .sort();
}

/** What is wrong with what a package holds; empty when nothing is. `places` are paths of this machine. */
export function checkContents(folder: string, places: readonly string[]): string[] {
  const files = filesOf(folder);
  const problems = ["README.md", "LICENSE", "package.json"].filter((file) => !files.includes(file)).map((file) => `${file} is missing`);
  for (const file of files) {
    if (TESTS.test(file)) problems.push(`${file} is of no use to those who install it`);
    if (!TEXT.test(file)) continue;
    const text = readFileSync(join(folder, file), "utf8");
    if (places.some((place) => text.includes(place)) || FOREIGN.test(text)) problems.push(`${file} names a machine or a registry`);
  }
  const manifest = readFileSync(join(folder, "package.json"), "utf8");
  for (const word of ["@xinyong/source", "workspace:", "catalog:", "file:", "link:"]) {
    if (manifest.includes(word)) problems.push(`package.json holds ${word}`);
  }
  return [...problems, ...checkTargets(files, JSON.parse(manifest) as Manifest)];
}

interface Manifest {
  exports?: unknown;
  bin?: unknown;
  types?: unknown;
  llms?: unknown;
  llmsFull?: unknown;
}

/** Every file that the manifest points at must be there. */
function checkTargets(files: readonly string[], { exports, bin, types, llms, llmsFull }: Manifest): string[] {
  const targets = (value: unknown): string[] =>
    typeof value === "string" ? [value] : typeof value === "object" && value !== null ? Object.values(value).flatMap(targets) : [];
  return targets([exports, bin, types, llms, llmsFull])
    .filter((target) => !target.includes("*") && !files.includes(target.replace(/^\.\//u, "")))
    .map((target) => `package.json points at ${target}, which is not there`);
}
