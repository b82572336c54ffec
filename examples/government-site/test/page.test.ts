import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import type { Browser, Page } from "puppeteer-core";
import { CITY_TIME, serveCity } from "../../../.workspace/demo/city.ts";
import { badgesOf, detailsOf, openBrowser, openPage } from "../../../.workspace/demo/look.ts";
import { serveSite } from "../../../.workspace/demo/site.ts";
import type { Site } from "../../../.workspace/demo/site.ts";
import type { RunningServer } from "../../../packages/server/src/index.ts";

const KEY = "sk_test_example";
const WORDS: Readonly<Record<string, string>> = {
  "91410199MAC71WTF59": "未查询到公示记录",
  "91410199MA8RK9800U": "列入纳税信用A级纳税人",
  "31410199MA37T62C4U": "列入政府采购严重违法失信",
  "35410199MA2P5UX7X9": "列入经营异常名录",
};

const folder = mkdtempSync(join(tmpdir(), "government-"));
let api: RunningServer;
let site: Site;
let browser: Browser;

const startApi = (port = 0): Promise<RunningServer> => serveCity({ path: ":memory:", clock: () => CITY_TIME, adminKey: KEY, port });

before(async () => {
  api = await startApi();
  site = await serveSite({ example: "government-site", api: api.url, folder });
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
  await site?.close();
  await api?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Address and size of every image that stands in a link to the platform's page. */
function imagesOf(page: Page): Promise<{ page: string; image: string; width: number; visible: boolean }[]> {
  return page.$$eval("credit-badge > a > img", (images) =>
    images.map((image) => ({
      page: (image.parentElement as HTMLAnchorElement).href,
      image: image.src,
      width: image.naturalWidth,
      visible: image.getClientRects().length > 0,
    })),
  );
}

describe("the government site over the sample city", () => {
  it("shows live badges under its own policy, with not one violation of it", async () => {
    const { page, errors, asked } = await openPage(browser);
    const violations: string[] = [];
    await page.exposeFunction("tellViolation", (directive: string) => violations.push(directive));
    await page.evaluateOnNewDocument(() => {
      const { tellViolation } = globalThis as unknown as { tellViolation(directive: string): void };
      document.addEventListener("securitypolicyviolation", ({ violatedDirective }) => tellViolation(violatedDirective));
    });
    await page.goto(site.url);
    assert.deepEqual(await badgesOf(page), WORDS);
    for (const code of Object.keys(WORDS)) assert.match(await detailsOf(page, code), /页面显示不是核查凭证/);
    assert.deepEqual([violations, errors], [[], []]);
    // Nothing is asked of anybody else.
    for (const { url } of asked) assert.ok(url.startsWith(site.url) || url.startsWith(`${api.url}/`), url);
    await page.close();
  });

  it("is under a policy that forbids what it should: the test above would see a violation", async () => {
    const { page, errors } = await openPage(browser);
    await page.goto(site.url);
    const thrown = await page.evaluate(() => {
      try {
        document.body.innerHTML = "<p>x</p>";
        return "written";
      } catch (error) {
        return (error as Error).name;
      }
    });
    assert.equal(thrown, "TypeError");
    await page.evaluate(() => document.body.setAttribute("style", "color: red"));
    await page.evaluate(() => void document.body.append(Object.assign(document.createElement("img"), { src: "http://127.0.0.1:9/x.png" })));
    await page.waitForFunction(() => [...document.images].every(({ complete }) => complete));
    assert.ok(errors.some((error) => /style-src/.test(error)) && errors.some((error) => /img-src/.test(error)), errors.join("\n"));
    await page.close();
  });

  it("without script shows the same as an image in a link to the platform's page", async () => {
    const { page } = await openPage(browser);
    await page.setJavaScriptEnabled(false);
    const titles = new Map<string, string>();
    page.on("response", (response) => {
      if (response.url().endsWith(".svg") && response.url().startsWith(api.url)) {
        void response.text().then((text) => titles.set(response.url(), /<title>([^<]*)/.exec(text)?.[1] ?? ""));
      }
    });
    await page.goto(site.url, { waitUntil: "networkidle0" });
    const images = await imagesOf(page);
    assert.deepEqual(images.map(({ page: address }) => address), Object.keys(WORDS).map((code) => `${api.url}/v/${code}`));
    for (const { image, width, visible } of images) assert.ok(visible && width > 100, image);
    assert.deepEqual(Object.fromEntries([...titles].map(([url, title]) => [url.slice(-22, -4), title])), WORDS);
    await page.close();
  });

  it("follows a withdrawal in badge and image at the next look", async () => {
    const code = "35410199MA2P5UX7X9";
    const standing = (await (await fetch(`${api.url}/v1/subjects/${code}/standing`)).json()) as { outcomes: { entries: { id: string }[] }[] };
    for (const { id } of standing.outcomes.flatMap(({ entries }) => entries)) {
      const headers = { authorization: `Bearer ${KEY}`, "content-type": "application/json" };
      await fetch(`${api.url}/v1/admin/withdrawals`, { method: "POST", headers, body: JSON.stringify({ id }) });
    }
    const { page } = await openPage(browser);
    await page.goto(site.url);
    assert.equal((await badgesOf(page))[code], "未查询到公示记录");
    assert.match(await (await fetch(`${api.url}/badges/${code}.svg`)).text(), /<title>未查询到公示记录</);
    await page.close();
  });

  it("with the API stopped reads 暂无法确定 and says why", async () => {
    const port = Number(new URL(api.url).port);
    await api.close();
    const { page } = await openPage(browser);
    await page.goto(site.url);
    for (const [code, text] of Object.entries(await badgesOf(page))) {
      assert.equal(text, "暂无法确定", code);
      assert.match(await detailsOf(page, code), /数据源暂不可用，结果未知，请重查/);
    }
    await page.close();
    api = await startApi(port);
  });
});
