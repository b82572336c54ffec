import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { TEST_CODES, WORLD_TIME, testCode } from "@xinyong/api/world";
import { parseCode } from "@xinyong/credit/code";
import * as routes from "@xinyong/credit/routes";
import type { Route } from "@xinyong/credit/routes";
import { listSchema, recordSchema, standingSchema, subjectSchema } from "@xinyong/credit/schemas";
import { PROBLEM_CODES, TONES } from "@xinyong/credit/vocabulary";
import type { ProblemCode } from "@xinyong/credit/vocabulary";
import { createClient } from "../index.ts";
import {
  SAMPLE_CODE,
  SAMPLE_TIME,
  TestScheduler,
  createTestClient,
  createTestTransport,
  entriesAnswer,
  listsAnswer,
  networkFailure,
  noAnswer,
  problemAnswer,
  rawAnswer,
  recordsAnswer,
  routeAnswer,
  sampleEntry,
  sampleList,
  sampleRecord,
  sampleStanding,
  sampleSubject,
  searchAnswer,
  settled,
  standingAnswer,
  standingsAnswer,
  subjectAnswer,
} from "./index.ts";

const OTHER = testCode("red");

describe("samples", () => {
  it("are of nobody, and of the moment and the division of the fictional world", () => {
    const parsed = parseCode(SAMPLE_CODE);
    assert.ok(parsed.ok && parsed.warnings.length === 0 && SAMPLE_CODE.slice(2, 8) === "410199");
    assert.ok(!TEST_CODES.some(({ code }) => code === SAMPLE_CODE));
    assert.equal(SAMPLE_TIME, WORLD_TIME);
  });

  for (const tone of TONES) {
    it(`have a standing of the tone ${tone}, with all that goes with it, whenever it is`, () => {
      for (const at of [undefined, new Date("2023-01-01T00:00:00Z"), new Date("2031-06-01T00:00:00Z")]) {
        const standing = sampleStanding(tone, at);
        assert.equal(standing.tone, tone);
        assert.equal(standingSchema.safeParse(standing).success, true);
        assert.equal(standing.reasons.length > 0, tone === "undetermined");
        assert.ok(Date.parse(standing.validUntil ?? "") > (at ?? new Date(SAMPLE_TIME)).getTime());
      }
    });
  }

  it("say what a test says, and let the rest follow from it", () => {
    assert.deepEqual(sampleStanding({ subject: null }).reasons, [{ reason: "unknownSubject", listId: null }]);
    assert.equal(sampleStanding({ tone: "a-word-of-later" }).tone, "a-word-of-later");
    assert.equal(sampleStanding({ code: OTHER }).subject?.code, OTHER);
    assert.equal(sampleSubject({ state: "revoked" }).state, "revoked");
    assert.equal(sampleEntry({ disputed: true }).disputed, true);
    assert.equal(sampleList("red", { id: "mine" }).id, "mine");
    assert.equal(sampleRecord({ category: "licence" }).category, "licence");
    assert.throws(() => sampleList("grey" as "red"), TypeError);
  });

  it("have the contract's form", () => {
    for (const colour of ["red", "black", "watch"] as const) assert.equal(listSchema.safeParse(sampleList(colour)).success, true);
    assert.equal(subjectSchema.safeParse(sampleSubject()).success, true);
    assert.equal(recordSchema.safeParse(sampleRecord()).success, true);
  });
});

