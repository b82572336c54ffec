import puppeteer from "puppeteer-core";
import type { Addresses } from "../../../packages/client/test/runtime-program.ts";
import { BROWSER_ARGUMENTS, findBrowser } from "../../browser.ts";
import type { Platform } from "../platform.ts";
import { bundled } from "../program.ts";
import type { Application } from "../program.ts";

/** Runs the program in a page that the platform itself serves. */
export async function runChromium(application: Application, at: Addresses, platform: Platform): Promise<unknown> {
  platform.page("/program.js", "text/javascript", await bundled(application, "globalThis.found = found;", { at }));
  const page = platform.page("/page.html", "text/html; charset=utf-8", '<!doctype html><title>runtime</title><script type="module" src="/program.js"></script>');
  const browser = await puppeteer.launch({ executablePath: findBrowser(), args: BROWSER_ARGUMENTS });
  try {
    const tab = await browser.newPage();
    const errors: string[] = [];
    tab.on("pageerror", (error) => void errors.push(String(error)));
    await tab.goto(page);
    await tab.waitForFunction("globalThis.found");
    const found: unknown = await tab.evaluate("found()");
    if (errors.length > 0) throw new Error(errors.join("\n"));
    return found;
  } finally {
    await browser.close();
  }
}
