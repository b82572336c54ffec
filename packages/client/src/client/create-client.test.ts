import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { TEST_CODES, testCode } from "@xinyong/api/world";
import type { TestCode } from "@xinyong/api/world";
import { MAX_STANDINGS } from "@xinyong/credit/routes";
import { serveWorld } from "../../test/serve.ts";
import { createClient, fetchTransport, isRateLimitError, kyTransport } from "../index.ts";
import type { Transport, TransportRequest } from "../index.ts";

const TRANSPORTS = { ky: kyTransport, fetch: fetchTransport };
const ANSWERING = (TEST_CODES as readonly TestCode[]).filter(({ behaviour }) => behaviour === "answer");

/** A transport that remembers what left the client. */
function recording(inner: Transport = kyTransport()): Transport & { sent: TransportRequest[] } {
  const sent: TransportRequest[] = [];
  return { sent, send: (request) => (sent.push(request), inner.send(request)) };
}

for (const [name, transport] of Object.entries(TRANSPORTS)) {
  describe(`a client over ${name}, against the API over HTTP`, () => {
    it("gives each test code the tone of its table, alone and in bulk, with the moment asked", async (test) => {
      const { url } = await serveWorld(test);
      const client = createClient({ baseUrl: url, transport: transport() });
      const all = await client.standings(ANSWERING.map(({ code }) => code));
      for (const [place, { id, code, tone }] of ANSWERING.entries()) {
        const alone = await client.standing(code);
        assert.equal(alone.tone, tone, id);
        assert.deepEqual([alone.code, alone.askedAt, alone.kept], [code, "2026-11-23T09:00:00+08:00", false]);
        assert.deepEqual(all[place], { index: place, standing: alone, error: null });
      }
    });

    it("sends a code as the contract writes it, however it was typed", async (test) => {
      const { url } = await serveWorld(test);
      const port = recording(transport());
      const { code } = await createClient({ baseUrl: url, transport: port }).standing(" 91410199-mablack19w ");
      assert.equal(code, testCode("black"));
      assert.equal(port.sent[0]?.url, `${url}/v1/subjects/${code}/standing`);
    });

    it("tells the subject, lists, candidates, entries and records", async (test) => {
      const { url } = await serveWorld(test);
      const client = createClient({ baseUrl: url, transport: transport() });
      assert.equal((await client.subject(testCode("notFound"))).subject, null);
      assert.equal((await client.subject(testCode("red"))).subject?.code, testCode("red"));
      assert.ok((await client.lists()).lists.some(({ id }) => id === "judgment-defaulters"));
      assert.equal((await client.search("郑州双子示例机电设备有限公司")).candidates.length, 2);
      assert.equal((await client.search("示例", { limit: 3 })).candidates.length, 3);
      const codes: string[] = [];
      for await (const { code } of client.listEntries("judgment-defaulters", { limit: 1 })) codes.push(code);
      assert.ok(codes.includes(testCode("black")) && codes.length >= 3);
      const penalties = await client.records(testCode("none"), { category: "penalty" });
      assert.deepEqual(penalties.items.map(({ category }) => category), ["penalty"]);
    });

    it("tells how long to wait when the API asks for it", async (test) => {
      const { url } = await serveWorld(test, { retryAfterSeconds: 7 });
      const client = createClient({ baseUrl: url, transport: transport(), deadline: 5000 });
      await assert.rejects(client.standing(testCode("rateLimited")), (error: unknown) => {
        assert.ok(isRateLimitError(error));
        assert.deepEqual([error.code, error.status, error.retryAfterMs, error.retryable], ["rateLimited", 429, 7000, true]);
        assert.match(error.requestId ?? "", /^[\w-]{36}$/);
        return true;
      });
    });

    it("refuses an answer that was cut short", async (test) => {
      const { url } = await serveWorld(test);
      const client = createClient({ baseUrl: url, transport: transport() });
      await assert.rejects(client.standing(testCode("malformed")), { code: "invalidAnswer", fault: "notJson" });
    });

    it("ends a call that takes longer than its time", async (test) => {
      const { url } = await serveWorld(test, { wait: () => new Promise(() => undefined) });
      const client = createClient({ baseUrl: url, transport: transport(), timeout: 40, retries: 0 });
      await assert.rejects(client.standing(testCode("slow")), { code: "timeout", timeoutMs: 40, retryable: true });
    });
  });
}

