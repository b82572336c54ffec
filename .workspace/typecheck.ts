// npm run typecheck: the packages' sources, then every test with the workspace's own tools, then the examples.
import { spawnSync } from "node:child_process";
import { globSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const programs = [["-b"], ...[".workspace/tsconfig.tests.json", ...globSync("examples/*/tsconfig.json", { cwd: root })].map((path) => ["-p", path])];
const failed = programs.filter((args) => {
  const { status } = spawnSync("tsc", args, { cwd: root, stdio: ["ignore", "inherit", "inherit"], shell: process.platform === "win32" });
  if (status !== 0) console.log(`The above is from tsc ${args.join(" ")}`);
  return status !== 0;
});
process.exit(failed.length === 0 ? 0 : 1);
