import { expect, fixture, html } from "@open-wc/testing";
import "axe-core/axe.min.js";
import type { AxeResults } from "axe-core";
import { TEST_CODES, testCode } from "@xinyong/api/world";
import { emulate, settled, typeAndCheck, until, worldSource } from "../test/support.ts";
import { configure } from "./index.ts";
import type { CreditBadge, CreditCheck } from "./index.ts";

declare const axe: { run(context: Element, options: object): Promise<AxeResults> };

/** Everything axe knows, contrast included; what is wrong, in a line each. */
async function faults(element: Element): Promise<string[]> {
  // A page around the element is not what is judged here.
  const rules = Object.fromEntries(["region", "page-has-heading-one", "landmark-one-main", "document-title", "html-has-lang"].map((id) => [id, { enabled: false }]));
  const { violations } = await axe.run(element, { rules });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${String(target)} ${failureSummary}`));
}

describe("accessibility", () => {
  before(async () => {
    configure({ source: (await worldSource()).source });
    const style = document.createElement("style");
    style.id = "page";
    style.textContent = ":root{color-scheme:light dark}body{background:light-dark(#fff,#171c25)}";
    document.head.append(style);
  });
  after(async () => {
    document.querySelector("#page")?.remove();
    await emulate({});
  });

  for (const scheme of ["light", "dark"]) {
    it(`axe finds nothing in any tone of a badge, ${scheme}`, async () => {
      await emulate({ features: { "prefers-color-scheme": scheme } });
      const list = await fixture<HTMLElement>(
        html`<ul>
          ${TEST_CODES.filter(({ id }) => id !== "slow").map(({ code }) => html`<li><credit-badge code=${code}></credit-badge> <credit-badge size="compact" code=${code} lang="en"></credit-badge></li>`)}
          <li><credit-badge></credit-badge> <credit-badge code="123"></credit-badge></li>
        </ul>`,
      );
      await Promise.all([...list.querySelectorAll("credit-badge")].map(settled));
      expect(await faults(list)).to.deep.equal([]);
    });

    it(`axe finds nothing in an open panel, ${scheme}`, async () => {
      await emulate({ features: { "prefers-color-scheme": scheme } });
      const badge = await settled(await fixture<CreditBadge>(html`<credit-badge code=${testCode("partial")}></credit-badge>`));
      badge.shadowRoot?.querySelector("button")?.click();
      await badge.updateComplete;
      expect(await faults(badge)).to.deep.equal([]);
    });

    it(`axe finds nothing in any state of the check form, ${scheme}`, async () => {
      await emulate({ features: { "prefers-color-scheme": scheme } });
      const check = await fixture<CreditCheck>(html`<credit-check></credit-check>`);
      expect(await faults(check)).to.deep.equal([]);
      for (const [text, what] of [
        [testCode("mixed"), "[part=result]"],
        [testCode("badCheckDigit"), "[part=result]"],
        ["110101199003074514", "#problem"],
        ["9141O199MABLACK19W", ".suggestions"],
        ["示例", ".candidates"],
        ["没有这个名字", ".message"],
      ] as const) {
        typeAndCheck(check, text);
        await until(`${what} is there`, () => check.shadowRoot?.querySelector(what) !== null && check.shadowRoot?.querySelector("[role=status]")?.textContent !== "查询中…");
        expect(await faults(check), text).to.deep.equal([]);
      }
    });
  }

  it("a badge keeps a border and a mark in forced colours and in print", async () => {
    const badge = await settled(await fixture<CreditBadge>(html`<credit-badge code=${testCode("black")}></credit-badge>`));
    for (const media of [{ features: { "forced-colors": "active" } }, { media: "print" }]) {
      await emulate(media);
      const label = badge.shadowRoot?.querySelector(".label") as Element;
      expect(getComputedStyle(label).borderBlockStartStyle).to.equal("solid");
      expect(getComputedStyle(label).borderBlockStartWidth).to.equal("1px");
      expect(badge.shadowRoot?.querySelector("svg")?.getBoundingClientRect().width).to.be.greaterThan(10);
    }
  });

  it("no page can paint a tone in another tone's colours", async () => {
    await emulate({});
    const style = document.createElement("style");
    style.textContent = "credit-badge, credit-badge::part(label){color:green !important;background:lime !important}";
    document.head.append(style);
    const badge = await settled(await fixture<CreditBadge>(html`<credit-badge code=${testCode("black")}></credit-badge>`));
    expect(getComputedStyle(badge.shadowRoot?.querySelector(".label") as Element).color).not.to.equal("rgb(0, 128, 0)");
    style.remove();
  });

  it("nothing moves without end", async () => {
    const badge = await settled(await fixture<CreditBadge>(html`<credit-badge code=${testCode("black")}></credit-badge>`));
    expect(badge.getAnimations({ subtree: true })).to.deep.equal([]);
  });

  it("a badge takes the same height as the platform's image, so that nothing jumps", async () => {
    const badge = await settled(await fixture<CreditBadge>(html`<credit-badge code=${testCode("black")}></credit-badge>`));
    expect(badge.getBoundingClientRect().height).to.equal(32);
  });
});
