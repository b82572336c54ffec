import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import type { Browser, Page } from "puppeteer-core";
import { CITY_TIME, serveCity } from "../../../.workspace/demo/city.ts";
import { axeFindings, badgesOf, detailsOf, openBrowser, openPage, playTime } from "../../../.workspace/demo/look.ts";
import { serveSite } from "../../../.workspace/demo/site.ts";
import type { Site } from "../../../.workspace/demo/site.ts";
import { WITHDRAWAL_BOUND_SECONDS } from "../../../packages/credit/src/vocabulary/index.ts";
import type { RunningServer } from "../../../packages/server/src/index.ts";
import { BIDDERS } from "../src/bidders.ts";

const KEY = "sk_test_example";
const WORDS: Readonly<Record<string, string>> = {
  "91410199MAC71WTF59": "未查询到公示记录",
  "91410199MA3NDLGN1D": "未查询到公示记录",
  "91410199MAMA1Y1Q3C": "列入失信被执行人",
  "91410199MAWJLWDC5Y": "列入纳税信用A级纳税人",
  "91410199MABTNY1599": "列入经营异常名录",
  "91410199MAM005FE02": "异常类1项，守信类1项",
  "91410199MA356YPCXP": "列入经营异常名录",
  "91410199MAUM4KEX71": "查询未完成，已见1项",
};

const folder = mkdtempSync(join(tmpdir(), "tender-"));
let now = CITY_TIME;
let api: RunningServer;
let site: Site;
let browser: Browser;

const startApi = (port = 0): Promise<RunningServer> => serveCity({ path: ":memory:", clock: () => now, adminKey: KEY, port });

