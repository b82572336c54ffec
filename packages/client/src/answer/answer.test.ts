import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { createWorld, testCode } from "@xinyong/api/world";
import { PROBLEM_CODES, createProblem } from "@xinyong/credit/vocabulary";
import type { ProblemCode } from "@xinyong/credit/vocabulary";
import { answer } from "../../test/serve.ts";
import { createClient, isApiProblemError, isCreditError, isRateLimitError } from "../index.ts";
import type { Client, ClientOptions, CreditError, InvalidAnswerError } from "../index.ts";

const CODE = testCode("black");
const BASE = "https://credit.example.gov.cn";
const NOW = new Date("2026-11-23T01:00:00Z");
const { api } = await createWorld();
const TEXT = await (await api.fetch(new Request(`${BASE}/v1/subjects/${CODE}/standing`))).text();
const STANDING = JSON.parse(TEXT) as Record<string, unknown>;

/** A client whose API answers so. */
function answering(status: number, body: unknown, headers: Record<string, string> = {}, options: Partial<ClientOptions> = {}): Client {
  return createClient({ baseUrl: BASE, transport: { send: async () => answer(status, body, headers) }, now: () => NOW, retries: 0, ...options });
}

async function failure(client: Client): Promise<CreditError & Record<string, unknown>> {
  const error = await client.standing(CODE).then(
    (standing) => assert.fail(`a standing of tone ${standing.tone}`),
    (reason: unknown) => reason,
  );
  assert.ok(isCreditError(error));
  return error as CreditError & Record<string, unknown>;
}

describe("the moment of an answer", () => {
  it("is its Date less its Age, and an answer with an age was kept", async () => {
    const date = "Mon, 23 Nov 2026 01:00:30 GMT";
    const { askedAt, kept } = await answering(200, STANDING, { date, age: "45" }).standing(CODE);
    assert.deepEqual([askedAt, kept], ["2026-11-23T08:59:45+08:00", true]);
    const fresh = await answering(200, STANDING, { date, age: "0" }).standing(CODE);
    assert.deepEqual([fresh.askedAt, fresh.kept], ["2026-11-23T09:00:30+08:00", false]);
  });

  it("is when the request left, where the answer tells no date or none that is one", async () => {
    for (const date of [undefined, "yesterday", "2026-11-23", "Mon, 99 Nov 2026 01:00:30 GMT"]) {
      const { askedAt } = await answering(200, STANDING, date === undefined ? {} : { date }).standing(CODE);
      assert.equal(askedAt, "2026-11-23T09:00:00+08:00");
    }
  });

  it("is not what the body claims", async () => {
    const body = { ...STANDING, askedAt: "2030-01-01T00:00:00+08:00", kept: false };
    const { askedAt, kept } = await answering(200, body, { age: "9" }).standing(CODE);
    assert.deepEqual([askedAt, kept], ["2026-11-23T09:00:00+08:00", true]);
  });
});

