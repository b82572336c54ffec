import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { asCreditCode } from "../code/index.ts";
import { LIST_OUTCOMES, TONES } from "../vocabulary/index.ts";
import type { ListOutcome, Standing } from "../vocabulary/index.ts";
import { en, outcomeTexts, reasonTexts, shortText, timeText, toneText, wordsFor, zhCN } from "./index.ts";

function outcome(colour: string, shortName: string, over: Partial<ListOutcome> = {}): ListOutcome {
  return {
    list: { id: shortName, name: `${shortName}名单`, shortName, colour },
    outcome: "hit",
    entries: [
      { id: "1", authority: "甲机关", documentNumber: "甲〔2026〕1号", from: "2026-01-02", until: "2028-01-02", term: null, reason: null, disputed: false },
    ],
    dataTime: "2026-11-23T00:30:00Z",
    version: "1",
    ...over,
  };
}

function standing(tone: string, outcomes: readonly ListOutcome[], reasons: Standing["reasons"] = []): Standing {
  const code = asCreditCode("91410199MAQJWYLF5D");
  return { code, subject: null, tone, reasons, outcomes, catalogueEdition: "2024", validUntil: null };
}

const clean = { outcome: "noPublishedRecord", entries: [] } as const;

describe("the sentence of a badge", () => {
  const table: [string, Standing, string, string][] = [
    ["one black list", standing("black", [outcome("black", "甲"), outcome("watch", "乙", clean)]), "列入甲", "On 甲"],
    ["two black lists", standing("black", [outcome("black", "甲"), outcome("black", "乙")]), "列入甲等2项", "On 甲 and 1 more"],
    ["a black list beside a watch list", standing("black", [outcome("watch", "丙"), outcome("black", "甲")]), "列入甲", "On 甲"],
    ["an honour", standing("red", [outcome("red", "丁")]), "列入丁", "On 丁"],
    ["a watch list", standing("watch", [outcome("watch", "丙")]), "列入丙", "On 丙"],
    ["mixed", standing("mixed", [outcome("black", "甲"), outcome("black", "乙"), outcome("red", "丁")]), "失信类2项，守信类1项", "2 dishonesty, 1 honours"],
    ["mixed of watch and red", standing("mixed", [outcome("watch", "丙"), outcome("red", "丁")]), "异常类1项，守信类1项", "1 abnormal, 1 honours"],
    ["disputed", standing("disputed", [outcome("black", "甲", { outcome: "disputedHit" })]), "异议处理中：甲", "Under objection: 甲"],
    ["none", standing("none", [outcome("black", "甲", clean)]), "未查询到公示记录", "No published record found"],
    ["undetermined", standing("undetermined", [outcome("black", "甲", clean)]), "暂无法确定", "Cannot be determined"],
    ["undetermined with something seen", standing("undetermined", [outcome("black", "甲")]), "查询未完成，已见1项", "Incomplete, 1 seen so far"],
    ["a tone of a later version", standing("amber", []), "暂无法确定", "Cannot be determined"],
  ];
  for (const [what, value, chinese, english] of table) {
    it(what, () => {
      assert.equal(toneText(value, zhCN), chinese);
      assert.equal(toneText(value, en), english);
    });
  }

  it("has a short form for every tone, and unknown tones read as unknown", () => {
    const expected = { red: "守信类", black: "失信类", watch: "异常类", mixed: "两类均有", disputed: "异议中", none: "查询无记录", undetermined: "未知" };
    for (const tone of TONES) assert.equal(shortText(tone, zhCN), expected[tone]);
    for (const tone of TONES) assert.match(shortText(tone, en), /^[a-z ]+$/);
    assert.equal(shortText("constructor", zhCN), "未知");
  });
});

describe("the sentence of a list", () => {
  const table: [string, Partial<ListOutcome>, string][] = [
    ["hit", {}, "列入。甲机关，甲〔2026〕1号，2026-01-02，公示至2028-01-02"],
    ["noPublishedRecord", clean, "截至2026-11-23 08:30，在甲名单中未查询到公示记录"],
    ["nameOnly", { outcome: "nameOnly", entries: [] }, "名单中有同名而无代码的条目，请人工核实"],
    ["notChecked", { outcome: "notChecked", entries: [] }, "本次未查询"],
    ["notCovered", { outcome: "notCovered", entries: [] }, "不在本名单数据范围内，结果未知"],
    ["stale", { outcome: "stale", entries: [] }, "数据超期（截至2026-11-23 08:30），结果未知"],
    ["partial", { outcome: "partial", entries: [] }, "数据不完整，结果未知，请重查"],
    ["unavailable", { outcome: "unavailable", entries: [] }, "数据源暂不可用，结果未知，请重查"],
    ["an outcome of a later version", { outcome: "frozen", entries: [] }, "数据不完整，结果未知，请重查"],
  ];
  for (const [what, over, text] of table) {
    it(what, () => assert.deepEqual(outcomeTexts(outcome("black", "甲", over), zhCN), [text]));
  }

  it("leaves out what the list does not give", () => {
    const bare = { id: "1", authority: "甲机关", documentNumber: null, from: null, until: null, term: "2025", reason: null, disputed: false };
    assert.deepEqual(outcomeTexts(outcome("red", "甲", { entries: [bare] }), zhCN), ["列入。甲机关，2025"]);
  });

  it("keeps entries in sight after the reason why they are not the whole answer", () => {
    const texts = outcomeTexts(outcome("black", "甲", { outcome: "stale" }), zhCN);
    assert.equal(texts.length, 2);
    assert.match(texts[1] ?? "", /^列入。/);
  });

  it("says of a disputed entry that a person must check, and who decided", () => {
    const entries = [{ ...(outcome("black", "甲").entries[0] as ListOutcome["entries"][number]), disputed: true }];
    const [text] = outcomeTexts(outcome("black", "甲", { outcome: "disputedHit", entries }), zhCN);
    assert.match(text ?? "", /^列入，异议处理中，请人工核实（甲机关/);
  });
});

describe("every word", () => {
  it("exists in both languages, and English holds no Chinese", () => {
    const values = { authority: "A", documentNumber: "B", from: "C", until: "D", dataTime: "2026", list: "L" };
    for (const words of [zhCN, en]) {
      const texts = [
        ...LIST_OUTCOMES.map((kind) => words.outcome[kind](values)),
        ...Object.values(words.short),
        ...Object.values(words.heading),
        ...Object.values(words.state),
        words.loading,
        words.none,
        words.unknownSubject,
        words.offline,
        words.note.none,
        words.note.moment("T"),
        words.note.page,
        words.note.cached,
      ];
      for (const text of texts) {
        assert.ok(text.length > 0);
        assert.doesNotMatch(text, /红榜|黑榜|(?<!不代表信用状况)良好|合格|通过/);
        if (words === en) assert.doesNotMatch(text, /\p{Script=Han}/u);
      }
    }
  });

  it("is chosen by language tag, Chinese unless English is asked", () => {
    assert.equal(wordsFor("en-GB"), en);
    assert.equal(wordsFor("EN"), en);
    for (const tag of ["zh-CN", "zh", "", null, undefined, "fr", "english"]) assert.equal(wordsFor(tag), zhCN);
  });

  it("tells times as people in Beijing read them", () => {
    assert.equal(timeText("2026-11-22T23:59:00Z"), "2026-11-23 07:59");
  });

  it("says why a standing cannot be told when no list says it", () => {
    assert.deepEqual(reasonTexts(standing("undetermined", [], [{ reason: "unknownSubject", listId: null }]), en), [
      "The register does not know this credit code",
    ]);
  });
});
