// npm run lint: oxlint, and what no linter knows about this house.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { checkImports } from "./checks/imports.ts";
import { checkLockfile } from "./checks/lockfile.ts";
import { checkManifests } from "./checks/manifests.ts";
import { checkTexts, checkTop, trackedFiles } from "./checks/tree.ts";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const files = trackedFiles(root);
const linted = spawnSync("oxlint", ["--deny-warnings", "packages", "examples", ".workspace"], {
  cwd: root,
  stdio: "inherit",
  shell: process.platform === "win32",
});
const problems = [
  ...checkImports(root),
  ...checkLockfile(readFileSync(join(root, "pnpm-lock.yaml"), "utf8")),
  ...checkTop(files),
  ...checkTexts(root, files),
  ...checkManifests(root),
];
for (const problem of problems) console.log(problem);
console.log(problems.length === 0 ? "The house stands as drawn." : `${problems.length} problems with the house.`);
process.exit(linted.status === 0 && problems.length === 0 ? 0 : 1);
