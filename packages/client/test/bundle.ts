import { fileURLToPath } from "node:url";
import { build } from "esbuild";

/** A module as an application would bundle it: minified, for browsers, with what it does not use left out. */
export async function bundle(code: string, format: "esm" | "iife" = "esm", target = "es2022"): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: code, loader: "ts", resolveDir: fileURLToPath(new URL("..", import.meta.url)) },
    bundle: true,
    write: false,
    minify: true,
    format,
    globalName: "bundled",
    target,
    platform: "browser",
    conditions: ["@xinyong/source"],
    logLevel: "silent",
  });
  return outputFiles[0]?.text ?? "";
}

/** Loads a bundled module. */
export function load<Module>(code: string): Promise<Module> {
  return import(`data:text/javascript;base64,${Buffer.from(code).toString("base64")}`) as Promise<Module>;
}
