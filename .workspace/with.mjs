// Runs one command inside the workspace, after making sure that the workspace is installed.
//   node .workspace/with.mjs <command> [arguments]
// Plain JavaScript for Node 20: it is what a bare machine runs first. The command itself runs with the workspace's own
// Node and binaries, because node_modules/.bin stands first on its PATH.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const bin = join(root, "node_modules", ".bin");
const stamp = join(root, "node_modules", ".xinyong-installed");
const { packageManager } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));

/** What decides whether an install is still the right one. */
function fingerprint() {
  const hash = createHash("sha256");
  const manifests = ["pnpm-lock.yaml", "pnpm-workspace.yaml", ".pnpmfile.mjs", "package.json"];
  for (const folder of ["packages", "examples"]) {
    for (const name of readdirSync(join(root, folder)).sort()) manifests.push(join(folder, name, "package.json"));
  }
  for (const name of manifests) {
    const path = join(root, name);
    if (existsSync(path)) hash.update(name).update(readFileSync(path));
  }
  return hash.digest("hex");
}

function install() {
  const wanted = fingerprint();
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  console.error("Installing the workspace…");
  const done = spawnSync("npx", ["-y", packageManager, "install", "--frozen-lockfile"], {
    cwd: root,
    // pnpm's progress belongs on stderr: stdout is the command's own.
    stdio: ["ignore", 2, 2],
    shell: process.platform === "win32",
    // Without a terminal pnpm asks nobody whether it may replace an older node_modules; it stops, unless it is told that it runs unattended.
    env: { ...process.env, CI: "true" },
  });
  if (done.status !== 0) {
    console.error("The workspace could not be installed: see the lines above. It needs npm and a package registry.");
    process.exit(done.status ?? 1);
  }
  writeFileSync(stamp, wanted);
}

install();

const [command, ...args] = process.argv.slice(2);
if (command !== undefined) {
  const path = [bin, process.env.PATH].join(delimiter);
  const pinned = existsSync(join(bin, process.platform === "win32" ? "node.CMD" : "node"));
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (!pinned && (major < 22 || (major === 22 && minor < 18))) {
    console.error(`No pinned Node exists for ${process.platform}-${process.arch}: install Node 22.18 or later (this is ${process.version}).`);
    process.exit(1);
  }
  const child = spawn(command, args, {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, PATH: path },
    shell: process.platform === "win32",
  });
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal));
  // npm runs scripts in a shell, which dies of a signal and does not pass it on: then the command has nobody left who could stop it.
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    child.kill("SIGTERM");
  }, 500);
  child.on("error", (error) => {
    console.error(`${command} could not be started: ${error.message}`);
    process.exit(1);
  });
  child.on("exit", (code, signal) => process.exit(code ?? (signal === "SIGINT" ? 130 : signal === "SIGTERM" ? 143 : 1)));
}
