// The platform's own pages in a real browser: what no reading of their markup tells.
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Browser } from "puppeteer-core";
import { testCode } from "../../packages/api/src/world/index.ts";
import { serve } from "../../packages/server/src/index.ts";
import type { RunningServer } from "../../packages/server/src/index.ts";
import { axeFindings, openBrowser, openPage } from "./look.ts";

let server: RunningServer;
let browser: Browser;
before(async () => {
  server = await serve({ demo: true, port: 0 });
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
  await server?.close();
});

const PAGES = [`/v/${testCode("mixed")}?lang=zh-CN`, `/v/${testCode("partial")}?lang=en`, `/v/${testCode("notFound")}?lang=zh-CN`, "/v/x?lang=en"];

describe("the platform's own pages", () => {
  for (const scheme of ["light", "dark"]) {
    it(`have nothing that axe finds wrong, and fit a narrow screen, in the ${scheme} scheme`, async () => {
      const { page } = await openPage(browser);
      // Only for axe, which is a script; that the page needs none is seen below.
      await page.setBypassCSP(true);
      await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
      await page.setViewport({ width: 320, height: 800 });
      for (const path of PAGES) {
        await page.goto(server.url + path);
        assert.deepEqual(await axeFindings(page), [], path);
        assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320, path);
      }
      await page.close();
    });
  }

  it("are styled and whole without script, under their own policy", async () => {
    const { page, errors } = await openPage(browser);
    await page.setJavaScriptEnabled(false);
    await page.goto(`${server.url}/v/${testCode("black")}`);
    const colours = await page.$eval(".tone", (tone) => [getComputedStyle(tone).color, getComputedStyle(document.body).backgroundColor]);
    assert.deepEqual(colours, ["rgb(26, 34, 48)", "rgb(244, 246, 249)"]);
    assert.deepEqual(errors, []);
    await page.close();
  });

  it("show every badge image with its text inside its frame, whatever the fonts of this machine", async () => {
    const { page } = await openPage(browser);
    for (const id of ["red", "black", "mixed", "watch", "disputed", "none", "partial", "nameOnly"] as const) {
      for (const language of ["zh-CN", "en"]) {
        await page.goto(`${server.url}/badges/${testCode(id)}.svg?lang=${language}`);
        const [text, frame] = await page.evaluate(() => ["text", "rect"].map((name) => document.querySelector(name)?.getBoundingClientRect().right ?? 0));
        assert.ok((text ?? 0) > 0 && (text ?? 0) <= (frame ?? 0) - 6, `${id} ${language}: ${text} of ${frame}`);
      }
    }
    await page.close();
  });
});
