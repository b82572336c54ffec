import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { openLocalApi, serve, TEST_CODES } from "@xinyong/server";
import { inProcess, sampleClock, sampleData } from "../../test/xinyong.ts";

const codeOf = (id: string): string => TEST_CODES.find((one) => one.id === id)?.code ?? "";

describe("xinyong lookup", () => {
  it("shows a subject by list in the words of every other surface, with the ids", async (test) => {
    const server = await serve({ demo: true, port: 0, clock: sampleClock });
    test.after(() => server.close());
    const show = async (id: string, lang = "zh-CN"): Promise<string> => {
      const { code, out, err } = await inProcess(["entries", codeOf(id), "--server", server.url, "--lang", lang]);
      assert.deepEqual([code, err], [0, ""], id);
      return out;
    };
    const mixed = await show("mixed");
    assert.match(mixed, /失信类1项，守信类1项/);
    assert.match(mixed, /严重失信主体名单\n[\s\S]*拖欠农民工工资失信联合惩戒对象名单\n {4}列入。.*，公示至2029-05-31［编号 \S+］[\s\S]*诚实守信\n/);
    assert.match(mixed, /行政许可与行政处罚（2项）\n {2}处罚，.*异议处理中［编号 /);
    assert.match(mixed, /仅反映2026-11-23 09:00（北京时间）的结果$/);
    assert.match(await show("none"), /未查询到公示记录\n[\s\S]*不代表信用状况良好/);
    assert.match(await show("notFound"), /暂无法确定\n登记信息中未查询到该统一社会信用代码/);
    assert.match(await show("partial"), /查询未完成，已见1项[\s\S]*数据不完整，结果未知，请重查\n {4}列入。.*［编号 /);
    assert.match(await show("deregistered"), /登记状态 注销/);
    assert.match(await show("badCheckDigit"), /未查询到公示记录/);
    assert.match(await show("mixed", "en"), /Listed\. .*published until 2029-05-31 \[id \S+\]/);
    const { err, code } = await inProcess(["lookup", codeOf("rateLimited"), "--server", server.url]);
    assert.equal(code, 1);
    assert.match(err, /请求过多，请稍后重试（请求 \S+）/);
  });

  it("shows candidates of a name side by side and chooses none, not even the only one", async (test) => {
    const data = await sampleData(test);
    const { code, out } = await inProcess(["lookup", "郑州市金水区嵩山示例物流（集团）", "--data", data]);
    assert.equal(code, 0);
    assert.match(out, /可能的主体（2个），请选择\n {2}91410199MAMA1Y1Q3C .*存续\n {2}91410199MAQJWYLF5D .*注销 +曾用名 郑州恒岳示例化工有限公司/);
    const json = await inProcess(["lookup", "恒岳示例化工", "--data", data, "--json"]);
    assert.equal((JSON.parse(json.out) as { candidates: unknown[] }).candidates.length > 0, true);
    const nobody = await inProcess(["lookup", "无此名称的单位", "--data", data]);
    assert.deepEqual([nobody.code, nobody.out], [1, "未查询到名称相近的主体"]);
  });

  it("refuses what is no code before it asks anybody, and offers what was perhaps meant", async () => {
    for (const [typed, message] of [
      ["410199199207134909", /这是居民身份号码/],
      ["9141O199MAMA1Y1Q3C", /第5位.*\n您是否要查询 91410199MAMA1Y1Q3C/],
      ["91410199MAMA1Y1Q3", /18位，现为17位/],
      [" ", /请输入/],
      ["甲", /至少/],
    ] as const) {
      const { code, err } = await inProcess(["lookup", typed, "--server", "http://127.0.0.1:9"]);
      assert.equal(code, 1, typed);
      assert.match(err, message);
    }
  });

  it("answers from a file as a server over it does", async (test) => {
    const data = await sampleData(test);
    const { out } = await inProcess(["lookup", "91410199MABTNY1599", "--data", data, "--json"]);
    const api = await openLocalApi({ data, clock: sampleClock });
    test.after(() => api.close());
    const answer = await api.fetch(new Request("http://localhost/v1/subjects/91410199MABTNY1599/standing"));
    const { askedAt: _askedAt, kept: _kept, ageSeconds: _age, ...standing } = (JSON.parse(out) as { standing: Record<string, unknown> }).standing;
    assert.deepEqual(standing, await answer.json());
  });
});