describe("no failure becomes a standing:", () => {
  it("a body cut short at any place", async () => {
    for (let end = 0; end < TEXT.length; end += 7) {
      assert.equal((await failure(answering(200, TEXT.slice(0, end))))["code"], "invalidAnswer");
    }
  });

  it("any status that is no success, whatever its body", async () => {
    for (const body of [STANDING, "<html>", "", "null", "[]", { code: "none" }, createProblem("unavailable", "", "r")]) {
      for (const status of [0, 100, 301, 304, 400, 401, 403, 404, 405, 408, 409, 413, 415, 418, 429, 500, 502, 503, 504, 599, 999]) {
        const error = await failure(answering(status, body));
        assert.equal(error["status"], status);
        assert.equal(error["code"] === "invalidAnswer", status < 400 || status > 599);
      }
    }
  });

  it("a success that is no object", async () => {
    for (const body of ["", "null", "[]", "1", '"none"', "true", "<html>", "\ufeff", "NaN"]) {
      for (const validation of ["throw", "warn", "off"] as const) {
        await failure(answering(200, body, {}, { validation, onWarning: () => undefined }));
      }
    }
  });

  it("a standing of another subject, in every mode of validation", async () => {
    for (const validation of ["throw", "warn", "off"] as const) {
      const error = await failure(answering(200, { ...STANDING, code: testCode("none") }, {}, { validation }));
      assert.deepEqual([error["fault"], error["retryable"]], ["otherSubject", true]);
    }
  });

  it("a standing with its tone or outcomes missing or not its own, in every mode of validation", async () => {
    for (const validation of ["throw", "warn", "off"] as const) {
      for (const member of ["tone", "outcomes"]) {
        const { [member]: _left, ...rest } = STANDING;
        await failure(answering(200, rest, {}, { validation, onWarning: () => undefined }));
        const inherited = JSON.stringify(rest).replace("{", `{"__proto__":{"tone":"none","outcomes":[]},`);
        await failure(answering(200, inherited, {}, { validation, onWarning: () => undefined }));
      }
    }
  });

  it("bulk results that are too few, too many, out of place, of other subjects or both at once", async () => {
    const [one, two] = [STANDING, { ...STANDING, code: testCode("red") }];
    const problem = createProblem("unavailable", "", "r");
    for (const results of [
      [{ index: 0, standing: one }],
      [{ index: 0, standing: one }, { index: 1, standing: two }, { index: 2, standing: two }],
      [{ index: 1, standing: two }, { index: 0, standing: one }],
      [{ index: 0, standing: two }, { index: 1, standing: one }],
      [{ index: 0, standing: one }, { index: 1, standing: two, problem }],
      [{ index: 0, standing: one }, { index: 1 }],
      "none",
    ]) {
      for (const validation of ["throw", "warn", "off"] as const) {
        const client = answering(200, { results }, {}, { validation, onWarning: () => undefined });
        await assert.rejects(client.standings([CODE, testCode("red")]), { code: "invalidAnswer" });
      }
    }
  });
});

describe("the form of an answer", () => {
  it("may have members and words of a later API", async () => {
    const later = { ...STANDING, tone: "amber", novel: { a: 1 }, reasons: [{ reason: "moonlight", listId: null, since: 1 }] };
    const standing = await answering(200, later).standing(CODE);
    assert.equal(standing.tone, "amber");
    assert.deepEqual((standing as unknown as { novel: unknown }).novel, { a: 1 });
  });

  it("with a wrong type rejects, telling the place and not the value", async () => {
    const error = await failure(answering(200, { ...STANDING, outcomes: [{ outcome: "SECRET" }] }, { "x-request-id": "r-1" }));
    assert.deepEqual([error["fault"], error["path"], error["requestId"]], ["form", "outcomes.0.list", "r-1"]);
    assert.ok(!JSON.stringify(error).includes("SECRET"));
  });

  it("wrong under warn tells once, and the standing says no more than undetermined", async () => {
    const warnings: InvalidAnswerError[] = [];
    const client = answering(200, { ...STANDING, validUntil: 5 }, {}, { validation: "warn", onWarning: (fault) => warnings.push(fault) });
    const standing = await client.standing(CODE);
    assert.deepEqual([standing.tone, standing.outcomes], ["undetermined", STANDING["outcomes"]]);
    assert.deepEqual(warnings.map(({ path }) => path), ["validUntil"]);
  });

  it("wrong under warn goes to the console where nobody else is told", async (test) => {
    const warn = test.mock.method(console, "warn", () => undefined);
    await answering(200, { ...STANDING, validUntil: 5 }, {}, { validation: "warn" }).standing(CODE);
    assert.deepEqual(warn.mock.calls.map(({ arguments: [text] }) => text), ["The answer does not have the documented form at validUntil."]);
  });

  it("is not looked at when validation is off", async () => {
    const { validUntil } = await answering(200, { ...STANDING, validUntil: 5 }, {}, { validation: "off" }).standing(CODE);
    assert.equal(validUntil, 5);
  });

  it("cannot bring a prototype, written out or with escapes, in any mode", async () => {
    for (const name of ["__proto__", "\\u005f_proto__", "__prot\\u006f__"]) {
      for (const validation of ["throw", "off"] as const) {
        const text = TEXT.replace("{", `{"${name}":{"polluted":1},`);
        const standing = await answering(200, text, {}, { validation }).standing(CODE);
        assert.equal(Object.hasOwn(standing, "__proto__"), false);
        assert.equal((Object.assign({}, standing) as unknown as { polluted?: number }).polluted, undefined);
      }
    }
  });
});

