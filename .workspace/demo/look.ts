// What a person sees of an example in a real browser.
import { createRequire } from "node:module";
import puppeteer from "puppeteer-core";
import type { Browser, Page } from "puppeteer-core";
import { BROWSER_ARGUMENTS, findBrowser } from "../browser.ts";

/** Longest wait for something to appear on a page, in milliseconds: wide, for machines that are busy. */
const PATIENCE = 20_000;

export function openBrowser(): Promise<Browser> {
  return puppeteer.launch({ executablePath: findBrowser(), args: BROWSER_ARGUMENTS, protocolTimeout: 60_000 });
}

/** A page that is looked at. */
export interface Look {
  page: Page;
  /** What went wrong as the browser says: errors of scripts, violations of the page's policy. Requests that fail are not among them. */
  errors: string[];
  /** Addresses asked for, in order. */
  asked: { method: string; url: string; body: string }[];
}

/** A new page that keeps nothing in a cache: its browser's clock cannot be played. */
export async function openPage(browser: Browser): Promise<Look> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  await page.setCacheEnabled(false);
  await page.setExtraHTTPHeaders({ "Accept-Language": "zh-CN" });
  await page.setViewport({ width: 1280, height: 900 });
  const errors: string[] = [];
  const asked: Look["asked"] = [];
  page.on("pageerror", (error) => errors.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error" && !message.text().startsWith("Failed to load resource")) errors.push(message.text());
  });
  page.on("request", (request) => asked.push({ method: request.method(), url: request.url(), body: request.postData() ?? "" }));
  await page.evaluateOnNewDocument(playClock);
  return { page, errors, asked };
}

/** Runs in the page before its own scripts: timers of a second and more wait until time is played. */
function playClock(): void {
  const real = { now: performance.now.bind(performance), set: setTimeout.bind(globalThis), clear: clearTimeout.bind(globalThis) };
  const held = new Map<number, { at: number; run: () => void }>();
  let ahead = 0;
  let next = 1e9;
  performance.now = () => real.now() + ahead;
  Object.assign(globalThis, {
    setTimeout: (work: (...args: unknown[]) => void, wait = 0, ...args: unknown[]) => {
      if (wait < 1_000) return real.set(work, wait, ...args);
      held.set(++next, { at: performance.now() + wait, run: () => work(...args) });
      return next;
    },
    clearTimeout: (id: number) => (held.delete(id) ? undefined : real.clear(id)),
    playTime: (milliseconds: number) => {
      ahead += milliseconds;
      for (const [id, { at, run }] of held) {
        if (at <= performance.now() && held.delete(id)) run();
      }
    },
  });
}

/** Lets time pass on a page, without waiting. */
export async function playTime(page: Page, milliseconds: number): Promise<void> {
  await page.evaluate((time) => (globalThis as unknown as { playTime(time: number): void }).playTime(time), milliseconds);
}

/** The sentences of the badges by code, once none of them is being asked. */
export async function badgesOf(page: Page): Promise<Record<string, string>> {
  await page.waitForFunction(() => {
    const badges = [...document.querySelectorAll("credit-badge")];
    return badges.length > 0 && badges.every((badge) => badge.shadowRoot?.querySelector('[part="button"]'));
  });
  return page.$$eval("credit-badge", (badges) =>
    Object.fromEntries(
      badges.map((badge) => {
        const label = badge.shadowRoot?.querySelector('[part="label"]')?.cloneNode(true) as Element;
        for (const hidden of label.querySelectorAll(".hidden")) hidden.remove();
        return [badge.getAttribute("code") ?? "", label.textContent?.trim() ?? ""];
      }),
    ),
  );
}

/** Opens the details of a badge and reads them. */
export async function detailsOf(page: Page, code: string): Promise<string> {
  const badge = `credit-badge[code="${code}"]`;
  const button = await page.$(`${badge} >>> [part="button"]`);
  await button?.click();
  const panel = await page.waitForSelector(`${badge} >>> [part="panel"] h2`);
  const text = (await panel?.evaluate((heading) => heading.parentElement?.innerText)) ?? "";
  await page.keyboard.press("Escape");
  return text;
}

/** The package that has axe. */
const AXE = createRequire(new URL("../../packages/elements/package.json", import.meta.url)).resolve("axe-core/axe.min.js");

/** What axe finds wrong with a page as it stands: rule and place, one a line. */
export async function axeFindings(page: Page): Promise<string[]> {
  await page.addScriptTag({ path: AXE });
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run(): Promise<{ violations: { id: string; nodes: { target: unknown }[] }[] }> } };
    const { violations } = await axe.run();
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${JSON.stringify(target)}`));
  });
}
