// An application outside the workspace that uses the installed packages: it imports, type-checks, bundles and starts all there is.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import type { Tarball } from "./pack.ts";
import { run } from "./run.ts";

/** What a person would write, beside an import of every entry. */
const WRITTEN = `
import { createClient, isCreditError } from "@xinyong/client";
import { parseCode } from "@xinyong/credit/code";
import type { Tone } from "@xinyong/credit/vocabulary";

const client = createClient({ baseUrl: "https://credit.example.gov.cn" });
export async function toneOf(typed: string): Promise<Tone | (string & {}) | null> {
  const parsed = parseCode(typed);
  if (!parsed.ok) return null;
  try {
    return (await client.standing(parsed.code)).tone;
  } catch (error) {
    if (isCreditError(error)) return null;
    throw error;
  }
}
// @ts-expect-error A code is a text: were the types lost on the way, this would pass.
void client.standing(91);
`;

const OPTIONS = {
  module: "NodeNext",
  target: "ES2022",
  lib: ["ES2022", "DOM", "DOM.Iterable"],
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  verbatimModuleSyntax: true,
  skipLibCheck: false,
  noEmit: true,
};

/** Imports every entry in Node, and starts every command. */
export function checkImports(folder: string, { entries, commands }: Tarball): string[] {
  const refused = entries.flatMap((entry) => {
    const { ok, output } = run("node", ["--input-type=module", "--eval", `await import(${JSON.stringify(entry)})`], folder);
    return ok && output === "" ? [] : [`${entry} does not import quietly in Node:\n${output}`];
  });
  const silent = commands.flatMap((command) => {
    const { ok, output } = run("npm", ["exec", "--offline", "--", command, "--help"], folder);
    return ok ? [] : [`${command} --help fails:\n${output}`];
  });
  return [...refused, ...silent];
}

/** Type-checks a program that imports every entry, our declaration files included. What is wrong in those of others is theirs. */
export function checkTypes(folder: string, tarballs: readonly Tarball[]): string[] {
  return ([["browser", false], ["node", true]] as const).flatMap(([place, node]) => {
    const entries = tarballs.filter((tarball) => tarball.node === node).flatMap((tarball) => tarball.entries);
    if (entries.length === 0) return [];
    const imports = entries.map((entry, index) => `import * as all${index} from "${entry}"; void all${index};`).join("\n");
    writeFileSync(join(folder, `${place}.ts`), `${imports}\n${node ? "export {};" : WRITTEN}`);
    writeFileSync(join(folder, `tsconfig.${place}.json`), JSON.stringify({ compilerOptions: { ...OPTIONS, types: node ? ["node"] : [] }, files: [`${place}.ts`] }));
    const { ok, stdout, output } = run("tsc", ["-p", `tsconfig.${place}.json`, "--pretty", "false"], folder);
    const theirs = /^node_modules\/(?!@xinyong\/)/u;
    const errors = stdout.split("\n").filter((line) => /\): error TS|^error TS/u.test(line));
    if (!ok && errors.length === 0) return [`the type check did not run:\n${output}`];
    return errors.filter((line) => !theirs.test(line)).map((line) => `types for the ${place}: ${line}`);
  });
}

/** Bundles the tags as an application imports them: what defines them must still be there. */
export async function checkTags(folder: string, { entries }: Tarball): Promise<string[]> {
  const problems = await Promise.all(
    entries.map(async (entry) => {
      const tag = /\/(credit-\w+)$/u.exec(entry)?.[1] ?? "credit-badge";
      const { outputFiles } = await build({
        stdin: { contents: `import "${entry}";`, resolveDir: folder },
        bundle: true,
        splitting: true,
        outdir: "out",
        write: false,
        minify: true,
        format: "esm",
        platform: "browser",
        logLevel: "silent",
      });
      return new RegExp(`["'\`]${tag}["'\`],`, "u").test(outputFiles.map(({ text }) => text).join("\n")) ? [] : [`a bundle of ${entry} does not define ${tag}: is sideEffects right?`];
    }),
  );
  return problems.flat();
}
