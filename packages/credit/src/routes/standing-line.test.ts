import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { createProblem } from "../vocabulary/index.ts";
import { MAX_STANDING_LINES, MAX_STANDINGS, queryStandings, ROUTES } from "./index.ts";

const { lines } = queryStandings;
assert.ok(lines);
const { line, body } = lines;

const at = "2026-11-23T09:00:00+08:00";
const problem = createProblem("invalidCode", "It is none.", "r-1");
const standing = { code: "91410199MARED0018M", subject: null, tone: "red", reasons: [], outcomes: [], catalogueEdition: "2024", validUntil: null };

describe("a line of standings", () => {
  const right = {
    "a standing at its place and moment": { index: 0, at, standing },
    "a problem at its place": { index: 1, problem },
    "a failure of the rest": { problem },
    "the end": { end: true, count: 2 },
    "one with members that are not known yet": { index: 0, at, standing, later: 1 },
  };
  for (const [name, value] of Object.entries(right)) it(`is ${name}`, () => assert.ok(line.safeParse(value).success));

  const wrong = {
    "a standing without its place": { at, standing },
    "a standing without its moment": { index: 0, standing },
    "a standing and a problem": { index: 0, at, standing, problem },
    "a standing that is the end": { index: 0, at, standing, end: true, count: 1 },
    "a failure that is the end": { problem, end: true, count: 1 },
    "a place and nothing else": { index: 0 },
    "an end that counts nothing": { end: true },
    "an end that is none": { end: false, count: 1 },
    "a place below the first": { index: -1, problem },
    nothing: {},
  };
  for (const [name, value] of Object.entries(wrong)) it(`is not ${name}`, () => assert.ok(!line.safeParse(value).success));
});

describe("the codes of a call", () => {
  it("are ten times as many in lines as in one piece", () => {
    const fits = (schema: typeof body, length: number): boolean => schema.safeParse({ codes: Array(length).fill("x") }).success;
    assert.ok(queryStandings.body);
    for (const [schema, most] of [[queryStandings.body, MAX_STANDINGS], [body, MAX_STANDING_LINES]] as const) {
      assert.deepEqual([0, 1, most, most + 1].map((length) => fits(schema, length)), [false, true, true, false]);
    }
    assert.equal(MAX_STANDING_LINES, 10 * MAX_STANDINGS);
  });
});

describe("the table of routes", () => {
  it("says of each route whether its answer has lines", () => {
    assert.deepEqual(ROUTES.filter((route) => route.lines !== null).map(({ id }) => id), ["queryStandings"]);
  });
});
