import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { asCreditCode } from "../code/index.ts";
import { NATIONAL_CATALOGUE, publishedList } from "../catalogue/index.ts";
import { LIST_COLOURS, TONES } from "../vocabulary/index.ts";
import type { CreditList, ListColour, SourceState, StoredEntry, Subject, WaitingRow } from "../vocabulary/index.ts";
import { decideStanding } from "./index.ts";
import type { ListEvidence } from "./index.ts";

const NOW = new Date("2026-11-23T09:00:00+08:00");
const CODE = asCreditCode("91410199MAQJWYLF5D");
const OTHER = asCreditCode("91410199MAMA1Y1Q3C");

const SUBJECT: Subject = {
  code: CODE,
  name: "郑州嵩山示例物流（集团）有限公司",
  formerNames: ["郑州恒岳示例化工有限公司"],
  kind: "企业",
  state: "active",
  division: "410199",
  registrationNumber: null,
  establishedOn: "2020-01-01",
};

const FRESH: SourceState = { health: "ok", dataTime: "2026-11-23T08:00:00+08:00", version: "v1" };

function list(colour: ListColour, id: string = colour, over: Partial<CreditList> = {}): CreditList {
  const definition = NATIONAL_CATALOGUE.lists.find((one) => one.colour === colour);
  assert.ok(definition);
  return { ...publishedList(definition, "2024", false), id, ...over };
}

function entry(over: Partial<StoredEntry> = {}): StoredEntry {
  return {
    id: "e1",
    code: CODE,
    listId: "black",
    authority: "郑州市示例局",
    documentNumber: "郑示〔2026〕1号",
    from: "2026-01-01",
    until: "2027-01-01",
    term: null,
    reason: null,
    disputed: false,
    withdrawnAt: null,
    ...over,
  };
}

function evidence(colour: ListColour, over: Partial<ListEvidence> = {}): ListEvidence {
  return { list: list(colour), source: FRESH, asked: true, entries: [], waiting: [], ...over };
}

function standing(lists: readonly ListEvidence[], subject: Subject | null = SUBJECT, now: Date = NOW) {
  return decideStanding({ code: CODE, subject, lists, catalogueEdition: "2024" }, now);
}

const hit = (colour: ListColour): ListEvidence => evidence(colour, { entries: [entry({ listId: colour })] });
const clean = (colour: ListColour): ListEvidence => evidence(colour);
const disputed = (colour: ListColour): ListEvidence =>
  evidence(colour, { entries: [entry({ listId: colour, disputed: true })] });

const waiting = (over: Partial<WaitingRow> = {}): WaitingRow => ({
  listId: "black",
  name: SUBJECT.name,
  code: null,
  from: "2026-01-01",
  until: null,
  ...over,
});

