import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { HOUSE } from "../checks/house.ts";
import { run } from "./run.ts";

/** A public package as it would be published. */
export interface Tarball {
  name: string;
  version: string;
  /** Path of the file. */
  file: string;
  /** What an application can import. */
  entries: readonly string[];
  /** Commands that it brings. */
  commands: readonly string[];
  /** True: it runs in Node only. */
  node: boolean;
}

/**
 * Builds every public package that has sources, from nothing, and packs it.
 *
 * @param only The rooms of the house that are wanted, with those they import. @default all
 * @throws {Error} with what the build or the packing said.
 */
export function packAll(root: string, destination: string, only?: readonly string[]): Tarball[] {
  const rooms = Object.entries(HOUSE).filter(([name]) => (only?.includes(name) ?? true) && existsSync(join(root, "packages", name, "src/index.ts")));
  // What an earlier build left of a source that is gone would be packed too.
  for (const [name] of rooms) rmSync(join(root, "packages", name, "dist"), { recursive: true, force: true });
  orThrow(run("pnpm", ["-r", ...(only ?? ["*"]).flatMap((name) => ["--filter", `./packages/${name}`]), "run", "build"], root));
  return rooms.map(([room, { node }]) => {
    const folder = join(root, "packages", room);
    const { stdout } = orThrow(run("pnpm", ["pack", "--json", "--pack-destination", destination], folder));
    const { name, version, filename } = JSON.parse(stdout) as { name: string; version: string; filename: string };
    const manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as { exports: object; bin?: object };
    const entries = Object.keys(manifest.exports).filter((entry) => !entry.endsWith(".json"));
    return { name, version, file: filename, entries: entries.map((entry) => name + entry.slice(1)), commands: Object.keys(manifest.bin ?? {}), node };
  });
}

function orThrow(ended: ReturnType<typeof run>): ReturnType<typeof run> {
  if (!ended.ok) throw new Error(ended.output);
  return ended;
}
