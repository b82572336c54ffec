// npm run size [-- --json]: what each entry of each public package weighs in an application, and what may not get heavier.
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { printRows, row } from "./rows.ts";
import type { Row } from "./rows.ts";
import { ABSENCES, SIZE_BARS } from "./size/bars.ts";
import { bundle } from "./size/bundle.ts";
import { entriesOf } from "./size/entries.ts";
import { MEASURES, sizeOf } from "./size/sizes.ts";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const rows: Row[] = [];

for (const { specifier, folder, platform, peers } of entriesOf(root)) {
  // Both: an entry of elements is imported for what it does, the others for what they export.
  const code = `import "${specifier}"; export * from "${specifier}";`;
  const { initial, onDemand } = await bundle("esbuild", { folder, code, platform, without: peers });
  for (const measure of MEASURES) rows.push(row(`${specifier}, ${measure}`, sizeOf(initial, measure), "B"));
  if (onDemand.length > 0) rows.push(row(`${specifier}, on demand, gzip`, sizeOf(onDemand, "gzip"), "B"));
}

for (const { name, in: room, code, measure, bundlers, without, bar, goal } of SIZE_BARS) {
  for (const bundler of bundlers) {
    const { initial } = await bundle(bundler, { folder: join(root, "packages", room), code, without: without ?? [] });
    rows.push(row(`${name}, ${measure}, ${bundler}`, sizeOf(initial, measure), "B", { ...(bar && { bar }), ...(goal && { goal }) }));
  }
}

for (const { entry, in: room, package: name } of ABSENCES) {
  const { modules } = await bundle("esbuild", { folder: join(root, "packages", room), code: `export * from "${entry}";` });
  rows.push(row(`${entry}, modules of ${name}`, modules.filter((path) => path.replaceAll("\\", "/").includes(`/${name}/`)).length, "modules", { bar: 0 }));
}

process.exit(printRows(rows, process.argv.includes("--json")) ? 0 : 1);