describe("the outcome of one list", () => {
  const at = (time: string): Date => new Date(time);
  const table: [string, Partial<ListEvidence>, Subject | null, Date, string, number][] = [
    ["an entry in its term", { entries: [entry()] }, SUBJECT, NOW, "hit", 1],
    ["no entry", {}, SUBJECT, NOW, "noPublishedRecord", 0],
    ["an entry on its first day", { entries: [entry({ from: "2026-11-23" })] }, SUBJECT, NOW, "hit", 1],
    ["an entry at the first instant of its first day", { entries: [entry({ from: "2026-11-23" })] }, SUBJECT, at("2026-11-23T00:00:00+08:00"), "hit", 1],
    ["an entry a moment before its first day", { entries: [entry({ from: "2026-11-23" })] }, SUBJECT, at("2026-11-22T23:59:59+08:00"), "noPublishedRecord", 0],
    ["an entry that begins tomorrow", { entries: [entry({ from: "2026-11-24" })] }, SUBJECT, NOW, "noPublishedRecord", 0],
    ["an entry whose publication ends today", { entries: [entry({ until: "2026-11-23" })] }, SUBJECT, NOW, "hit", 1],
    ["an entry at the last moment of its last day", { entries: [entry({ until: "2026-11-23" })] }, SUBJECT, at("2026-11-23T23:59:59+08:00"), "hit", 1],
    ["an entry when its last day is over", { entries: [entry({ until: "2026-11-23" })], source: { ...FRESH, dataTime: "2026-11-23T20:00:00+08:00" } }, SUBJECT, at("2026-11-24T00:00:00+08:00"), "noPublishedRecord", 0],
    ["an entry that ended yesterday", { entries: [entry({ until: "2026-11-22" })] }, SUBJECT, NOW, "noPublishedRecord", 0],
    ["an entry without an end", { entries: [entry({ until: null })] }, SUBJECT, NOW, "hit", 1],
    ["an entry without a first day", { entries: [entry({ from: null, term: "2025" })] }, SUBJECT, NOW, "hit", 1],
    ["an entry withdrawn this instant", { entries: [entry({ withdrawnAt: "2026-11-23T09:00:00+08:00" })] }, SUBJECT, NOW, "noPublishedRecord", 0],
    ["an entry to be withdrawn in a second", { entries: [entry({ withdrawnAt: "2026-11-23T09:00:01+08:00" })] }, SUBJECT, NOW, "hit", 1],
    ["a disputed entry", { entries: [entry({ disputed: true })] }, SUBJECT, NOW, "disputedHit", 1],
    ["a disputed entry beside one that is not", { entries: [entry({ disputed: true }), entry({ id: "e2" })] }, SUBJECT, NOW, "hit", 2],
    ["a waiting row of the present name", { waiting: [waiting()] }, SUBJECT, NOW, "nameOnly", 0],
    ["a waiting row of a former name", { waiting: [waiting({ name: "郑州恒岳示例化工有限公司" })] }, SUBJECT, NOW, "nameOnly", 0],
    ["a waiting row with the other brackets", { waiting: [waiting({ name: "郑州嵩山示例物流(集团)有限公司" })] }, SUBJECT, NOW, "nameOnly", 0],
    ["a waiting row of another name", { waiting: [waiting({ name: "郑州汇川示例物流有限公司" })] }, SUBJECT, NOW, "noPublishedRecord", 0],
    ["a waiting row that has ended", { waiting: [waiting({ until: "2026-11-22" })] }, SUBJECT, NOW, "noPublishedRecord", 0],
    ["a waiting row of this code under another name", { waiting: [waiting({ code: CODE, name: "别的示例公司" })] }, SUBJECT, NOW, "partial", 0],
    ["a waiting row of another code and name", { waiting: [waiting({ code: OTHER, name: "别的示例公司" })] }, SUBJECT, NOW, "noPublishedRecord", 0],
    ["an entry beside a waiting row of its name", { entries: [entry()], waiting: [waiting()] }, SUBJECT, NOW, "hit", 1],
    ["a disputed entry beside a waiting row of its name", { entries: [entry({ disputed: true })], waiting: [waiting()] }, SUBJECT, NOW, "nameOnly", 1],
    ["a subject outside the divisions covered", { list: list("black", "black", { coverage: { divisions: ["4102"], kinds: null } }) }, SUBJECT, NOW, "notCovered", 0],
    ["a subject inside the divisions covered", { list: list("black", "black", { coverage: { divisions: ["4101"], kinds: null } }) }, SUBJECT, NOW, "noPublishedRecord", 0],
    ["a subject of unknown division on a list with divisions", { list: list("black", "black", { coverage: { divisions: ["4101"], kinds: null } }) }, { ...SUBJECT, division: null }, NOW, "notCovered", 0],
    ["a kind that the list does not cover", { list: list("black", "black", { coverage: { divisions: null, kinds: ["事业单位"] } }) }, SUBJECT, NOW, "notCovered", 0],
    ["an entry for a subject outside the coverage", { entries: [entry()], list: list("black", "black", { coverage: { divisions: null, kinds: ["事业单位"] } }) }, SUBJECT, NOW, "hit", 1],
    ["data one second younger than the greatest age", { source: { ...FRESH, dataTime: "2026-11-16T09:00:01+08:00" } }, SUBJECT, NOW, "noPublishedRecord", 0],
    ["data of the greatest age", { source: { ...FRESH, dataTime: "2026-11-16T09:00:00+08:00" } }, SUBJECT, NOW, "stale", 0],
    ["an entry in data that is too old", { entries: [entry()], source: { ...FRESH, dataTime: "2026-11-01T09:00:00+08:00" } }, SUBJECT, NOW, "stale", 1],
    ["a source that is down", { source: { ...FRESH, health: "unavailable" } }, SUBJECT, NOW, "unavailable", 0],
    ["an entry of a source that is down", { entries: [entry()], source: { ...FRESH, health: "unavailable" } }, SUBJECT, NOW, "unavailable", 1],
    ["a source that was never loaded", { source: { health: "ok", dataTime: null, version: null } }, SUBJECT, NOW, "unavailable", 0],
    ["a source that is partial", { source: { ...FRESH, health: "partial" } }, SUBJECT, NOW, "partial", 0],
    ["a source in a state we have no word for", { source: { ...FRESH, health: "rebuilding" } }, SUBJECT, NOW, "partial", 0],
    ["a list that was not asked", { asked: false, entries: [entry()] }, SUBJECT, NOW, "notChecked", 0],
    ["a subject that the register does not know", {}, null, NOW, "notCovered", 0],
    ["an entry for a code that the register does not know", { entries: [entry()] }, null, NOW, "hit", 1],
  ];
  for (const [what, over, subject, now, outcome, entries] of table) {
    it(`${what}: ${outcome}`, () => {
      const [first] = standing([evidence("black", over)], subject, now).outcomes;
      assert.equal(first?.outcome, outcome);
      assert.equal(first?.entries.length, entries);
    });
  }
});

