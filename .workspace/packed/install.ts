import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { run } from "./run.ts";
import type { Tarball } from "./pack.ts";

/** The file as npm writes it for a path. */
const at = ({ file }: Tarball): string => `file:${file.replaceAll("\\", "/")}`;

/**
 * Installs tarballs into a folder as an application would, with npm. Only what others publish comes from the registry.
 *
 * @throws {Error} with what npm said.
 */
export function install(root: string, folder: string, tarballs: readonly Tarball[]): void {
  const ours = Object.fromEntries(tarballs.map((tarball) => [tarball.name, at(tarball)]));
  // Packages for Node name its types, which an application for Node has.
  const types = JSON.parse(readFileSync(join(root, "node_modules/@types/node/package.json"), "utf8")) as { version: string };
  const manifest = {
    name: "an-application",
    private: true,
    type: "module",
    dependencies: { ...ours, "@types/node": types.version },
    // So that none of ours is looked for in the registry, whatever version it names.
    overrides: Object.fromEntries(Object.keys(ours).map((name) => [name, `$${name}`])),
  };
  writeFileSync(join(folder, "package.json"), JSON.stringify(manifest, null, 2));
  const { ok, output } = run("npm", ["install", "--no-audit", "--no-fund", "--no-update-notifier", "--ignore-scripts", "--loglevel=error"], folder);
  if (!ok) throw new Error(output);
}
