// npm run packed: the packages as they would be published. Each is built, packed, linted, installed by npm into an empty folder, imported,
// type-checked and looked through. Leaves nothing behind but the built files.
import { mkdirSync, mkdtempSync, realpathSync, rmSync, statSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { checkImports, checkTags, checkTypes } from "./packed/application.ts";
import { checkContents, filesOf } from "./packed/contents.ts";
import { install } from "./packed/install.ts";
import { packAll } from "./packed/pack.ts";
import { run } from "./packed/run.ts";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
// The real path: tools print it, and a temporary folder is a link on some systems.
const folder = realpathSync(mkdtempSync(join(tmpdir(), "packed-")));
const application = join(folder, "application");
const places = [root, folder, homedir()].filter((place) => place.length > 1);
let failed = 0;

try {
  mkdirSync(application);
  const tarballs = packAll(root, folder);
  install(root, application, tarballs);
  for (const tarball of tarballs) {
    const { name, version, file, entries, commands } = tarball;
    const installed = join(application, "node_modules", name);
    const problems = [
      ...checkContents(installed, places),
      ...linted("publint", ["run", file, "--strict"]),
      ...linted("attw", [file, "--profile", "esm-only", "--no-emoji"]),
      ...checkImports(application, tarball),
      ...(name === "@xinyong/elements" ? await checkTags(application, tarball) : []),
    ];
    const size = (statSync(file).size / 1000).toFixed(0);
    const brings = [`${filesOf(installed).length} files`, `${size} kB`, `entries: ${entries.length}`, ...(commands.length > 0 ? [`commands: ${commands.join(", ")}`] : [])];
    report(`${name} ${version}, ${brings.join(", ")}`, problems);
  }
  report("types of all entries, without skipLibCheck", checkTypes(application, tarballs));
} catch (error) {
  report("building, packing and installing", [error instanceof Error ? error.message : String(error)]);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(failed === 0 ? "The packages can be published." : `${failed} problems with the packages.`);
process.exit(failed === 0 ? 0 : 1);

function linted(command: string, args: readonly string[]): string[] {
  const { ok, output } = run(command, args, folder);
  return ok ? [] : [`${command} objects:\n${output}`];
}

function report(what: string, problems: readonly string[]): void {
  failed += problems.length;
  console.log(`${problems.length === 0 ? "ok    " : "FAILED"} ${what}`);
  for (const problem of problems) console.log(`       ${problem.trim().replaceAll("\n", "\n       ")}`);
}
