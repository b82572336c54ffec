// Mounting badges in a real browser, against a bare Lit element of one styled host and a text: CPU time of the page's main thread.
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { launch } from "puppeteer-core";
import type { Browser } from "puppeteer-core";
import { BROWSER_ARGUMENTS, findBrowser } from "../browser.ts";
import { row } from "../rows.ts";
import type { Row } from "../rows.ts";
import { alternate, rounded } from "./bench.ts";

const COUNT = 1_000;
const ROUNDS = 7;

/** What a page mounts: see the page's own module. */
type Kind = "bare" | "waiting" | "settled";

export async function bench(): Promise<Row[]> {
  const script = await pageScript();
  const browser = await launch({ executablePath: findBrowser(), headless: true, args: BROWSER_ARGUMENTS });
  try {
    const of = (kind: Kind) => () => mount(browser, script, kind);
    const cpu = await alternate(ROUNDS, { bare: of("bare"), waiting: of("waiting"), settled: of("settled") });
    return [
      row("bare Lit text, mount of 1,000", rounded(cpu.bare), "CPU ms"),
      row("badge, mount of 1,000", rounded(cpu.waiting), "CPU ms"),
      row("badge, mount of 1,000 to the answer", rounded(cpu.settled), "CPU ms"),
      row("badge mount / bare Lit", rounded(cpu.waiting / cpu.bare), "ratio", { goal: 1.6 }),
      row("badge mount to the answer / bare Lit", rounded(cpu.settled / cpu.bare), "ratio"),
    ];
  } finally {
    await browser.close();
  }
}

async function pageScript(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL("../../packages/elements/bench/mount.page.ts", import.meta.url))],
    bundle: true,
    write: false,
    minify: true,
    format: "iife",
    target: "es2022",
    conditions: ["@xinyong/source", "production"],
    logLevel: "silent",
  });
  return outputFiles[0]?.text ?? "";
}

/** Mounts elements in a new page, and returns the CPU milliseconds of its main thread from before until they are painted. */
async function mount(browser: Browser, script: string, kind: Kind): Promise<number> {
  const page = await browser.newPage();
  try {
    await page.setContent("<!doctype html><html lang=zh-CN><meta charset=utf-8><title>mount</title><body></body></html>");
    await page.addScriptTag({ content: script });
    const session = await page.createCDPSession();
    await session.send("Performance.enable");
    await session.send("HeapProfiler.collectGarbage");
    const threadTime = async (): Promise<number> => {
      const { metrics } = await session.send("Performance.getMetrics");
      const found = metrics.find(({ name }) => name === "ThreadTime");
      if (found === undefined) throw new Error("This browser does not tell the CPU time of its main thread.");
      return found.value * 1000;
    };
    const before = await threadTime();
    const mounted = await page.evaluate(`mount("${kind}", ${COUNT})`);
    if (mounted !== COUNT) throw new Error(`${String(mounted)} of ${COUNT} elements of kind ${kind} were painted.`);
    return (await threadTime()) - before;
  } finally {
    await page.close();
  }
}
