import { expect, fixture, html } from "@open-wc/testing";
import { testCode } from "@xinyong/api/world";
import { passTime, resetTime, seen, settled, until, worldSource } from "../../test/support.ts";
import { WITHDRAWAL_BOUND_SECONDS } from "@xinyong/credit/vocabulary";
import { configure } from "../index.ts";
import type { CreditBadge } from "../index.ts";
import { LiveStanding } from "./live-standing.ts";

const code = testCode("black");

describe("an answer on a page", () => {
  afterEach(resetTime);

  async function live() {
    const { world, source } = await worldSource();
    const states: string[] = [];
    const standing = new LiveStanding((state) => states.push(state.kind === "answered" ? state.answer.tone : state.kind));
    standing.ask(source, code);
    await until("the first answer is there", () => states.length === 2);
    return { world, source, standing, states };
  }

  it("is asked for again before it grows old, and stays in sight meanwhile", async () => {
    const { source, standing, states } = await live();
    passTime(60_000);
    standing.alarm();
    await until("the second answer is there", () => states.length === 3);
    expect(states).to.deep.equal(["waiting", "black", "black"]);
    expect(source.asked.length).to.equal(2);
  });

  it("is taken off within the bound, also when the platform is away", async () => {
    const { source, standing, states } = await live();
    source.down = true;
    passTime(WITHDRAWAL_BOUND_SECONDS * 1000);
    standing.alarm();
    await until("it says that it failed", () => states.at(-1) === "failed");
    expect(states).to.deep.equal(["waiting", "black", "waiting", "failed"]);
  });

  it("is not asked for while nobody looks, and is taken off all the same", async () => {
    const { source, standing, states } = await live();
    Object.defineProperty(document, "hidden", { value: true, configurable: true });
    try {
      passTime(60_000);
      standing.alarm();
      expect(source.asked.length).to.equal(1);
      passTime(60_000);
      standing.alarm();
      expect(states.at(-1)).to.equal("waiting");
    } finally {
      Reflect.deleteProperty(document, "hidden");
    }
    standing.returned();
    await until("it is asked for again", () => states.at(-1) === "black");
  });

  it("is told no more once it is let go", async () => {
    const { standing, states } = await live();
    standing.again();
    standing.stop();
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(states).to.deep.equal(["waiting", "black"]);
    expect(standing.state.kind).to.equal("idle");
  });

  it("is tried again after a failure, without a flicker", async () => {
    const { source, standing, states } = await live();
    source.down = true;
    standing.again();
    await until("it failed", () => states.at(-1) === "failed");
    source.down = false;
    passTime(60_000);
    standing.alarm();
    await until("it is back", () => states.at(-1) === "black");
    expect(states).to.deep.equal(["waiting", "black", "failed", "black"]);
  });

  it("follows a withdrawal: the badge has nothing of it left", async () => {
    const { world, source } = await worldSource({ adminKey: "a-key-for-tests" });
    configure({ source });
    const badge = await settled(await fixture<CreditBadge>(html`<credit-badge code=${testCode("sameNameListed")} lang="zh-CN"></credit-badge>`));
    expect(seen(badge, ".label")).to.equal("列入失信被执行人");
    const { outcomes } = await source.standing(testCode("sameNameListed"));
    const id = outcomes.flatMap(({ entries }) => entries)[0]?.id;
    const withdrawn = await world.api.fetch(
      new Request("https://credit.example.gov.cn/v1/admin/withdrawals", {
        method: "POST",
        headers: { authorization: "Bearer a-key-for-tests", "content-type": "application/json" },
        body: JSON.stringify({ id }),
      }),
    );
    expect(withdrawn.status).to.equal(200);
    passTime(60_000);
    badge.pageReturned();
    await until("the entry is gone", () => seen(badge, ".label") === "未查询到公示记录");
    badge.shadowRoot?.querySelector("button")?.click();
    await badge.updateComplete;
    expect(seen(badge)).not.to.match(/列入。|修复|撤/);
  });
});
