import { expect, fixture, html } from "@open-wc/testing";
import { sendKeys } from "@web/test-runner-commands";
import { testCode } from "@xinyong/api/world";
import { PLATFORM, seen, typeAndCheck, until, worldSource } from "../../test/support.ts";
import type { CountingSource } from "../../test/support.ts";
import { configure } from "../index.ts";
import type { CreditCheck } from "../index.ts";

describe("credit-check", () => {
  let source: CountingSource;
  beforeEach(async () => {
    ({ source } = await worldSource());
    configure({ source });
  });

  const form = (lang = "zh-CN"): Promise<CreditCheck> => fixture<CreditCheck>(html`<credit-check lang=${lang}></credit-check>`);
  const inside = (check: CreditCheck, selector: string): HTMLElement[] => [...(check.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? [])];
  const result = (check: CreditCheck): Promise<void> => until("the result is there", () => inside(check, "[part=result]").length === 1);

  it("takes a code from the keyboard and shows what each list says", async () => {
    const check = await form();
    check.focus();
    await sendKeys({ type: testCode("black") });
    await sendKeys({ press: "Enter" });
    await result(check);
    expect(seen(check, "[part=tone]")).to.equal("列入失信被执行人等2项");
    const text = seen(check, "[part=result]");
    expect(text).to.contain("失信被执行人 列入。郑州市示例区人民法院，（2026）豫0199执1203号，2026-04-16");
    expect(text).to.contain("截至2026-11-23 06:00，在经营异常名录中未查询到公示记录");
    expect(text).to.contain("页面显示不是核查凭证");
    expect(seen(check, "[part=tone] a")).to.equal("列入失信被执行人等2项");
    expect(check.shadowRoot?.querySelector<HTMLAnchorElement>("[part=tone] a")?.href).to.equal(`${PLATFORM}/v/${testCode("black")}`);
  });

  it("speaks English too", async () => {
    const check = await form("en");
    typeAndCheck(check, testCode("none"));
    await result(check);
    expect(seen(check, "[part=tone]")).to.equal("No published record found");
    expect(seen(check, ".notes")).to.contain("This does not mean good credit");
    expect(seen(check, "label")).to.equal("Unified social credit code or name");
  });

  it("shows candidates of the same name side by side, and asks about the one that a person chose", async () => {
    const check = await form();
    const { subject } = await source.standing(testCode("sameNameListed"));
    source.asked.length = 0;
    typeAndCheck(check, subject?.name ?? "");
    await until("the candidates are there", () => inside(check, ".candidates button").length === 2);
    expect(check.value).to.equal("");
    const [first, second] = inside(check, ".candidates button");
    expect([first, second].map((one) => one?.innerText.split("\n")[0])).to.deep.equal([subject?.name, subject?.name]);
    const other = [first, second].find((one) => one?.innerText.includes(testCode("sameNameOther")));
    other?.click();
    await result(check);
    expect(check.value).to.equal(testCode("sameNameOther"));
    expect(seen(check, "[part=tone]")).to.equal("未查询到公示记录");
    expect(source.asked).to.deep.equal([subject?.name, testCode("sameNameOther")]);
  });

  it("chooses for nobody, also where there is one candidate only", async () => {
    const check = await form();
    typeAndCheck(check, "磐石示例建筑");
    await until("the candidate is there", () => inside(check, ".candidates button").length === 1);
    expect(source.asked).to.deep.equal(["磐石示例建筑"]);
  });

  it("says when no name is near", async () => {
    const check = await form();
    typeAndCheck(check, "没有这个名字的主体");
    await until("it says so", () => seen(check, ".message") === "未查询到名称相近的主体");
  });

  it("catches a resident number before anything is sent", async () => {
    const check = await form();
    for (const text of ["110101199003074514", "张三 110101199003074514", "11010119900307451401"]) {
      typeAndCheck(check, text);
      await check.updateComplete;
      expect(seen(check, "#problem")).to.equal("这是居民身份号码，不是统一社会信用代码，未发送");
      expect(check.value).to.equal("");
    }
    expect(source.asked).to.deep.equal([]);
    expect(check.shadowRoot?.activeElement?.id).to.equal("field");
  });

  it("offers what was perhaps meant, and corrects nothing by itself", async () => {
    const check = await form();
    typeAndCheck(check, "9141O199MABLACK19W");
    await check.updateComplete;
    expect(seen(check, "#problem")).to.equal("第5位不是统一社会信用代码可用的字符");
    expect(source.asked).to.deep.equal([]);
    const [offer] = inside(check, ".suggestions button");
    expect(offer?.innerText).to.equal("您是否要查询 91410199MABLACK19W");
    offer?.click();
    await result(check);
    expect(seen(check, "[part=tone]")).to.equal("列入失信被执行人等2项");
  });

  it("warns of a wrong check digit and asks all the same", async () => {
    const check = await form();
    typeAndCheck(check, testCode("badCheckDigit"));
    await result(check);
    expect(seen(check, ".problem")).to.equal("校验码不符，请核对代码");
    expect(seen(check, "[part=tone]")).to.equal("未查询到公示记录");
  });

  it("says that it cannot tell when the platform is away, and asks again when told to", async () => {
    source.down = true;
    const check = await form();
    typeAndCheck(check, testCode("black"));
    await result(check);
    expect(seen(check, "[part=result]")).to.match(/^暂无法确定 数据源暂不可用，结果未知，请重查 重查$/);
    source.down = false;
    inside(check, ".actions button").find(({ innerText }) => innerText === "重查")?.click();
    await until("the answer is there", () => seen(check, "[part=tone]") === "列入失信被执行人等2项");
  });

  it("says so when the search failed", async () => {
    source.down = true;
    const check = await form();
    typeAndCheck(check, "磐石示例建筑");
    await until("it says so", () => seen(check, ".message") === "数据源暂不可用，结果未知，请重查");
  });

  it("shows only the last of several checks", async () => {
    const check = await form();
    typeAndCheck(check, testCode("black"));
    typeAndCheck(check, testCode("red"));
    await result(check);
    expect(seen(check, "[part=tone]")).to.equal("列入纳税信用A级纳税人");
    typeAndCheck(check, "");
    await check.updateComplete;
    expect(inside(check, "[part=result]")).to.deep.equal([]);
    expect(seen(check, "#problem")).to.equal("请输入统一社会信用代码或名称");
  });

  it("announces what came, once", async () => {
    const check = await form();
    typeAndCheck(check, testCode("black"));
    await result(check);
    expect(inside(check, "[role=status]").map((one) => one.textContent)).to.deep.equal(["查询完成: 列入失信被执行人等2项"]);
    expect(inside(check, "[aria-live], [role=alert]")).to.deep.equal([]);
  });

  it("tells the page what came, without bubbling", async () => {
    const check = await form();
    const told: string[] = [];
    const bubbled: string[] = [];
    for (const name of ["credit-check-answer", "credit-check-candidates", "credit-check-failure"] as const) {
      check.addEventListener(name, () => told.push(name));
      document.addEventListener(name, () => bubbled.push(name));
    }
    check.addEventListener("credit-check-answer", ({ answer }) => told.push(answer.tone));
    check.addEventListener("credit-check-candidates", ({ codes }) => told.push(String(codes.length)));
    typeAndCheck(check, "磐石示例建筑");
    await until("candidates were told", () => told.length === 2);
    typeAndCheck(check, testCode("watch"));
    await until("the answer was told", () => told.length === 4);
    source.down = true;
    typeAndCheck(check, testCode("red"));
    await until("the failure was told", () => told.length === 5);
    expect(told).to.deep.equal(["credit-check-candidates", "1", "credit-check-answer", "watch", "credit-check-failure"]);
    expect(bubbled).to.deep.equal([]);
  });

  describe("in a form", () => {
    async function inForm(): Promise<{ host: HTMLFormElement; check: CreditCheck; data: () => unknown }> {
      const host = await fixture<HTMLFormElement>(html`<form><credit-check name="bidder" required lang="zh-CN"></credit-check></form>`);
      const check = host.querySelector("credit-check") as CreditCheck;
      await check.updateComplete;
      return { host, check, data: () => new FormData(host).get("bidder") };
    }

    it("has the code as its value, and never a name or a resident number", async () => {
      const { host, check, data } = await inForm();
      expect([data(), host.checkValidity()]).to.deep.equal([null, false]);
      typeAndCheck(check, "磐石示例建筑");
      await check.updateComplete;
      expect([data(), host.checkValidity(), check.validationMessage]).to.deep.equal([null, false, "请查询并选择一个主体"]);
      typeAndCheck(check, "110101199003074514");
      await check.updateComplete;
      expect([data(), host.checkValidity()]).to.deep.equal([null, false]);
      typeAndCheck(check, "９１４１０１９９ mablack-19w");
      await check.updateComplete;
      expect([data(), host.checkValidity(), check.value]).to.deep.equal(["91410199MABLACK19W", true, "91410199MABLACK19W"]);
    });

    it("is emptied by a reset and disabled by a fieldset", async () => {
      const { host, check, data } = await inForm();
      typeAndCheck(check, testCode("red"));
      await result(check);
      host.reset();
      await check.updateComplete;
      expect([data(), inside(check, "[part=result]").length]).to.deep.equal([null, 0]);
      const fieldset = document.createElement("fieldset");
      host.append(fieldset);
      fieldset.append(check);
      fieldset.disabled = true;
      await check.updateComplete;
      await until("the field is disabled", () => check.shadowRoot?.querySelector("input")?.disabled === true);
    });

    it("does not send the form around it", async () => {
      const { host, check } = await inForm();
      let sent = 0;
      host.addEventListener("submit", (event) => (event.preventDefault(), sent++));
      check.focus();
      await sendKeys({ type: testCode("red") });
      await sendKeys({ press: "Enter" });
      await result(check);
      expect(sent).to.equal(0);
    });
  });

  it("gives the result as text, with everything that must be read with it", async () => {
    const { answerText } = await import("./answer-text.ts");
    const { labelsFor, wordsFor } = await import("@xinyong/credit/wording");
    const check = await form();
    const told: string[] = [];
    check.addEventListener("credit-check-answer", ({ answer }) => told.push(answerText(answer, wordsFor("zh-CN"), labelsFor(wordsFor("zh-CN")))));
    typeAndCheck(check, testCode("none"));
    await until("the answer was told", () => told.length === 1);
    expect(told[0]?.split("\n").slice(0, 3)).to.deep.equal(["未查询到公示记录", "名称: 郑州平湖示例信息技术有限公司", `统一社会信用代码: ${testCode("none")}`]);
    expect(told[0]?.split("\n").slice(-3)).to.deep.equal(["不代表信用状况良好", "仅反映2026-11-23 09:00（北京时间）的结果", "页面显示不是核查凭证"]);
  });
});