before(async () => {
  api = await startApi();
  site = await serveSite({ example: "tender-platform", api: api.url, folder });
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
  await site?.close();
  await api?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The text field and the button of the check form, as someone finds them who does not see the page. */
const FIELD = '::-p-aria([name="统一社会信用代码或名称"][role="textbox"])';
const SUBMIT = '::-p-aria([name="查询"][role="button"])';

async function check(page: Page, typed: string): Promise<void> {
  const field = await page.waitForSelector(FIELD);
  await field?.evaluate((element) => ((element as HTMLInputElement).value = ""));
  await field?.type(typed);
  await (await page.waitForSelector(SUBMIT))?.click();
}

/** What the check form shows, once it shows this. */
async function shown(page: Page, text: string): Promise<string> {
  const holds = (wanted: string): boolean => document.querySelector("credit-check")?.shadowRoot?.textContent?.includes(wanted) === true;
  await page.waitForFunction(holds, {}, text);
  return page.$eval("credit-check", (form) => form.shadowRoot?.textContent ?? "");
}

describe("the bidding page over the sample city", () => {
  it("shows each party of each bid with its name, its code, its badge, and the way to the platform's page", async () => {
    const { page, errors } = await openPage(browser);
    await page.goto(site.url);
    assert.deepEqual(await badgesOf(page), WORDS);
    const text = await page.$eval("#bidders", (table) => (table as HTMLElement).innerText);
    const parties = BIDDERS.flatMap((bidder) => bidder.parties);
    assert.equal(parties.length, Object.keys(WORDS).length);
    for (const { name, code } of parties) assert.ok(text.includes(name) && text.includes(code), name);
    const links = await page.$$eval("credit-badge", (badges) => badges.map((badge) => badge.shadowRoot?.querySelector("a")?.href));
    assert.deepEqual(links, parties.map(({ code }) => `${api.url}/v/${code}`));
    assert.deepEqual(errors, []);
    await page.close();
  });

  it("fits a narrow screen: only the table scrolls, in its frame", async () => {
    const { page } = await openPage(browser);
    await page.setViewport({ width: 360, height: 800 });
    await page.goto(site.url);
    await badgesOf(page);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 360);
    await page.close();
  });

  it("tells on demand which list, who decided, by which document, and that a page is no evidence", async () => {
    const { page } = await openPage(browser);
    await page.goto(site.url);
    await badgesOf(page);
    const listed = await detailsOf(page, "91410199MAMA1Y1Q3C");
    for (const part of ["失信被执行人", "（2026）豫01执11号", "仅反映2026-11-23 09:00（北京时间）的结果", "页面显示不是核查凭证"]) assert.ok(listed.includes(part), part);
    assert.match(await detailsOf(page, "91410199MAUM4KEX71"), /名单中有同名而无代码的条目，请人工核实/);
    assert.match(await detailsOf(page, "91410199MAC71WTF59"), /不代表信用状况良好/);
    await page.close();
  });

  it("answers the check form by list for a code, and for a name with candidates of which a person chooses", async () => {
    const { page, errors, asked } = await openPage(browser);
    await page.goto(site.url);
    await check(page, "9141 0199 mama1y1q3c");
    const byCode = await shown(page, "列入失信被执行人");
    for (const part of ["郑州市金水区嵩山示例物流（集团）有限公司", "（2026）豫01执11号", "在经营异常名录中未查询到公示记录"]) assert.ok(byCode.includes(part), part);
    await check(page, "郑州市金水区嵩山示例物流（集团）");
    const candidates = await shown(page, "可能的主体（2个），请选择");
    assert.ok(candidates.includes("91410199MAMA1Y1Q3C") && candidates.includes("91410199MAQJWYLF5D"));
    // A name travels in a body, never in an address.
    assert.ok(asked.every(({ url }) => !decodeURIComponent(url).includes("嵩山")));
    await (await page.waitForSelector('credit-check >>> [part="candidates"] ::-p-text(91410199MAQJWYLF5D)'))?.click();
    const chosen = await shown(page, "注销");
    assert.ok(chosen.includes("91410199MAQJWYLF5D"));
    assert.deepEqual(errors, []);
    await page.close();
  });

  for (const scheme of ["light", "dark"]) {
    it(`has nothing that axe finds wrong, with an answer in the form, in the ${scheme} scheme`, async () => {
      const { page } = await openPage(browser);
      await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
      await page.goto(site.url);
      await badgesOf(page);
      await check(page, "91410199MAM005FE02");
      await shown(page, "异常类1项，守信类1项");
      assert.deepEqual(await axeFindings(page), []);
      await page.close();
    });
  }

  it("catches a resident number before anything is sent", async () => {
    const { page, asked } = await openPage(browser);
    await page.goto(site.url);
    await badgesOf(page);
    const askedBefore = asked.length;
    await check(page, "410199199207134909");
    assert.match(await shown(page, "这是居民身份号码"), /未发送/);
    assert.equal(asked.length, askedBefore);
    await page.close();
  });

  it("follows a withdrawal on a page that stays open, within the documented bound", async () => {
    const code = "91410199MABTNY1599";
    const { page } = await openPage(browser);
    await page.goto(site.url);
    assert.equal((await badgesOf(page))[code], "列入经营异常名录");
    const standing = (await (await fetch(`${api.url}/v1/subjects/${code}/standing`)).json()) as { outcomes: { entries: { id: string }[] }[] };
    for (const { id } of standing.outcomes.flatMap(({ entries }) => entries)) {
      const answer = await fetch(`${api.url}/v1/admin/withdrawals`, {
        method: "POST",
        headers: { authorization: `Bearer ${KEY}`, "content-type": "application/json" },
        body: JSON.stringify({ id }),
      });
      assert.deepEqual(await answer.json(), { changed: 1 });
    }
    const step = 15_000;
    let played = 0;
    while ((await badgesOf(page))[code] !== "未查询到公示记录") {
      played += step;
      assert.ok(played <= WITHDRAWAL_BOUND_SECONDS * 1000, `still shown after ${played} ms`);
      now = new Date(now.getTime() + step);
      await playTime(page, step);
      await page.waitForNetworkIdle({ idleTime: 50 });
    }
    assert.ok(played > 0);
    await page.close();
  });

  it("with the API stopped reads 暂无法确定 everywhere and says why, and recovers", async () => {
    const { page } = await openPage(browser);
    await page.goto(site.url);
    await badgesOf(page);
    const port = Number(new URL(api.url).port);
    await api.close();
    const undetermined = Object.fromEntries(Object.keys(WORDS).map((code) => [code, "暂无法确定"]));
    const { page: fresh } = await openPage(browser);
    await fresh.goto(site.url);
    assert.deepEqual(await badgesOf(fresh), undetermined);
    for (const code of Object.keys(WORDS)) assert.match(await detailsOf(fresh, code), /数据源暂不可用，结果未知，请重查/);
    await check(fresh, "91410199MAMA1Y1Q3C");
    await shown(fresh, "暂无法确定");
    // A page that was open already shows what it has no longer than it may.
    for (let played = 0; played < WITHDRAWAL_BOUND_SECONDS; played += 30) await playTime(page, 30_000);
    await page.waitForFunction(
      () => [...document.querySelectorAll("credit-badge")].every((badge) => badge.shadowRoot?.textContent?.includes("暂无法确定")),
    );
    now = CITY_TIME;
    api = await startApi(port);
    await playTime(page, 60_000);
    await page.waitForFunction(() => [...document.querySelectorAll("credit-badge")].every((badge) => !badge.shadowRoot?.textContent?.includes("暂无法确定")));
    assert.deepEqual(await badgesOf(page), WORDS);
    await fresh.close();
    await page.close();
  });
});
