// npm run bench [-- names…] [--json]: CPU time of what must stay quick, each against something bare in the same run. Prints ratios; times nothing as
// a test. A bench is a file `.workspace/bench/NAME.bench.ts`; names given here choose those that contain one of them.
import { globSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Bench } from "./bench/bench.ts";
import { printRows } from "./rows.ts";
import type { Row } from "./rows.ts";

const names = process.argv.slice(2).filter((argument) => !argument.startsWith("-"));
const json = process.argv.includes("--json");
const files = globSync("*.bench.ts", { cwd: fileURLToPath(new URL("bench/", import.meta.url)) })
  .filter((file) => names.length === 0 || names.some((name) => file.includes(name)))
  .sort();

const rows: Row[] = [];
for (const file of files) {
  console.error(`${file.replace(".bench.ts", "")}…`);
  const { bench } = (await import(`./bench/${file}`)) as { bench: Bench };
  rows.push(...(await bench()));
}
if (files.length === 0) console.error(`No bench is called ${names.join(" or ")}.`);
process.exit(printRows(rows, json) && files.length > 0 ? 0 : 1);