describe("standings of many codes", () => {
  it("have an error at the place of a text that is no code, which is not sent", async (test) => {
    const { url } = await serveWorld(test);
    const port = recording();
    const resident = "410199199001011234";
    const results = await createClient({ baseUrl: url, transport: port }).standings([testCode("red"), resident, "123", testCode("black")]);
    assert.deepEqual(
      results.map(({ index, standing, error }) => [index, standing?.tone ?? error?.code]),
      [[0, "red"], [1, "residentId"], [2, "invalidCode"], [3, "black"]],
    );
    assert.deepEqual(JSON.parse(port.sent[0]?.body ?? ""), { codes: [testCode("red"), testCode("black")] });
  });

  it("travel in calls of 100, in order, and never in an address", async (test) => {
    const { url } = await serveWorld(test);
    const port = recording();
    const codes = Array.from({ length: 2 * MAX_STANDINGS + 1 }, (_, place) => ANSWERING[place % ANSWERING.length]?.code ?? "");
    const results = await createClient({ baseUrl: url, transport: port }).standings(codes);
    assert.deepEqual(results.map(({ index, standing }) => [index, standing?.code]), codes.map((code, index) => [index, code]));
    assert.deepEqual(port.sent.map(({ body }) => JSON.parse(body ?? "").codes.length), [100, 100, 1]);
    assert.ok(port.sent.every(({ url: address }) => address.endsWith("/v1/standings")));
  });

  it("of none is none, and asks nothing", async () => {
    const port = recording();
    assert.deepEqual(await createClient({ baseUrl: "http://127.0.0.1:9", transport: port }).standings([]), []);
    assert.deepEqual(await createClient({ baseUrl: "http://127.0.0.1:9", transport: port }).standings(["1"]).then((all) => all.length), 1);
    assert.equal(port.sent.length, 0);
  });

  it("keep the problem of one code at its place", async (test) => {
    const { url } = await serveWorld(test);
    const [first, second] = await createClient({ baseUrl: url }).standings([testCode("rateLimited"), testCode("red")]);
    assert.ok(isRateLimitError(first?.error));
    assert.equal(second?.standing?.tone, "red");
  });
});

describe("nothing is sent", () => {
  const resident = "410199199001011234";
  const port = recording({ send: () => Promise.reject(new Error("sent")) });
  const client = createClient({ baseUrl: "https://credit.example.gov.cn", transport: port });

  for (const [what, call, code] of [
    ["for a text that is no code", () => client.standing("91410199"), "invalidCode"],
    ["for a resident number", () => client.standing(resident), "residentId"],
    ["for a resident number in a tax number", () => client.subject(`${resident}01`), "residentId"],
    ["for a search with a resident number in it", () => client.search(`张三 ${resident}`), "residentId"],
    ["for records of a resident number", () => client.records(resident), "residentId"],
    ["for an id that would leave its path", () => client.listEntries(".."), "invalidRequest"],
    ["for a page larger than any", () => client.listEntries("a", { limit: 101 }), "invalidRequest"],
    ["for an empty search", () => client.search(""), "invalidRequest"],
    ["for a code that is no text", () => client.standing(undefined as unknown as string), "invalidRequest"],
  ] as const) {
    it(what, async () => {
      await assert.rejects(call(), (error: Error & { code?: string; attempts?: number }) => {
        assert.deepEqual([error.code, error.attempts], [code, 0]);
        assert.ok(!JSON.stringify(error).includes(resident) && !error.message.includes(resident));
        return true;
      });
      assert.equal(port.sent.length, 0);
    });
  }
});
