import { expect, fixture, html } from "@open-wc/testing";
import { TEST_CODES, testCode } from "@xinyong/api/world";
import type { TestCodeId } from "@xinyong/api/world";
import { PLATFORM, seen, settled, until, worldSource } from "../../test/support.ts";
import type { CountingSource } from "../../test/support.ts";
import { configure } from "../index.ts";
import type { CreditBadge } from "../index.ts";

async function badge(code: string, more: { size?: string; lang?: string } = {}): Promise<CreditBadge> {
  const { size = "pill", lang = "zh-CN" } = more;
  return settled(await fixture<CreditBadge>(html`<credit-badge code=${code} size=${size} lang=${lang}></credit-badge>`));
}

describe("credit-badge", () => {
  let source: CountingSource;
  beforeEach(async () => {
    ({ source } = await worldSource());
    configure({ source });
  });

  // Word for word from the table of words.
  const ROWS: [TestCodeId, string, string, string, string][] = [
    ["red", "列入纳税信用A级纳税人", "守信类", "On 纳税信用A级纳税人", "honours"],
    ["black", "列入失信被执行人等2项", "失信类", "On 失信被执行人 and 1 more", "dishonesty lists"],
    ["mixed", "失信类1项，守信类1项", "两类均有", "1 dishonesty, 1 honours", "both kinds"],
    ["watch", "列入经营异常名录", "异常类", "On 经营异常名录", "abnormal"],
    ["disputed", "异议处理中：重大税收违法失信主体", "异议中", "Under objection: 重大税收违法失信主体", "under objection"],
    ["none", "未查询到公示记录", "查询无记录", "No published record found", "no record found"],
    ["nameOnly", "暂无法确定", "未知", "Cannot be determined", "unknown"],
    ["notFound", "暂无法确定", "未知", "Cannot be determined", "unknown"],
    ["sourceDown", "暂无法确定", "未知", "Cannot be determined", "unknown"],
    ["stale", "暂无法确定", "未知", "Cannot be determined", "unknown"],
    ["partial", "查询未完成，已见1项", "未知", "Incomplete, 1 seen so far", "unknown"],
    ["rateLimited", "暂无法确定", "未知", "Cannot be determined", "unknown"],
    ["malformed", "暂无法确定", "未知", "Cannot be determined", "unknown"],
  ];
  for (const [id, zh, zhShort, en, enShort] of ROWS) {
    it(`says of ${id}: ${zh}`, async () => {
      const code = testCode(id);
      const shown = await Promise.all([
        badge(code),
        badge(code, { size: "compact" }),
        badge(code, { lang: "en" }),
        badge(code, { size: "compact", lang: "en-GB" }),
      ]);
      expect(shown.map((one) => seen(one, ".label"))).to.deep.equal([zh, zhShort, en, enShort]);
    });
  }

  it("has no word of praise and no nickname in any state", async () => {
    for (const { code } of TEST_CODES.filter(({ id }) => id !== "slow")) {
      const one = await badge(code);
      one.shadowRoot?.querySelector("button")?.click();
      await one.updateComplete;
      expect(seen(one)).not.to.match(/红榜|黑榜|良好(?<!不代表信用状况良好)|合格|通过/);
    }
  });

  it("says 查询中… while it asks", async () => {
    const { source: slow } = await worldSource({ wait: () => new Promise(() => undefined) });
    configure({ source: slow });
    const one = await fixture<CreditBadge>(html`<credit-badge code=${testCode("slow")} lang="zh-CN"></credit-badge>`);
    await one.updateComplete;
    expect(seen(one)).to.equal("查询中…");
  });

  it("says that it cannot tell, and why, when the platform is away", async () => {
    source.down = true;
    const one = await badge(testCode("none"));
    expect(seen(one, ".label")).to.equal("暂无法确定");
    expect(one.shadowRoot?.querySelector(".label")?.getAttribute("title")).to.equal("数据源暂不可用，结果未知，请重查");
    one.shadowRoot?.querySelector("button")?.click();
    await one.updateComplete;
    expect(seen(one, ".reason")).to.equal("数据源暂不可用，结果未知，请重查");
  });

  it("asks again when told to, and then shows the answer", async () => {
    source.down = true;
    const one = await badge(testCode("black"));
    source.down = false;
    one.shadowRoot?.querySelector<HTMLElement>("button")?.click();
    await one.updateComplete;
    const again = [...(one.shadowRoot?.querySelectorAll<HTMLElement>(".actions button") ?? [])].find(({ innerText }) => innerText === "重查");
    again?.click();
    await until("the answer is there", () => seen(one, ".label") === "列入失信被执行人等2项");
  });

  it("says that it cannot tell when no source was given", async () => {
    const one = document.createElement("credit-badge");
    const outside = document.createElement("div");
    // Only this corner of the page has no source: a provider without one lets the request go on, so the page's is taken away.
    configure({});
    outside.append(one);
    one.setAttribute("code", testCode("none"));
    document.body.append(outside);
    await settled(one);
    expect(seen(one, ".label")).to.equal("暂无法确定");
    outside.remove();
  });

  it("never sends a resident number, nor what is no code", async () => {
    for (const text of ["110101199003074514", "11010119900307451401", "110101900307451", "91410199MABLACK", "<img src=x onerror=alert(1)>"]) {
      const one = await badge(text);
      expect(seen(one, ".label")).to.equal("暂无法确定");
      expect(one.shadowRoot?.querySelector("img")).to.equal(null);
    }
    expect(source.asked).to.deep.equal([]);
  });

  it("says that there is no code when none was given", async () => {
    const one = await badge("");
    expect(seen(one)).to.equal("无统一社会信用代码");
  });

  it("takes a code as people write it", async () => {
    const one = await badge("９１４１０１９９ mablack-19w");
    expect(seen(one, ".label")).to.equal("列入失信被执行人等2项");
  });

  it("leads to the platform's page, and to no address that is not one", async () => {
    const one = await badge(testCode("black"));
    expect(one.shadowRoot?.querySelector("a")?.href).to.equal(`${PLATFORM}/v/${testCode("black")}`);
    configure({ source: { standing: source.standing.bind(source), pageUrl: () => "javascript:alert(1)" } });
    const other = await badge(testCode("black"));
    expect(other.shadowRoot?.querySelector("a")).to.equal(null);
  });

  it("follows a new code and forgets the one before", async () => {
    const one = await badge(testCode("black"));
    one.code = testCode("none");
    await until("the new answer is there", () => seen(one, ".label") === "未查询到公示记录");
    one.code = "";
    await until("nothing is left", () => seen(one) === "无统一社会信用代码");
  });

  it("shows what stands inside it until the first answer, and then never again", async () => {
    let give: (() => void) | undefined;
    const held = new Promise<void>((resolve) => (give = resolve));
    configure({ source: { standing: async (code, options) => (await held, source.standing(code, options)) } });
    const one = await fixture<CreditBadge>(
      html`<credit-badge code=${testCode("black")} lang="zh-CN"><a href="/v">查询</a></credit-badge>`,
    );
    await one.updateComplete;
    const slot = one.shadowRoot?.querySelector("slot");
    expect(slot?.assignedElements().map(({ localName }) => localName)).to.deep.equal(["a"]);
    give?.();
    await settled(one);
    expect(seen(one, ".label")).to.equal("列入失信被执行人等2项");
    one.code = testCode("none");
    await one.updateComplete;
    expect(one.shadowRoot?.querySelector("slot")).to.equal(null);
  });

  it("speaks the nearest language, across shadow roots, and follows it", async () => {
    const host = await fixture<HTMLElement>(html`<div lang="en"></div>`);
    const root = host.attachShadow({ mode: "open" });
    const one = document.createElement("credit-badge");
    one.setAttribute("code", testCode("none"));
    root.append(one);
    await settled(one);
    expect(seen(one, ".label")).to.equal("No published record found");
    host.lang = "zh-CN";
    await until("the language changed", () => seen(one, ".label") === "未查询到公示记录");
  });

  it("shows official names as text, whatever they hold", async () => {
    const name = '<b onclick="x">甲</b>\u202E公司';
    const { world, source: own } = await worldSource();
    configure({
      source: {
        standing: async (code, options) => {
          const answer = await own.standing(code, options);
          return { ...answer, subject: answer.subject && { ...answer.subject, name } };
        },
      },
    });
    expect(world.clock().getTime()).to.be.greaterThan(0);
    const one = await badge(testCode("black"));
    one.shadowRoot?.querySelector("button")?.click();
    await one.updateComplete;
    expect(one.shadowRoot?.querySelector("dd")?.textContent).to.equal('<b onclick="x">甲</b>公司');
  });
});
