import { expect, fixture, html } from "@open-wc/testing";
import { createWorld, testCode } from "@xinyong/api/world";
import { checkCharacter } from "@xinyong/credit/code";
import { PLATFORM, seen, until } from "../../test/support.ts";
import { configure } from "../index.ts";
import type { CreditBadge } from "../index.ts";

const { api } = await createWorld();

/** Codes of fictional subjects that no register knows. */
function codes(count: number): string[] {
  return Array.from({ length: count }, (_, place) => {
    const first17 = `91410199MB${String(place).padStart(7, "0")}`;
    return first17 + checkCharacter(first17);
  });
}

describe("badges that ask a platform by its address", () => {
  const { fetch } = globalThis;
  let asked: Request[] = [];

  beforeEach(() => {
    asked = [];
    globalThis.fetch = async (input, init) => {
      const request = new Request(input, init);
      if (!request.url.startsWith(PLATFORM)) return fetch(input, init);
      asked.push(request.clone());
      return api.fetch(request);
    };
    configure({ endpoint: PLATFORM });
  });
  afterEach(() => void (globalThis.fetch = fetch));

  async function mount(all: readonly string[]): Promise<CreditBadge[]> {
    const page = await fixture(html`<div lang="zh-CN">${all.map((code) => html`<credit-badge code=${code}></credit-badge>`)}</div>`);
    const badges = [...page.querySelectorAll<CreditBadge>("credit-badge")];
    await until("every badge shows an answer", () => badges.every((badge) => badge.shadowRoot?.querySelector(".label") && !badge.shadowRoot.querySelector(".loading")));
    return badges;
  }

  it("ask once for fifty of different codes, in a body, and each shows its own", async () => {
    const badges = await mount([testCode("red"), ...codes(48), testCode("black")]);
    expect(asked.map(({ method, url }) => [method, url])).to.deep.equal([["POST", `${PLATFORM}/v1/standings`]]);
    const sent = (await asked[0]?.json()) as { codes: string[] };
    expect(sent.codes.length).to.equal(50);
    expect([seen(badges[0] as Element, ".label"), seen(badges[1] as Element, ".label"), seen(badges[49] as Element, ".label")]).to.deep.equal([
      "列入纳税信用A级纳税人",
      "暂无法确定",
      "列入失信被执行人等2项",
    ]);
  });

  it("ask in as many requests as a thousand codes need", async () => {
    await mount(codes(1000));
    expect(asked.length).to.equal(10);
    const bodies = (await Promise.all(asked.map((request) => request.json()))) as { codes: string[] }[];
    expect(bodies.map((body) => body.codes.length)).to.deep.equal(Array.from({ length: 10 }, () => 100));
    expect(new Set(bodies.flatMap((body) => body.codes)).size).to.equal(1000);
  });
});
