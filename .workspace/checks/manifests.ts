// Every public package says what it is, and what is published differs from what is worked on by one condition only.
import { existsSync, readFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import { join } from "node:path";
import { HOUSE } from "./house.ts";

const FIELDS = ["name", "version", "description", "keywords", "license", "repository", "exports", "sideEffects", "files", "publishConfig"];
/** The condition under which the workspace reads sources. */
const SOURCE = "@xinyong/source";

type Exports = Readonly<Record<string, string | Readonly<Record<string, string>>>>;

interface Manifest {
  exports?: Exports;
  sideEffects?: boolean | readonly string[];
  publishConfig?: { exports?: Exports };
}

/** What is wrong with the packages' manifests and READMEs; empty when nothing is. */
export function checkManifests(root: string): string[] {
  return Object.keys(HOUSE).flatMap((name) => {
    const folder = join(root, "packages", name);
    const manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Manifest;
    const problems = [
      ...FIELDS.filter((field) => !(field in manifest)).map((field) => `${field} is missing.`),
      ...checkExports(manifest, existsSync(join(folder, "src")) ? folder : null),
      ...checkSideEffects(manifest.sideEffects),
    ].map((problem) => `packages/${name}/package.json: ${problem}`);
    const readme = join(folder, "README.md");
    const example = existsSync(readme) && readFileSync(readme, "utf8").includes("```");
    return example ? problems : [...problems, `packages/${name}/README.md: has no example.`];
  });
}

/** @param folder Where the sources are, or null when there are none yet. */
function checkExports({ exports = {}, publishConfig }: Manifest, folder: string | null): string[] {
  const problems: string[] = [];
  const published: Record<string, unknown> = {};
  for (const [entry, target] of Object.entries(exports)) {
    if (typeof target === "string") {
      published[entry] = target;
      continue;
    }
    const { [SOURCE]: source, ...rest } = target;
    published[entry] = rest;
    if (!("types" in rest)) problems.push(`${entry} has no types.`);
    if (source === undefined) problems.push(`${entry} has no source.`);
    else if (folder !== null && !existsSync(join(folder, source))) problems.push(`${entry}: ${source} is not there.`);
    if (Object.keys(target)[0] !== SOURCE) problems.push(`${entry}: the source must come first, or it is never read.`);
  }
  if (!isDeepStrictEqual(published, publishConfig?.exports ?? {})) problems.push("publishConfig.exports is not exports without the sources.");
  return problems;
}

/** What has effects when it is built has them as a source too: else a bundle made of the sources drops it. */
function checkSideEffects(sideEffects: Manifest["sideEffects"] = []): string[] {
  if (typeof sideEffects === "boolean") return [];
  return sideEffects
    .filter((path) => path.startsWith("./dist/"))
    .map((path) => path.replace("./dist/", "./src/").replace(/\.js$/u, ".ts"))
    .filter((path) => !sideEffects.includes(path))
    .map((path) => `sideEffects lacks ${path}.`);
}
