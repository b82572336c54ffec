// What stands at the top, and what no file may name.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const TOP = new Set(["packages", "examples", "docs", "package.json", "pnpm-workspace.yaml", "tsconfig.json", "README.md", "README.zh-CN.md", "LICENSE", "pnpm-lock.yaml"]);

/** Files that git knows. */
export function trackedFiles(root: string): string[] {
  return execFileSync("git", ["ls-files", "-z"], { cwd: root, encoding: "utf8", maxBuffer: 2 ** 26 }).split("\0").filter((file) => file !== "");
}

export function checkTop(files: readonly string[]): string[] {
  const top = new Set(files.map((file) => file.split("/")[0] ?? ""));
  return [...top].filter((name) => !name.startsWith(".") && !TOP.has(name)).map((name) => `${name}: does not belong at the top.`);
}

const TEXT = /\.(?:ts|mjs|js|json|md|txt|yaml|yml|html|css|svg)$|(?:^|\/)(?:run|LICENSE)$/u;
/** A path of somebody's machine, or the host of a package registry. */
export const FOREIGN = /(?<![\w./:-])\/(?:home|Users|root|work|farm)\/[\w.-]|\bregistry\.[a-z]+\.[a-z]+|npmmirror\.com/u;

export function checkTexts(root: string, files: readonly string[]): string[] {
  return files
    .filter((file) => TEXT.test(file) && existsSync(join(root, file)) && !file.startsWith(".workspace/checks/"))
    .flatMap((file) =>
      readFileSync(join(root, file), "utf8")
        .split("\n")
        .flatMap((line, index) => (FOREIGN.test(line) ? [`${file}:${index + 1}: names a machine or a registry.`] : [])),
    );
}
