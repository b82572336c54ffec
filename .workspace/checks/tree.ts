// What stands at the top, what no file may name, and what every public package has.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { HOUSE } from "./house.ts";

const TOP = new Set(["packages", "examples", "docs", "package.json", "pnpm-workspace.yaml", "tsconfig.json", "README.md", "README.zh-CN.md", "LICENSE", "pnpm-lock.yaml"]);

/** Files that git knows. */
export function trackedFiles(root: string): string[] {
  return execFileSync("git", ["ls-files", "-z"], { cwd: root, encoding: "utf8", maxBuffer: 2 ** 26 }).split("\0").filter((file) => file !== "");
}

export function checkTop(files: readonly string[]): string[] {
  const top = new Set(files.map((file) => file.split("/")[0] ?? ""));
  return [...top].filter((name) => !name.startsWith(".") && !TOP.has(name)).map((name) => `${name}: does not belong at the top.`);
}

const TEXT = /\.(?:ts|mjs|js|json|md|yaml|yml|html|css|svg)$|(?:^|\/)(?:run|LICENSE)$/u;
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

export function checkManifests(root: string): string[] {
  return Object.keys(HOUSE).flatMap((name) => {
    const folder = join(root, "packages", name);
    const manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Record<string, unknown>;
    const problems = ["name", "version", "description", "keywords", "license", "repository", "exports", "sideEffects", "files", "publishConfig"]
      .filter((field) => !(field in manifest))
      .map((field) => `packages/${name}/package.json: ${field} is missing.`);
    for (const [entry, conditions] of Object.entries((manifest["publishConfig"] as { exports?: object } | undefined)?.exports ?? {})) {
      if (entry !== "./package.json" && typeof conditions === "object" && !("types" in conditions)) {
        problems.push(`packages/${name}/package.json: ${entry} has no types.`);
      }
    }
    const readme = join(folder, "README.md");
    if (!existsSync(readme) || !readFileSync(readme, "utf8").includes("```")) problems.push(`packages/${name}/README.md: has no example.`);
    return problems;
  });
}
