import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { NATIONAL_CATALOGUE, mergeCatalogue, publishedList } from "../catalogue/index.ts";
import { getStanding, listEntries, queryStandings, searchSubjects } from "../routes/index.ts";
import { catalogueSchema, codeSchema, instantSchema, lawDateSchema, listDefinitionSchema, standingSchema, subjectSchema } from "./index.ts";

const SUBJECT = {
  code: "91410199MAQJWYLF5D",
  name: "郑州嵩山示例物流有限公司",
  formerNames: [],
  kind: "企业",
  state: "active",
  division: null,
  registrationNumber: null,
  establishedOn: "2020-02-29",
};

const STANDING = {
  code: SUBJECT.code,
  subject: SUBJECT,
  tone: "none",
  reasons: [],
  outcomes: [
    {
      list: { id: "a", name: "甲", shortName: "甲", colour: "black" },
      outcome: "noPublishedRecord",
      entries: [],
      dataTime: "2026-11-23T09:00:00+08:00",
      version: "1",
    },
  ],
  catalogueEdition: "2024",
  validUntil: null,
};

describe("answers", () => {
  it("are read with new members in any position and with words of a later version", () => {
    const later = {
      ...STANDING,
      tone: "amber",
      novel: 1,
      subject: { ...SUBJECT, state: "suspended", novel: {} },
      outcomes: [{ ...STANDING.outcomes[0], outcome: "frozen", novel: [], list: { ...STANDING.outcomes[0]?.list, colour: "grey", novel: 1 } }],
    };
    assert.ok(standingSchema.safeParse(later).success);
  });

  it("with a wrong type anywhere are refused", () => {
    const broken: unknown[] = [
      { ...STANDING, tone: 1 },
      { ...STANDING, outcomes: {} },
      { ...STANDING, subject: undefined },
      { ...STANDING, validUntil: "tomorrow" },
      { ...STANDING, outcomes: [{ ...STANDING.outcomes[0], entries: null }] },
      { ...STANDING, code: "91410199MAQJWYLF5" },
      null,
      [],
    ];
    for (const value of broken) assert.equal(standingSchema.safeParse(value).success, false, JSON.stringify(value));
  });

  it("do not carry a prototype in", () => {
    const parsed = subjectSchema.parse(JSON.parse(`{"__proto__":{"polluted":1},${JSON.stringify(SUBJECT).slice(1)}`));
    assert.equal((parsed as unknown as { polluted?: number }).polluted, undefined);
    assert.equal(({} as { polluted?: number }).polluted, undefined);
  });
});

