import { expect, fixture, html } from "@open-wc/testing";
import { sendKeys } from "@web/test-runner-commands";
import { testCode } from "@xinyong/api/world";
import { seen, settled, worldSource } from "../../test/support.ts";
import { configure } from "../index.ts";
import type { CreditBadge } from "../index.ts";

describe("the details of a badge", () => {
  async function open(code: string, lang = "zh-CN"): Promise<CreditBadge> {
    const one = await settled(await fixture<CreditBadge>(html`<credit-badge code=${code} lang=${lang}></credit-badge>`));
    const button = one.shadowRoot?.querySelector("button");
    button?.focus();
    await sendKeys({ press: "Enter" });
    await one.updateComplete;
    return one;
  }
  const panel = (one: CreditBadge): HTMLElement => one.shadowRoot?.querySelector("#panel") as HTMLElement;

  before(async () => configure({ source: (await worldSource()).source }));

  it("open by keyboard with names, documents and dates by list", async () => {
    const one = await open(testCode("black"));
    expect(panel(one).matches(":popover-open")).to.equal(true);
    const text = seen(one, "#panel");
    expect(text).to.contain("郑州磐石示例建筑工程有限公司");
    expect(text).to.contain("严重失信主体名单");
    expect(text).to.contain("列入。郑州市示例区人民法院，（2026）豫0199执1203号，2026-04-16");
    expect(text).to.contain("列入。郑州市示例财政局，2025-12-10，公示至2028-12-09");
    expect(text).to.contain("截至2026-11-23 06:00，在重大税收违法失信主体中未查询到公示记录");
    expect(text).to.contain("仅反映2026-11-23 09:00（北京时间）的结果");
    expect(text).to.contain("页面显示不是核查凭证");
    expect(one.shadowRoot?.querySelector("button")?.getAttribute("aria-expanded")).to.equal("true");
  });

  it("close with Escape, and the focus is back on the button", async () => {
    const one = await open(testCode("black"));
    await sendKeys({ press: "Escape" });
    await one.updateComplete;
    expect(panel(one).matches(":popover-open")).to.equal(false);
    expect(one.shadowRoot?.activeElement?.localName).to.equal("button");
    expect(one.shadowRoot?.querySelector("button")?.getAttribute("aria-expanded")).to.equal("false");
  });

  it("say first that a subject is deregistered or revoked", async () => {
    expect(seen(await open(testCode("deregistered")), ".state")).to.equal("登记状态: 注销");
    expect(seen(await open(testCode("revoked"), "en"), ".state")).to.equal("Registration: Licence revoked");
  });

  it("say with 'no record' that it is no good credit", async () => {
    expect(seen(await open(testCode("none")), ".notes")).to.contain("不代表信用状况良好");
    expect(seen(await open(testCode("none"), "en"), ".notes")).to.contain("This does not mean good credit");
  });

  it("say why nothing can be told", async () => {
    expect(seen(await open(testCode("notFound")), ".reason")).to.equal("登记信息中未查询到该统一社会信用代码");
    expect(seen(await open(testCode("sourceDown")), "#panel")).to.contain("数据源暂不可用，结果未知，请重查");
    expect(seen(await open(testCode("stale")), "#panel")).to.contain("数据超期");
    expect(seen(await open(testCode("nameOnly")), "#panel")).to.contain("名单中有同名而无代码的条目，请人工核实");
  });

  it("say of a kept answer that it is one", async () => {
    const { source } = await worldSource();
    configure({ source: { standing: async (code) => ({ ...(await source.standing(code)), kept: true, ageSeconds: 30 }) } });
    expect(seen(await open(testCode("none")), ".notes")).to.contain("缓存结果，非本次查询");
  });
});