describe("the tone", () => {
  const table: [string, readonly ListEvidence[], string][] = [
    ["nothing on any list", [clean("black"), clean("watch"), clean("red")], "none"],
    ["a red list", [clean("black"), hit("red")], "red"],
    ["a black list", [hit("black"), clean("watch")], "black"],
    ["a watch list", [clean("black"), hit("watch")], "watch"],
    ["black and watch", [hit("black"), hit("watch")], "black"],
    ["red and black", [hit("black"), hit("red")], "mixed"],
    ["red and watch", [clean("black"), hit("watch"), hit("red")], "mixed"],
    ["disputed only", [disputed("black")], "disputed"],
    ["disputed and watch", [disputed("black"), hit("watch")], "disputed"],
    ["disputed and black on another list", [disputed("black"), { ...hit("black"), list: list("black", "black-2") }], "black"],
    ["disputed and red", [disputed("black"), hit("red")], "disputed"],
    ["disputed honours", [clean("black"), disputed("red")], "disputed"],
    ["red and black while another black list fails", [hit("black"), hit("red"), evidence("watch", { source: { ...FRESH, health: "unavailable" } })], "undetermined"],
    ["no list at all", [], "undetermined"],
    ["only red lists", [clean("red")], "undetermined"],
  ];
  for (const [what, lists, tone] of table) {
    it(`${what}: ${tone}`, () => assert.equal(standing(lists).tone, tone));
  }

  it("is undetermined whenever a black or watch list cannot tell, and keeps what was seen", () => {
    const failures: Partial<ListEvidence>[] = [
      { source: { ...FRESH, health: "unavailable" } },
      { source: { ...FRESH, health: "partial" } },
      { source: { ...FRESH, dataTime: "2026-01-01T00:00:00+08:00" } },
      { waiting: [waiting()] },
      { asked: false },
      { list: list("black", "x", { coverage: { divisions: [], kinds: null } }) },
    ];
    for (const colour of ["black", "watch"] as const) {
      for (const failure of failures) {
        const over = failure.list ? { ...failure, list: { ...failure.list, colour } } : failure;
        const answer = standing([hit("black"), evidence(colour, over)]);
        assert.equal(answer.tone, "undetermined");
        assert.equal(answer.reasons.length, 1);
        assert.equal(answer.outcomes[0]?.outcome, "hit");
      }
    }
  });

  it("is not changed by a red list that cannot tell", () => {
    for (const source of [{ ...FRESH, health: "unavailable" as const }, { ...FRESH, dataTime: "2020-01-01T00:00:00Z" }]) {
      assert.equal(standing([clean("black"), evidence("red", { source })]).tone, "none");
    }
  });

  it("of a code that the register does not know is undetermined, never none, and says why", () => {
    const answer = standing([clean("black"), clean("watch")], null);
    assert.equal(answer.tone, "undetermined");
    assert.deepEqual(answer.reasons, [{ reason: "unknownSubject", listId: null }]);
    assert.ok(answer.outcomes.every(({ outcome }) => outcome !== "noPublishedRecord"));
  });

  it("follows the order of the design for every pair of tones", () => {
    // One list, or two of different colours, that alone give the tone.
    const alone: Record<string, readonly ListEvidence[]> = {
      undetermined: [{ ...clean("watch"), list: list("watch", "failing"), source: { ...FRESH, health: "unavailable" } }],
      mixed: [{ ...hit("black"), list: list("black", "m1") }, { ...hit("red"), list: list("red", "m2") }],
      black: [hit("black")],
      disputed: [{ ...disputed("black"), list: list("black", "d") }],
      watch: [hit("watch")],
      red: [hit("red")],
      none: [{ ...clean("black"), list: list("black", "n") }],
    };
    for (const [i, first] of TONES.entries()) {
      for (const [j, second] of TONES.entries()) {
        const lists = [...(alone[first] ?? []), ...(alone[second] ?? []), clean("black")];
        const both = new Set([first, second]);
        // Two tones together can be the third one: honours beside a hit are mixed.
        const mixed = both.has("red") && (both.has("black") || both.has("watch"));
        const expected = mixed ? "mixed" : TONES[Math.min(i, j)];
        assert.equal(standing(lists).tone, expected, `${first} with ${second}`);
      }
    }
  });

  it("takes a list of a colour we have no word for as one that must be able to tell", () => {
    const failing = evidence("black", { list: { ...list("black"), colour: "grey" }, source: { ...FRESH, health: "partial" } });
    assert.equal(standing([clean("watch"), failing]).tone, "undetermined");
  });
});

