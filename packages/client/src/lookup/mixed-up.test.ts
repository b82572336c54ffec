import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { createProblem } from "@xinyong/credit/vocabulary";
import { settled } from "../../test/scheduler.ts";
import { answer } from "../../test/serve.ts";
import { codes, standingOf, way } from "../../test/way.ts";
import { isCreditError, isInvalidAnswerError } from "../index.ts";
import type { ClientOptions, CreditError, InvalidAnswerError, StandingAnswer } from "../index.ts";

const [A = "", B = ""] = codes(2);
const VALIDATIONS = ["throw", "warn", "off"] as const;
const problem = createProblem("unavailable", "", "r");

/** What became of one look-up. */
interface Outcome {
  standing: StandingAnswer | null;
  error: CreditError | null;
}

/** Asks for two codes in one moment, and answers with these results. */
async function ask(results: unknown, options: Partial<ClientOptions>): Promise<{ outcomes: Outcome[]; requests: number; pending: number }> {
  const { client, at, sent, scheduler } = way(options);
  const calls = [A, B].map((code) =>
    client.standing(code).then(
      (standing): Outcome => ({ standing, error: null }),
      (error: unknown): Outcome => ({ standing: null, error: isCreditError(error) ? error : assert.fail() }),
    ),
  );
  (await at(0)).reply(answer(200, { results }, { "x-request-id": "r-1" }));
  const outcomes = await Promise.all(calls);
  await settled();
  return { outcomes, requests: sent.length, pending: scheduler.pending };
}

function faultOf(outcome: Outcome | undefined): InvalidAnswerError {
  const error = outcome?.error;
  return isInvalidAnswerError(error) ? error : assert.fail();
}

for (const validation of VALIDATIONS) {
  describe(`an answer for many codes, under ${validation},`, () => {
    const warnings: InvalidAnswerError[] = [];
    const options: Partial<ClientOptions> = { validation, onWarning: (fault) => warnings.push(fault) };
    const [one, two] = [standingOf(A), standingOf(B)];

    for (const [what, results] of [
      ["lacks a place", [{ index: 0, standing: one }]],
      ["has a place too many", [{ index: 0, standing: one }, { index: 1, standing: two }, { index: 2, standing: two }]],
      ["has places out of order", [{ index: 1, standing: two }, { index: 0, standing: one }]],
      ["has a place without its number", [{ index: 0, standing: one }, { standing: two }]],
      ["has a place with neither a standing nor a problem", [{ index: 0, standing: one }, { index: 1 }]],
      ["has a place with both", [{ index: 0, standing: one }, { index: 1, standing: two, problem }]],
      ["has something else for a place", [{ index: 0, standing: one }, null]],
      ["has no places", "none"],
    ] as const) {
      it(`that ${what} says nothing about any of them`, async () => {
        const { outcomes, requests, pending } = await ask(results, options);
        for (const outcome of outcomes) {
          assert.equal(outcome.standing, null);
          const { code, fault, path, requestId, attempts } = faultOf(outcome);
          assert.deepEqual([code, fault, path, requestId, attempts], ["invalidAnswer", "form", "results", "r-1", 1]);
        }
        assert.deepEqual([requests, pending], [1, 0]);
      });
    }

    it("that speaks of another subject at one place says nothing about that one", async () => {
      const { outcomes } = await ask([{ index: 0, standing: one }, { index: 1, standing: one }], options);
      assert.equal(outcomes[0]?.standing?.code, A);
      const { fault, requestId, attempts } = faultOf(outcomes[1]);
      assert.deepEqual([fault, requestId, attempts], ["otherSubject", "r-1", 1]);
    });

    it("that has two subjects in each other's place says nothing about either", async () => {
      const { outcomes } = await ask([{ index: 0, standing: two }, { index: 1, standing: one }], options);
      assert.deepEqual(outcomes.map((outcome) => faultOf(outcome).fault), ["otherSubject", "otherSubject"]);
    });

    for (const [what, odd] of [["tone", standingOf(B, { tone: 5 })], ["outcomes", standingOf(B, { outcomes: null })]] as const) {
      it(`that has a standing without ${what} says nothing about that one`, async () => {
        const { outcomes } = await ask([{ index: 0, standing: one }, { index: 1, standing: odd }], options);
        assert.equal(outcomes[0]?.standing?.tone, "black");
        assert.deepEqual([faultOf(outcomes[1]).code, faultOf(outcomes[1]).path], ["invalidAnswer", what]);
      });
    }

    it("that has one standing of another form does with it what it does with one that came alone", async () => {
      warnings.length = 0;
      const { outcomes } = await ask([{ index: 0, standing: one }, { index: 1, standing: standingOf(B, { validUntil: 5 }) }], options);
      assert.equal(outcomes[0]?.standing?.tone, "black");
      const [, odd] = outcomes;
      if (validation === "throw") assert.equal(faultOf(odd).path, "validUntil");
      else assert.equal(odd?.standing?.tone, validation === "warn" ? "undetermined" : "black");
      assert.deepEqual(warnings.map(({ path, requestId }) => [path, requestId]), validation === "warn" ? [["validUntil", "r-1"]] : []);
    });

    it("that has words and members of a later API is none the worse", async () => {
      const later = { index: 0, standing: standingOf(A, { tone: "amber", novel: 1 }), since: 1 };
      const { outcomes } = await ask([later, { index: 1, problem: { code: "moonlight", status: 503, novel: 1 } }], options);
      assert.equal(outcomes[0]?.standing?.tone, "amber");
      assert.deepEqual([outcomes[1]?.error?.code, outcomes[1]?.error?.retryable], ["unavailable", true]);
    });
  });
}

describe("an answer for many codes that is cut", () => {
  it("is asked for again, as any is", async () => {
    const { client, at, sent } = way({}, 9000);
    const calls = Promise.all([client.standing(A), client.standing(B)]);
    (await at(0)).reply(answer(200, '{"results":[{"index":0,'));
    (await at(1)).reply();
    assert.deepEqual([(await calls).length, sent.length], [2, 2]);
  });
});
