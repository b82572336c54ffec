import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { HOUSE } from "../checks/house.ts";

/** One entry of a public package, as its `exports` name it. */
export interface Entry {
  /** What an application imports, such as `@xinyong/credit/code`. */
  specifier: string;
  folder: string;
  platform: "browser" | "node";
  /** Packages that the application brings itself. */
  peers: readonly string[];
}

/** Every entry of every public package that has sources. */
export function entriesOf(root: string): Entry[] {
  return Object.entries(HOUSE).flatMap(([name, room]) => {
    const folder = join(root, "packages", name);
    const manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as {
      exports: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
      peerDependencies?: Readonly<Record<string, string>>;
    };
    return Object.entries(manifest.exports).flatMap(([path, target]): Entry[] => {
      const source = typeof target === "string" ? undefined : target["@xinyong/source"];
      if (source === undefined || !existsSync(join(folder, source))) return [];
      return [{
        specifier: `@xinyong/${name}${path.slice(1)}`,
        folder,
        platform: room.node ? "node" : "browser",
        peers: Object.keys(manifest.peerDependencies ?? {}),
      }];
    });
  });
}