describe("a problem", () => {
  it("keeps its code, status and request id, and whether asking again can help", async () => {
    for (const [code, { status, retryable }] of Object.entries(PROBLEM_CODES)) {
      const error = await failure(answering(status, createProblem(code as ProblemCode, "detail", "r"), { "x-request-id": "r-9" }));
      assert.deepEqual([error["code"], error["status"], error["requestId"], error["retryable"]], [code, status, "r-9", retryable]);
      assert.ok(isApiProblemError(error));
      assert.equal(isRateLimitError(error), code === "rateLimited");
      assert.ok(error["docsUrl"]?.toString().endsWith(`#${code.toLowerCase()}`));
    }
  });

  it("is read by its status when it is not the API's or its words disagree", async () => {
    for (const [status, body, code] of [
      [502, "<html>bad gateway</html>", "unavailable"],
      [503, { code: "none" }, "unavailable"],
      [503, { code: "invalidCode" }, "unavailable"],
      [404, "not here", "notFound"],
      [429, "", "rateLimited"],
      [418, { code: "toString" }, "invalidRequest"],
      [500, '{"__proto__":{"code":"forbidden"}}', "internal"],
    ] as const) {
      assert.equal((await failure(answering(status, body)))["code"], code);
    }
  });

  it("tells how long to wait, from seconds or from a date by the server's own clock, and never less than nothing", async () => {
    const waits = async (headers: Record<string, string>): Promise<unknown> => (await failure(answering(429, "", headers)))["retryAfterMs"];
    assert.equal(await waits({ "retry-after": "120" }), 120_000);
    assert.equal(await waits({ "retry-after": "Mon, 23 Nov 2026 01:00:20 GMT" }), 20_000);
    assert.equal(await waits({ "retry-after": "Mon, 23 Nov 2026 05:00:20 GMT", date: "Mon, 23 Nov 2026 05:00:00 GMT" }), 20_000);
    assert.equal(await waits({ "retry-after": "Mon, 23 Nov 2026 00:00:00 GMT" }), 0);
    for (const value of ["soon", "-1", "1.5", "", "2026-11-23T01:00:20Z"]) assert.equal(await waits({ "retry-after": value }), null);
    assert.equal((await failure(answering(503, "", { "retry-after": "3" })))["retryAfterMs"], 3000);
  });

  it("takes no request id that does not look like one", async () => {
    for (const id of ["", "a b", "<script>", "x".repeat(129), "标识"]) {
      assert.equal((await failure(answering(500, "", { "x-request-id": id })))["requestId"], null);
    }
  });
});

describe("a subject and records", () => {
  it("of another code are refused", async () => {
    const subject = { code: CODE, subject: { ...(STANDING["subject"] as object), code: testCode("red") } };
    await assert.rejects(answering(200, subject).subject(CODE), { fault: "otherSubject" });
    await assert.rejects(answering(200, { ...subject, code: testCode("red") }).subject(CODE), { fault: "otherSubject" });
    const client = answering(200, { items: [{ code: testCode("red") }], next: null }, {}, { validation: "off" });
    await assert.rejects(client.records(CODE), { fault: "otherSubject" });
  });
});
