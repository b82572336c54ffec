import assert from "node:assert/strict";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { COMMANDS } from "../../packages/cli/src/main/commands.ts";
import { COMMON_OPTIONS } from "../../packages/cli/src/main/options.ts";
import { catalogueSchema } from "../../packages/credit/src/schemas/index.ts";
import { codeSpans } from "./markdown.ts";
import { DOCUMENTS, ROOT } from "./pages.ts";

interface Manifest {
  name?: string;
  scripts?: Record<string, string>;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
}

const read = (path: string): Manifest => JSON.parse(readFileSync(join(ROOT, path), "utf8")) as Manifest;
const MANIFESTS = ["packages", "examples"]
  .flatMap((kind) => readdirSync(join(ROOT, kind)).map((name) => `${kind}/${name}/package.json`))
  .filter((path) => existsSync(join(ROOT, path)))
  .map(read);
const TOP = read("package.json");
/** What a page may tell to install: our packages, and what they are used with. */
const INSTALLABLE = new Set(MANIFESTS.flatMap(({ name = "", dependencies, devDependencies }) => [name, ...Object.keys({ ...dependencies, ...devDependencies })]));

/** Scripts that a page may name: those at the top, and in an example's README those of the example. */
function scriptsOf(path: string): Record<string, string> {
  const example = /^examples\/[^/]+\//u.exec(path)?.[0];
  return { ...TOP.scripts, ...(example === undefined ? {} : read(`${example}package.json`).scripts) };
}

/** What is wrong with a line of a shell block; null when nothing is. */
function problemOf(line: string, path: string): string | null {
  if (line.startsWith("xinyong ")) return problemOfXinyong(line.slice("xinyong ".length));
  const [, script] = /^npm (?:run (?:--silent )?)?([\w-]+)/u.exec(line) ?? [];
  const [, filter = "", run = ""] = /pnpm --filter (\S+) ([\w-]+)/u.exec(line) ?? [];
  if (filter !== "") {
    const found = MANIFESTS.find(({ name }) => name === filter);
    return found?.scripts?.[run] === undefined && run !== "add" ? `${filter} has no script ${run}` : null;
  }
  if (script === "xinyong") return problemOfXinyong(line.slice(line.indexOf(" -- ") + " -- ".length));
  if (script === "install") {
    const names = line.split(" ").slice(2).filter((word) => !word.startsWith("-"));
    const unknown = names.filter((name) => !INSTALLABLE.has(name));
    return unknown.length > 0 ? `nothing here is installed with ${unknown.join(", ")}` : null;
  }
  return script !== undefined && scriptsOf(path)[script] === undefined ? `there is no script ${script}` : null;
}

/** What is wrong with what stands behind `xinyong`. Words in capitals stand for something. */
function problemOfXinyong(line: string): string | null {
  const [name = "", ...words] = line.split(" ");
  if (name.startsWith("--") || /^[A-Z]+$/u.test(name) || /^\P{ASCII}/u.test(name)) return null;
  const command = COMMANDS.find((one) => one.name === name || one.aliases.includes(name));
  if (command === undefined) return `xinyong has no command ${name}`;
  const known: readonly string[] = [...command.options, ...COMMON_OPTIONS];
  const unknown = words.filter((word) => word.startsWith("--") && !known.includes(word.slice(2)));
  return unknown.length > 0 ? `xinyong ${name} has no option ${unknown.join(", ")}` : null;
}

describe("the commands of the pages", () => {
  it("exist", () => {
    const wrong: string[] = [];
    for (const { path, blocks } of DOCUMENTS) {
      for (const { language, text, line } of blocks) {
        if (language !== "sh") continue;
        for (const [index, command] of text.split("\n").entries()) {
          const problem = problemOf(command.replace(/(?:^|\s+)# .*$/u, "").trim(), path);
          if (problem !== null) wrong.push(`${path}:${line + index}: ${problem}`);
        }
      }
    }
    assert.deepEqual(wrong, []);
  });

  it("exist where they are named in a sentence, and so do options", () => {
    const options: readonly string[] = [...COMMANDS.flatMap((command) => command.options), ...COMMON_OPTIONS];
    const wrong: string[] = [];
    for (const { path, text } of DOCUMENTS) {
      for (const [index, line] of text.split("\n").entries()) {
        for (const span of codeSpans(line)) {
          const [, typed] = /^(?:npm run xinyong -- |xinyong )(.+)$/u.exec(span) ?? [];
          const [, option] = /^--((?!credit-)[a-z-]+)(?: \S+)?$/u.exec(span) ?? [];
          const problem = typed === undefined ? null : problemOfXinyong(typed);
          if (problem !== null) wrong.push(`${path}:${index + 1}: ${problem}`);
          if (option !== undefined && !options.includes(option)) wrong.push(`${path}:${index + 1}: no command has --${option}`);
        }
      }
    }
    assert.deepEqual(wrong, []);
  });

  it("stand in blocks that say what they are", () => {
    const known = ["ts", "sh", "html", "json", "css", "text"];
    const odd = DOCUMENTS.flatMap(({ path, blocks }) =>
      blocks.filter(({ language }) => !known.includes(language)).map(({ language, line }) => `${path}:${line}: ${language}`),
    );
    assert.deepEqual(odd, []);
  });
});

describe("the JSON of the pages", () => {
  for (const { path, blocks } of DOCUMENTS) {
    for (const { language, text, line } of blocks) {
      if (language !== "json") continue;
      it(`is JSON, and a catalogue where it has lists: ${path}:${line}`, () => {
        const value = JSON.parse(text) as object;
        if ("lists" in value) assert.deepEqual(catalogueSchema.safeParse(value).error?.issues ?? [], []);
      });
    }
  }
});