describe("a test's client", () => {
  it("is answered about the code it asks, alone and among others", async () => {
    const { client, transport } = createTestClient([
      standingAnswer("black"),
      standingAnswer("watch"),
      standingsAnswer(["red", { problem: "internal" }, { subject: null }]),
      subjectAnswer({ state: "deregistered" }),
      subjectAnswer(null),
    ]);
    assert.deepEqual(
      await client.standing(OTHER).then(({ code, tone, askedAt, kept }) => [code, tone, askedAt, kept]),
      [OTHER, "black", SAMPLE_TIME, false],
    );
    assert.deepEqual((await client.standings([OTHER, SAMPLE_CODE])).map(({ standing }) => [standing?.code, standing?.tone]), [[OTHER, "watch"], [SAMPLE_CODE, "watch"]]);
    const many = await client.standings([OTHER, SAMPLE_CODE, OTHER]);
    assert.deepEqual(many.map(({ standing, error }) => standing?.tone ?? error?.code), ["red", "internal", "undetermined"]);
    assert.deepEqual(await client.subject(OTHER).then(({ subject }) => [subject?.code, subject?.state]), [OTHER, "deregistered"]);
    assert.equal((await client.subject(OTHER)).subject, null);
    assert.equal(transport.left, 0);
  });

  it("is answered with lists, candidates and pages", async () => {
    const { client } = createTestClient([
      listsAnswer(),
      searchAnswer([{ name: "甲" }, { name: "乙", code: OTHER, match: "formerName" }], { more: true }),
      entriesAnswer([{ code: OTHER }], { next: "two" }),
      entriesAnswer([{}, {}]),
      recordsAnswer([{ fineFen: 1 }]),
    ]);
    assert.deepEqual((await client.lists()).lists.map(({ colour }) => colour), ["red", "black", "watch"]);
    const { candidates, more } = await client.search("示例");
    assert.deepEqual([candidates.map(({ subject, match }) => [subject.name, match]), more], [[["甲", "name"], ["乙", "formerName"]], true]);
    const codes: string[] = [];
    for await (const { code } of client.listEntries("judgment-defaulters")) codes.push(code);
    assert.deepEqual(codes, [OTHER, SAMPLE_CODE, SAMPLE_CODE]);
    assert.deepEqual((await client.records(OTHER)).items.map(({ code, fineFen }) => [code, fineFen]), [[OTHER, 1]]);
  });

  it("keeps what it would have sent", async () => {
    const { client, transport } = createTestClient([standingAnswer(), searchAnswer()], { key: "pk_1", language: "en" });
    await client.standing(OTHER);
    await client.search("示例", { limit: 3 });
    assert.deepEqual(transport.sent.map(({ method, url, body }) => [method, url, body]), [
      ["GET", `https://credit.example.gov.cn/v1/subjects/${OTHER}/standing`, undefined],
      ["POST", "https://credit.example.gov.cn/v1/subjects/search", '{"query":"示例","limit":3}'],
    ]);
    assert.deepEqual([transport.sent[0]?.headers["authorization"], transport.sent[0]?.headers["accept-language"]], ["Bearer pk_1", "en"]);
  });

  it("does not wait between attempts, and tells how long it would have", async () => {
    const { client, scheduler } = createTestClient([problemAnswer("unavailable"), problemAnswer("rateLimited", { retryAfterSeconds: 2 }), standingAnswer("none")]);
    assert.equal((await client.standing(OTHER)).askedAt, "2026-11-23T09:00:02+08:00");
    assert.deepEqual([scheduler.waited, scheduler.pending], [[0, 2000], 0]);
  });

  it("is told at once of a wait that is longer than its deadline", async () => {
    const { client } = createTestClient([problemAnswer("rateLimited", { retryAfterSeconds: 60 })]);
    await assert.rejects(client.standing(OTHER), { name: "RateLimitError", retryAfterMs: 60_000, attempts: 1 });
  });

  it("runs out of time when the test says so", async () => {
    const { client, scheduler, transport } = createTestClient([noAnswer(), noAnswer()], { timeout: 500, retries: 1 });
    const call = client.standing(OTHER).catch((error: { code: string; attempts: number }) => [error.code, error.attempts]);
    await settled();
    scheduler.advance(500);
    await settled();
    assert.deepEqual([transport.sent.length, transport.sent[0]?.signal.aborted], [2, true]);
    scheduler.advance(500);
    assert.deepEqual(await call, ["timeout", 2]);
  });

  it("meets failures on the way", async () => {
    for (const kind of ["reset", "dns", "tls"] as const) {
      const { client } = createTestClient([networkFailure(kind)], { retries: 0 });
      await assert.rejects(client.standing(OTHER), { code: "network", cause: { kind, code: null } });
    }
    const { client } = createTestClient([Object.assign(new Error(OTHER), { code: "ECONNREFUSED" })], { retries: 0 });
    await assert.rejects(client.standing(OTHER), { code: "network", cause: { kind: "refused", code: "ECONNREFUSED" } });
  });

  it("meets a kept answer", async () => {
    const { client } = createTestClient([standingAnswer("red", { ageSeconds: 30 })]);
    const { kept, askedAt, ageSeconds } = await client.standing(OTHER);
    assert.deepEqual([kept, askedAt, ageSeconds], [true, "2026-11-23T08:59:30+08:00", 30]);
  });

  it("meets every problem of the API, with its status, id and headers", async () => {
    for (const code of Object.keys(PROBLEM_CODES) as ProblemCode[]) {
      const { client } = createTestClient([problemAnswer(code, { requestId: "r-7" })], { retries: 0 });
      await assert.rejects(client.lists(), { code, status: PROBLEM_CODES[code].status, retryable: PROBLEM_CODES[code].retryable, requestId: "r-7" });
    }
    const { client } = createTestClient([problemAnswer("internal", { retryable: false, headers: { "Retry-After-Ms": "5" } })]);
    await assert.rejects(client.lists(), { retryable: false, retryAfterMs: 5 });
  });

  it("meets what no API says", async () => {
    const { client } = createTestClient([rawAnswer(502, "<html>"), rawAnswer(200, "{"), rawAnswer(200, { tone: "none" })], { retries: 0 });
    await assert.rejects(client.standing(OTHER), { code: "unavailable", status: 502 });
    await assert.rejects(client.standing(OTHER), { fault: "notJson" });
    await assert.rejects(client.standing(OTHER), { fault: "form" });
  });
});