describe("the parts of an answer", () => {
  it("a code is 18 characters of the alphabet; a failing check digit does not refuse it", () => {
    assert.ok(codeSchema.safeParse("91350211M0000XUF46").success);
    for (const value of ["91410199MAQJWYLF5d", "91410199MAQJWYLF5", "01410199MAQJWYLF5D", "91410199MAQJWYLFSD", 1]) {
      assert.equal(codeSchema.safeParse(value).success, false);
    }
  });
  it("a law date is a date that exists", () => {
    assert.ok(lawDateSchema.safeParse("2024-02-29").success);
    for (const value of ["2026-02-29", "1900-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "2026-01-00", "2026-2-1", "20260201", "2026-02-01 ", "", 20260201]) {
      assert.equal(lawDateSchema.safeParse(value).success, false, String(value));
    }
  });
  it("every day is a law date, and the day after the last of a month is not", () => {
    const days = fc.date({ min: new Date("1000-01-01T00:00:00Z"), max: new Date("9999-12-30T00:00:00Z"), noInvalidDate: true });
    fc.assert(
      fc.property(days, (date) => {
        const day = date.toISOString().slice(0, 10);
        assert.ok(lawDateSchema.safeParse(day).success, day);
        const next = `${day.slice(0, 8)}${String(Number(day.slice(8)) + 1).padStart(2, "0")}`;
        const exists = new Date(date.getTime() + 86_400_000).toISOString().startsWith(next);
        assert.equal(lawDateSchema.safeParse(next).success, exists, next);
      }),
    );
  });
  it("an instant has an offset", () => {
    for (const value of ["2026-11-23T09:00:00+08:00", "2026-11-23T01:00:00Z"]) assert.ok(instantSchema.safeParse(value).success);
    assert.ok(instantSchema.safeParse("2026-11-23T23:59:59.123-23:59").success);
    const wrong = ["2026-11-23T09:00:00", "2026-11-23", "2026-11-31T09:00:00Z", "2026-11-23T24:00:00Z", "2026-11-23T09:00Z", "2026-11-23T09:00:60Z", "2026-11-23t09:00:00z", "2026-11-23T09:00:00+24:00"];
    for (const value of wrong) assert.equal(instantSchema.safeParse(value).success, false);
  });
});

describe("requests", () => {
  it("are read strictly", () => {
    assert.ok(queryStandings.body?.safeParse({ codes: ["a"] }).success);
    for (const body of [{ codes: [] }, { codes: ["a"], code: "a" }, { codes: Array(101).fill("a") }, { codes: [1] }, {}]) {
      assert.equal(queryStandings.body?.safeParse(body).success, false);
    }
    assert.equal(queryStandings.body?.safeParse({ codes: ["9".repeat(201)] }).success, false);
    for (const query of ["", "x".repeat(201), 1]) assert.equal(searchSubjects.body?.safeParse({ query }).success, false);
    for (const limit of [0, 1.5, "1", null]) assert.equal(searchSubjects.body?.safeParse({ query: "x", limit }).success, false);
    assert.equal(searchSubjects.body?.safeParse({ query: "x", limit: 21 }).success, false);
    assert.equal(getStanding.params.safeParse({ code: "x" }).success, false);
  });
});

describe("a number in an address", () => {
  it("is its digits, within its bounds", () => {
    for (const limit of ["1", "100", 100, undefined]) {
      const parsed = listEntries.query.safeParse({ limit });
      assert.deepEqual(parsed.data, limit === undefined ? { limit } : { limit: Number(limit) });
    }
    for (const limit of ["0", "101", "1.5", "-1", "1e1", "0x10", " 1", "", null, true, Number.NaN]) {
      assert.equal(listEntries.query.safeParse({ limit }).success, false, String(limit));
    }
  });
});

describe("the answer for one place of many", () => {
  const PROBLEM = { type: "", title: "", status: 400, code: "invalidCode", detail: "", requestId: "", retryable: false };
  const reads = (result: object): boolean => queryStandings.answer?.safeParse({ results: [{ index: 0, ...result }] }).success === true;
  it("is a standing or a problem", () => {
    assert.ok(reads({ standing: STANDING, novel: 1 }));
    assert.ok(reads({ problem: PROBLEM }));
    for (const result of [{}, { standing: STANDING, problem: PROBLEM }, { standing: null }, { problem: {} }]) assert.equal(reads(result), false);
  });
});

describe("the catalogue", () => {
  it("holds only definitions that its own schema accepts, each under its own id", () => {
    for (const definition of NATIONAL_CATALOGUE.lists) listDefinitionSchema.parse(definition);
    assert.equal(new Set(NATIONAL_CATALOGUE.lists.map(({ id }) => id)).size, NATIONAL_CATALOGUE.lists.length);
  });

  it("knows the safety, environment, market-regulation and construction-market lists from the start", () => {
    const ids = NATIONAL_CATALOGUE.lists.map(({ id }) => id);
    for (const id of ["work-safety", "environment", "market-regulation", "construction-market"]) assert.ok(ids.includes(id));
  });

  it("publishes an unverified fact only when the operator confirms it", () => {
    for (const definition of NATIONAL_CATALOGUE.lists) {
      const shown = publishedList(definition, "2024", false);
      if (definition.legalBasis?.verified !== true) assert.equal(shown.legalBasis, null);
      if (definition.authority?.verified !== true) assert.equal(shown.authority, null);
      assert.equal(publishedList(definition, "2024", true).legalBasis, definition.legalBasis?.text ?? null);
    }
  });

  it("takes an operator's definition, strictly, over its own", () => {
    const [first] = NATIONAL_CATALOGUE.lists;
    assert.ok(first);
    const own = catalogueSchema.parse({ lists: [{ ...first, shortName: "改名" }, { ...first, id: "city-list" }] });
    const merged = mergeCatalogue(NATIONAL_CATALOGUE, own);
    assert.equal(merged.lists.find(({ id }) => id === first.id)?.shortName, "改名");
    assert.equal(merged.lists.at(-1)?.id, "city-list");
    assert.equal(catalogueSchema.safeParse({ lists: [{ ...first, color: "red" }] }).success, false);
    assert.equal(catalogueSchema.safeParse({ lists: [{ ...first, colour: "grey" }] }).success, false);
    assert.equal(catalogueSchema.safeParse({ lists: [first, first] }).success, false);
  });

  it("takes no definition that any file would fit: a list is recognised by its name and code columns at least", () => {
    const [first] = NATIONAL_CATALOGUE.lists;
    assert.ok(first);
    const { name, code } = first.fields;
    assert.ok(name && code);
    for (const fields of [{}, { name }, { code }, { name, code: { headers: code.headers } }, { name: { ...name, required: false }, code }]) {
      assert.equal(listDefinitionSchema.safeParse({ ...first, fields }).success, false, JSON.stringify(fields));
    }
    assert.ok(listDefinitionSchema.safeParse({ ...first, fields: { name, code } }).success);
  });
});
