// npm run runtimes: the packed client, installed as an application installs it, run by every runtime that it is for. Ends with one line,
// `N passed, N failed`: one for each thing that the program must find, in each runtime.
import { mkdirSync, mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { isDeepStrictEqual } from "node:util";
import { expectedFindings } from "../packages/client/test/runtime-program.ts";
import { install } from "./packed/install.ts";
import { packAll } from "./packed/pack.ts";
import { installBinaries, thisPlatform } from "./runtimes/binaries.ts";
import { HOSTS } from "./runtimes/hosts.ts";
import { servePlatform } from "./runtimes/platform.ts";
import { applicationIn } from "./runtimes/program.ts";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = realpathSync(mkdtempSync(join(tmpdir(), "runtimes-")));
const only = process.argv.slice(2);
/** Under which the error is kept of a run that ended with one. */
const BROKE = "broke";
const total = { passed: 0, failed: 0 };

const platform = await servePlatform();
try {
  const binaries = installBinaries(root);
  const place = join(folder, "application");
  mkdirSync(place);
  install(root, place, packAll(root, folder, ["credit", "client"]));
  const application = applicationIn(place, root);
  for (const { name, binary, differs, run } of HOSTS) {
    if (only.length > 0 && !only.some((word) => name.toLowerCase().includes(word.toLowerCase()))) continue;
    const path = binary === null ? process.execPath : binaries.get(binary);
    if (path === undefined) {
      console.log(`-      ${name}: no package has it for ${thisPlatform()}, so nothing is said of it.`);
      continue;
    }
    const began = performance.now();
    const expected = Object.entries(expectedFindings(differs));
    const stage = { application, platform, at: platform.addresses(), binary: path };
    const found = (await run(stage).catch((error: unknown) => ({ [BROKE]: String(error) }))) as Record<string, unknown>;
    const wrong = expected.filter(([what, value]) => !isDeepStrictEqual(found[what], value));
    total.passed += expected.length - wrong.length;
    total.failed += wrong.length;
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    console.log(`${wrong.length === 0 ? "ok    " : "FAILED"} ${name}: ${expected.length - wrong.length} of ${expected.length} (${seconds} s)`);
    if (BROKE in found) console.log(`       ${String(found[BROKE]).trim().replaceAll("\n", "\n       ")}`);
    else for (const [what, value] of wrong) console.log(`       ${what}: ${JSON.stringify(found[what])} and not ${JSON.stringify(value)}`);
  }
} catch (error) {
  total.failed++;
  console.log(`FAILED building, packing and installing\n${error instanceof Error ? error.message : String(error)}`);
} finally {
  platform.close();
  rmSync(folder, { recursive: true, force: true });
}
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed > 0 || total.passed === 0 ? 1 : 0);
