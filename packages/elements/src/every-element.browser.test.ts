// What every element must be, whichever it is.
import { expect } from "@open-wc/testing";
import { testCode } from "@xinyong/api/world";
import { settled, until, worldSource } from "../test/support.ts";
import type { CountingSource } from "../test/support.ts";
import { CreditBadge, CreditCheck, CreditProvider, configure } from "./index.ts";
import { define } from "./internal/define.ts";

const ELEMENTS = { "credit-badge": CreditBadge, "credit-check": CreditCheck, "credit-provider": CreditProvider } as const;

for (const [tag, constructor] of Object.entries(ELEMENTS)) {
  describe(`every element: ${tag}`, () => {
    let source: CountingSource;
    beforeEach(async () => {
      ({ source } = await worldSource());
      configure({ source });
    });

    it("can be defined twice, and the first stays", () => {
      define(tag, class extends HTMLElement {});
      expect(customElements.get(tag)).to.equal(constructor);
    });

    it("writes no attribute on its creation", async () => {
      const element = document.createElement(tag);
      document.body.append(element);
      await (element as CreditBadge).updateComplete;
      expect(element.getAttributeNames()).to.deep.equal([]);
      element.remove();
    });

    it("has no inline style and no style element inside", async () => {
      const element = document.createElement(tag);
      element.setAttribute("code", testCode("black"));
      document.body.append(element);
      await (element as CreditBadge).updateComplete;
      expect(element.shadowRoot?.querySelectorAll("style, [style]").length).to.equal(0);
      element.remove();
    });

    it("can leave and come back", async () => {
      const element = document.createElement(tag);
      document.body.append(element);
      await (element as CreditBadge).updateComplete;
      const before = element.shadowRoot?.textContent;
      element.remove();
      document.body.append(element);
      await (element as CreditBadge).updateComplete;
      expect(element.shadowRoot?.textContent).to.equal(before);
      element.remove();
    });
  });
}

describe("the elements on a hostile or hasty page", () => {
  it("keep properties that were set before they were defined", async () => {
    const { source } = await worldSource();
    configure({ source });
    class Late extends CreditBadge {}
    const element = document.createElement("credit-badge-late") as CreditBadge;
    element.code = testCode("black");
    document.body.append(element);
    define("credit-badge-late", Late);
    await settled(element);
    expect(element.shadowRoot?.querySelector(".label")?.textContent).to.contain("列入失信被执行人等2项");
    element.remove();
  });

  it("paint nothing that a polluted prototype says", async () => {
    const { source } = await worldSource();
    const bare = Object.getPrototypeOf({}) as Record<string, unknown>;
    const planted = { tone: "none", outcomes: [], kept: true, subject: null, source: { standing: () => undefined }, pageUrl: () => "https://evil.example", askedAt: "2020-01-01T00:00:00Z" };
    for (const [name, value] of Object.entries(planted)) Object.defineProperty(bare, name, { value, configurable: true, writable: true });
    const badge = document.createElement("credit-badge");
    try {
      // An answer that lacks its tone must not get one from the page.
      configure({ source: { standing: async (code) => JSON.parse(JSON.stringify({ code, reasons: [] })) } });
      badge.setAttribute("code", testCode("black"));
      document.body.append(badge);
      await settled(badge);
      expect(badge.shadowRoot?.querySelector(".label")?.textContent).to.contain("暂无法确定");
      expect(badge.shadowRoot?.querySelector(".label")?.getAttribute("href")).to.equal(null);
    } finally {
      for (const name of Object.keys(planted)) Reflect.deleteProperty(bare, name);
      badge.remove();
    }
    expect(source.asked).to.deep.equal([]);
  });

  it("take no answer about another code", async () => {
    const { source } = await worldSource();
    configure({ source: { standing: () => source.standing(testCode("none")) } });
    const badge = document.createElement("credit-badge");
    badge.setAttribute("code", testCode("black"));
    document.body.append(badge);
    await settled(badge);
    expect(badge.shadowRoot?.querySelector(".label")?.textContent).to.contain("暂无法确定");
    badge.remove();
  });

  it("believe no 'no record' that its lists do not bear out", async () => {
    const { source } = await worldSource();
    configure({ source: { standing: async (code) => ({ ...(await source.standing(code)), tone: "none" }) } });
    const badge = document.createElement("credit-badge");
    badge.setAttribute("code", testCode("sourceDown"));
    document.body.append(badge);
    await settled(badge);
    expect(badge.shadowRoot?.querySelector(".label")?.textContent).to.contain("暂无法确定");
    badge.remove();
  });

  it("ask once for the same code, and one that leaves takes nobody's answer away", async () => {
    const { source } = await worldSource();
    configure({ source });
    const badges = Array.from({ length: 20 }, () => document.createElement("credit-badge"));
    for (const badge of badges) badge.setAttribute("code", testCode("black"));
    document.body.append(...badges);
    badges[0]?.remove();
    await Promise.all(badges.slice(1).map(settled));
    expect(source.asked.length).to.equal(1);
    for (const badge of badges) badge.remove();
  });

  it("let a question go when the last one that waits for it has left", async () => {
    const aborted: boolean[] = [];
    configure({
      source: {
        standing: (_code, options) => new Promise((_resolve, reject) => options?.signal?.addEventListener("abort", () => (aborted.push(true), reject(new Error("gone"))))),
      },
    });
    const badges = [document.createElement("credit-badge"), document.createElement("credit-badge")];
    for (const badge of badges) badge.setAttribute("code", testCode("black"));
    document.body.append(...badges);
    badges[0]?.remove();
    expect(aborted).to.deep.equal([]);
    badges[1]?.remove();
    await until("the question was let go", () => aborted.length === 1);
  });
});

describe("credit-provider", () => {
  it("gives its source to what it contains, however deep and whenever it comes", async () => {
    const page = await worldSource();
    const own = await worldSource();
    configure({ source: page.source });
    const provider = document.createElement("credit-provider");
    const host = document.createElement("div");
    const badge = document.createElement("credit-badge");
    badge.setAttribute("code", testCode("black"));
    host.attachShadow({ mode: "open" }).append(badge);
    provider.append(host);
    document.body.append(provider);
    await settled(badge);
    provider.source = own.source;
    await until("its own source is asked", () => own.source.asked.length === 1);
    expect(page.source.asked.length).to.equal(1);
    await settled(badge);
    provider.remove();
  });

  it("asks nothing but the platform at its endpoint", async () => {
    const { fromEndpoint } = await import("./index.ts");
    const source = fromEndpoint({ endpoint: "https://credit.example.gov.cn/portal/" });
    expect(String(source.pageUrl?.(testCode("black")))).to.equal(`https://credit.example.gov.cn/portal/v/${testCode("black")}`);
  });
});