describe("validUntil", () => {
  const until = (lists: readonly ListEvidence[]): string | null => standing(lists).validUntil;
  it("is the moment at which the data grows too old when nothing else is known", () => {
    assert.equal(until([clean("black")]), "2026-11-30T08:00:00+08:00");
  });
  it("is the end of an entry's last day", () => {
    assert.equal(until([evidence("black", { entries: [entry({ until: "2026-11-25" })] })]), "2026-11-26T00:00:00+08:00");
  });
  it("is the first day of an entry that is to come", () => {
    assert.equal(until([evidence("black", { entries: [entry({ from: "2026-11-24" })] })]), "2026-11-24T00:00:00+08:00");
  });
  it("is the instant of a withdrawal that is to come", () => {
    const entries = [entry({ withdrawnAt: "2026-11-23T09:01:00+08:00" })];
    assert.equal(until([evidence("black", { entries })]), "2026-11-23T09:01:00+08:00");
  });
  it("is the end of a doubt", () => {
    assert.equal(until([evidence("black", { waiting: [waiting({ until: "2026-11-24" })] })]), "2026-11-25T00:00:00+08:00");
  });
  it("is null when no change is known", () => {
    assert.equal(until([evidence("black", { source: { ...FRESH, dataTime: null } })]), null);
  });
  it("is always later than now, and the answer is the same until then", () => {
    const lists = LIST_COLOURS.map((colour) => evidence(colour, { entries: [entry({ until: "2026-11-25", listId: colour })] }));
    const answer = standing(lists);
    assert.ok(answer.validUntil);
    const before = new Date(Date.parse(answer.validUntil) - 1);
    assert.deepEqual(standing(lists, SUBJECT, before), answer);
    assert.notDeepEqual(standing(lists, SUBJECT, new Date(answer.validUntil)).tone, answer.tone);
  });
});

describe("what the public sees of an entry", () => {
  it("is written out: a stored column that is not public stays out", () => {
    const stored = { ...entry(), secret: "x" };
    const [first] = standing([evidence("black", { entries: [stored] })]).outcomes;
    assert.deepEqual(Object.keys(first?.entries[0] ?? {}), [
      "id",
      "authority",
      "documentNumber",
      "from",
      "until",
      "term",
      "reason",
      "disputed",
    ]);
  });
});
