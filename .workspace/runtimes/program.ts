// The program as each runtime takes it: as a module beside the installed package, or bundled with it.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { build, transform } from "esbuild";
import type { Addresses } from "../../packages/client/test/runtime-program.ts";

/** Line by which a runtime hands over what it found. */
export const FOUND = "##found ";

/** An application that has the packed package installed. */
export interface Application {
  folder: string;
  /** The program's source. */
  program: string;
}

export function applicationIn(folder: string, root: string): Application {
  return { folder, program: readFileSync(join(root, "packages/client/test/runtime-program.ts"), "utf8") };
}

/** The program without its types, for runtimes that find packages by themselves. */
export async function modules({ program }: Application, at: Addresses): Promise<{ "program.mjs": string; "main.mjs": string }> {
  const { code } = await transform(program, { loader: "ts", target: "es2022" });
  const main = `import { runProgram } from "./program.mjs";\n${start(at)}console.log(${JSON.stringify(FOUND)} + JSON.stringify(await found()));\n`;
  return { "program.mjs": code, "main.mjs": main };
}

/** How the program is bundled. */
interface Bundling {
  /** Defines `found()`, which runs it against these addresses. @default not defined */
  at?: Addresses;
  /** Conditions that the runtime's own tools bundle with. @default none */
  conditions?: string[];
  /** True: a script in the language of 2018 instead of a module. @default false */
  script?: boolean;
}

/** The program and what it imports as one text. */
export async function bundled({ folder, program }: Application, after: string, { at, conditions = [], script = false }: Bundling): Promise<string> {
  const { outputFiles } = await build({
    stdin: {
      contents: `${program.replaceAll('"../src/index.ts"', '"@xinyong/client"')}\n${at === undefined ? "" : start(at)}${after}`,
      loader: "ts",
      resolveDir: folder,
    },
    bundle: true,
    write: false,
    minify: true,
    format: script ? "iife" : "esm",
    platform: "browser",
    target: script ? "es2018" : "es2022",
    conditions,
    logLevel: "silent",
  });
  return outputFiles[0]?.text ?? "";
}

/** Defines `found()`, which runs the program against the addresses. */
function start(at: Addresses): string {
  return [
    'import * as client from "@xinyong/client";',
    `const at = ${JSON.stringify(at)};`,
    "const found = () => runProgram({ ...client, createAbort: () => { const controller = new AbortController(); return { signal: controller.signal, abort: (reason) => controller.abort(reason) }; } }, at);",
    "",
  ].join("\n");
}