describe("a script that does not fit what is asked", () => {
  const mistake = (message: RegExp): { code: string; message: RegExp } => ({ code: "configuration", message });

  it("is told at once when it is over, without the code that was asked", async () => {
    const { client, transport } = createTestClient();
    await assert.rejects(client.standing(OTHER), mistake(/^No answer is left for request 1, GET \/v1\/subjects\/\{code\}\/standing\.$/));
    assert.equal(transport.sent.length, 1);
  });

  it("is told when the answer is one to another question", async () => {
    const asks = [standingAnswer(), standingsAnswer([]), subjectAnswer(), searchAnswer(), entriesAnswer(), recordsAnswer()];
    for (const answer of asks) await assert.rejects(createTestClient([answer]).client.lists(), mistake(/^This answer is one to \w+.*, and the client asked GET \/v1\/lists\.$/));
    await assert.rejects(createTestClient([listsAnswer()]).client.search("甲"), mistake(/listLists, .* POST \/v1\/subjects\/search/));
  });

  it("is told when the answer has not the contract's form", async () => {
    const { client } = createTestClient([routeAnswer(routes.listLists, { catalogueEdition: "1", lists: [{ ...sampleList(), maxAgeHours: "7" as unknown as number }] })]);
    await assert.rejects(client.lists(), mistake(/listLists has not the contract's form at lists\.0\.maxAgeHours/));
  });

  it("may go on with something for whatever else is asked", async () => {
    const transport = createTestTransport([standingAnswer("red")], { otherwise: standingAnswer("none") });
    const client = createClient({ baseUrl: "https://credit.example.gov.cn", transport });
    transport.answer(standingAnswer("watch"));
    const tones: string[] = [];
    for (let call = 0; call < 4; call++) tones.push((await client.standing(OTHER)).tone);
    assert.deepEqual(tones, ["red", "watch", "none", "none"]);
  });
});

describe("every route of the contract", () => {
  it("can be answered, also those that the client has no operation for", async () => {
    const answer = routeAnswer(routes.listSources, { sources: [] });
    const request = { headers: {}, signal: new AbortController().signal, timeoutMs: 1, maxBodyBytes: 1 };
    assert.ok(typeof answer === "function");
    const response = await answer({ ...request, method: "GET", url: "https://credit.example.gov.cn/credit/v1/sources?x=1" }, new Date(SAMPLE_TIME));
    assert.deepEqual([response.status, response.body, response.header("date")], [200, '{"sources":[]}', "Mon, 23 Nov 2026 01:00:00 GMT"]);
    await assert.rejects(async () => answer({ ...request, method: "POST", url: "https://credit.example.gov.cn/v1/sources" }, new Date(SAMPLE_TIME)));
    for (const { id, method, path } of routes.ROUTES as readonly Route[]) {
      const url = `https://credit.example.gov.cn${path.replace("{code}", OTHER).replace("{id}", "list-1")}`;
      const parameters = await new Promise((resolve) => {
        const heard = routeAnswer({ id, method, path } as Route<unknown, unknown, unknown, object>, (params) => (resolve(params), {}));
        assert.ok(typeof heard === "function");
        void heard({ ...request, method, url }, new Date(SAMPLE_TIME));
      });
      assert.deepEqual(parameters, path.includes("{code}") ? { code: OTHER } : path.includes("{id}") ? { id: "list-1" } : {}, id);
    }
  });
});

describe("the time of a test", () => {
  it("begins where the test says, and goes with what it lets pass", () => {
    const scheduler = new TestScheduler({ startsAt: "2024-01-01T00:00:00Z" });
    const heard: string[] = [];
    scheduler.setTimeout(() => heard.push("b"), 20);
    scheduler.setTimeout(() => (heard.push("a"), scheduler.setTimeout(() => heard.push("c"), 15)), 10);
    scheduler.clearTimeout(scheduler.setTimeout(() => heard.push("never"), 5));
    scheduler.advance(19);
    assert.deepEqual([heard, scheduler.clock().toISOString(), scheduler.pending], [["a"], "2024-01-01T00:00:00.019Z", 2]);
    scheduler.advance(6);
    assert.deepEqual([heard, scheduler.now(), scheduler.pending], [["a", "b", "c"], 25, 0]);
  });

  it("goes on after what is ready, also where only timers tell", async (test) => {
    const { setImmediate } = globalThis;
    test.after(() => void Object.assign(globalThis, { setImmediate }));
    Reflect.deleteProperty(globalThis, "setImmediate");
    let ran = 0;
    void Promise.resolve().then(() => ran++).then(() => ran++).then(() => ran++);
    await settled();
    assert.equal(ran, 3);
  });

  it("passes by itself as far as the test allows", async () => {
    const scheduler = new TestScheduler({ skip: 10, startsAt: new Date(0) });
    const heard: number[] = [];
    for (const ms of [10, 11]) scheduler.setTimeout(() => heard.push(ms), ms);
    scheduler.clearTimeout(scheduler.setTimeout(() => heard.push(0), 0));
    await settled();
    assert.deepEqual([heard, scheduler.waited, scheduler.clock().getTime(), scheduler.pending], [[10], [10], 10, 1]);
  });
});
