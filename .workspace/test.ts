// npm test: every test of every package and example, in Node and in a real browser. Ends with one line, `N passed, N failed`.
//   npm test -- credit elements      only these packages or examples
import { spawn } from "node:child_process";
import { existsSync, globSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { findBrowser } from "./browser.ts";
import { COUNTS } from "./node-reporter.ts";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const only = process.argv.slice(2);

interface Counts {
  passed: number;
  failed: number;
}

/** Folders whose tests run: packages, examples, and the workspace's own tools. */
function folders(): string[] {
  const all = ["packages", "examples"].flatMap((kind) => readdirSync(join(root, kind)).map((name) => `${kind}/${name}`));
  return [...all, ".workspace"].filter((folder) => only.length === 0 || only.some((name) => folder.split("/").at(-1) === name));
}

/** Runs a command; its output is shown as it comes, and its counts are taken from it. No counts, no passing. */
function run(title: string, command: string, args: readonly string[], cwd: string, env: NodeJS.ProcessEnv): Promise<Counts> {
  return new Promise((resolve) => {
    const began = performance.now();
    const child = spawn(command, args, { cwd, env, stdio: ["ignore", "pipe", "inherit"], shell: process.platform === "win32" });
    let counts: Counts | null = null;
    let rest = "";
    child.stdout.setEncoding("utf8").on("data", (chunk: string) => {
      const lines = (rest + chunk).split("\n");
      rest = lines.pop() ?? "";
      for (const line of lines) {
        if (line.startsWith(COUNTS)) counts = JSON.parse(line.slice(COUNTS.length)) as Counts;
        else console.log(line);
      }
    });
    child.on("error", (error) => console.log(`${title} could not be started: ${error.message}`));
    child.on("close", (code) => {
      const result = counts ?? { passed: 0, failed: 1 };
      if (counts === null) console.log(`${title} ended (${code}) without telling what passed.`);
      else if (code !== 0 && result.failed === 0) result.failed = 1;
      const seconds = ((performance.now() - began) / 1000).toFixed(1);
      console.log(`${title}: ${result.passed} passed, ${result.failed} failed (${seconds} s)`);
      resolve(result);
    });
  });
}

const env = { ...process.env, CHROME_PATH: findBrowser(), XINYONG_CHROME: "found" };
const chosen = folders();
const files = chosen.flatMap((folder) =>
  globSync("{src,test,checks,bench,.}/**/*.test.ts", { cwd: join(root, folder), exclude: (name) => name === "node_modules" || name === "dist" })
    .filter((file) => !file.endsWith(".browser.test.ts"))
    .map((file) => join(folder, file)),
);
const results: Counts[] = [];
if (files.length > 0) {
  const reporter = new URL("node-reporter.ts", import.meta.url).href;
  const args = ["--conditions=@xinyong/source", "--test", "--test-concurrency=2", "--test-timeout=120000", `--test-reporter=${reporter}`, ...new Set(files)];
  results.push(await run("Node", "node", args, root, env));
}
for (const folder of chosen) {
  if (!existsSync(join(root, folder, "web-test-runner.config.mjs"))) continue;
  const bin = join(root, folder, "node_modules", ".bin", process.platform === "win32" ? "wtr.CMD" : "wtr");
  results.push(await run(`Browser, ${folder}`, bin, ["--config", "web-test-runner.config.mjs"], join(root, folder), env));
}

const total = results.reduce((sum, { passed, failed }) => ({ passed: sum.passed + passed, failed: sum.failed + failed }), { passed: 0, failed: 0 });
console.log(`${total.passed} passed, ${total.failed} failed`);
// A run that ran nothing proves nothing.
process.exit(total.failed > 0 || total.passed === 0 ? 1 : 0);
