import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { describe, it } from "node:test";
import { createApi, createMemoryStore } from "@xinyong/api";
import { createWorld, TEST_CODES, testCode } from "@xinyong/api/world";
import { createPages } from "./index.ts";

const BASE = "https://credit.example.gov.cn";

async function get(path: string, headers: Record<string, string> = {}, world = createWorld({ pages: createPages() })) {
  const { api } = await world;
  const response = await api.fetch(new Request(BASE + path, { headers }));
  return { status: response.status, headers: response.headers, text: await response.text() };
}

describe("the page of a subject", () => {
  it("says what is published by list, with authority, document and dates, and where to object and apply for repair", async () => {
    const { text, status } = await get(`/v/${testCode("black")}`);
    assert.equal(status, 200);
    for (const part of ["列入。", "严重失信主体名单", "公示至", "提出异议", "申请信用修复", "页面显示不是核查凭证", "仅反映2026-11-23 09:00（北京时间）的结果"]) {
      assert.ok(text.includes(part), part);
    }
    assert.doesNotMatch(text, /红榜|黑榜|<script|style="/);
  });
  it("says of a subject without records that this is not good credit", async () => {
    const { text } = await get(`/v/${testCode("none")}`);
    assert.ok(text.includes("未查询到公示记录") && text.includes("不代表信用状况良好"));
  });
  it("says first that a subject is deregistered", async () => {
    const { text } = await get(`/v/${testCode("deregistered")}`);
    assert.ok(text.indexOf("注销") < text.indexOf('class="tone'));
  });
  it("of a code that the register does not know says that it cannot tell", async () => {
    const { text, status } = await get(`/v/${testCode("notFound")}`);
    assert.equal(status, 200);
    assert.ok(text.includes("暂无法确定") && text.includes("登记信息中未查询到该统一社会信用代码"));
  });
  it("is in English on request, with no Chinese but names", async () => {
    const asked = await get(`/v/${testCode("none")}?lang=en`);
    const preferred = await get(`/v/${testCode("none")}`, { "accept-language": "en-GB,en;q=0.9" });
    for (const { text } of [asked, preferred]) {
      assert.match(text, /<html lang="en">/);
      assert.ok(text.includes("No published record found"));
    }
  });
  it("says of every list, also where something is published, of when its data is", async () => {
    const { text } = await get(`/v/${testCode("mixed")}`);
    for (const block of text.split('<div class="list">').slice(1)) assert.match(block, /2026-11-23 06:00/);
  });
  it("in English marks what is Chinese, so that it is read aloud and set as Chinese", async () => {
    const { text } = await get(`/v/${testCode("black")}?lang=en`);
    assert.match(text, /<h1 lang="zh-CN">郑州磐石/);
    for (const [, heading = ""] of text.matchAll(/(<h3[^>]*>)/g)) assert.match(heading, /lang="zh-CN"/);
    assert.match(text, /<dd lang="zh-CN">郑州坚石示例建筑工程有限公司<\/dd>/);
  });
  it("carries a policy that allows its own style and nothing else", async () => {
    const { text, headers } = await get(`/v/${testCode("black")}`);
    const style = /<style>([\s\S]*?)<\/style>/.exec(text)?.[1] ?? "";
    const digest = createHash("sha256").update(style).digest("base64");
    const policy = headers.get("content-security-policy") ?? "";
    assert.ok(policy.includes(`'sha256-${digest}'`) && policy.includes("default-src 'none'") && !policy.includes("unsafe"));
  });
  it("of what is no code never repeats it", async () => {
    const { text, status } = await get("/v/410199199207134909");
    assert.equal(status, 400);
    assert.ok(!text.includes("410199199207134909") && text.includes("这是居民身份号码，不是统一社会信用代码，未保存"));
    // It came here in an address: to say that it was not sent would be false, and a link to the other language would send it again.
    assert.doesNotMatch(text, /未发送|href="\?lang/);
  });
  it("of a store that fails says that it cannot tell, and is not kept", async () => {
    const store = { ...createMemoryStore(), evidence: () => Promise.reject(new Error("gone")) };
    const api = createApi({ store, pages: createPages() });
    for (const path of [`/v/${testCode("black")}`, `/badges/${testCode("black")}.svg`]) {
      const response = await api.fetch(new Request(BASE + path));
      assert.equal(response.status, 503);
      assert.equal(response.headers.get("cache-control"), "no-store");
      assert.match(await response.text(), /暂无法确定/);
    }
  });
  it("keeps hostile names text", async () => {
    const world = await createWorld({ pages: createPages() });
    const code = testCode("none");
    const [subject] = (await world.store.subjects([code as never])).values();
    assert.ok(subject);
    await world.store.write({ subjects: [{ ...subject, name: `<script>alert(1)</script>"'&\u202e`, formerNames: ["</title><img src=x onerror=1>"] }] });
    const { text } = await get(`/v/${code}`, {}, Promise.resolve(world));
    assert.ok(text.includes("&lt;script&gt;alert(1)"));
    assert.doesNotMatch(text, /<script|<img|\u202e/);
  });
});

describe("the badge as an image", () => {
  for (const { id, code } of TEST_CODES) {
    if (["slow", "rateLimited", "malformed"].includes(id)) continue;
    it(`of ${id} is well-formed, has a title, and fits its text`, async () => {
      const { text, headers } = await get(`/badges/${code}.svg`);
      assert.match(headers.get("content-type") ?? "", /^image\/svg\+xml/);
      assert.match(text, /^<svg [^>]*role="img" aria-label="[^"]+"><title>[^<]+<\/title>/);
      assert.doesNotMatch(text, /<script|href=/);
      // Fonts differ from machine to machine, so the text is told how long it is.
      const [, start, length] = /<text x="(\d+)"[^>]* textLength="(\d+)" lengthAdjust="spacingAndGlyphs"/.exec(text) ?? [];
      assert.equal(Number(start) + Number(length) + 10, Number(/width="(\d+)"/.exec(text)?.[1]));
    });
  }
});
