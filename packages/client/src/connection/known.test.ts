import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { createWorld, testCode } from "@xinyong/api/world";
import { getStanding } from "@xinyong/credit/routes";
import type { Standing } from "@xinyong/credit/vocabulary";
import { answer, serveWorld } from "../../test/serve.ts";
import { createConnection, fetchTransport, kyTransport } from "../index.ts";
import type { Called, Connection, TransportRequest, TransportResponse } from "../index.ts";

const CODE = testCode("black");
const { api } = await createWorld();
const STANDING = JSON.parse(await (await api.fetch(new Request(`https://x.cn/v1/subjects/${CODE}/standing`))).text()) as Standing;

function ask(connection: Connection, known?: { answer: Standing; etag: string }): Promise<Called<Standing>> {
  return connection.call(getStanding, { params: { code: CODE }, query: {}, body: null, known }, {}, (called) => called);
}

function over(send: (request: TransportRequest) => TransportResponse): Connection {
  return createConnection({ baseUrl: "https://credit.example.gov.cn", transport: { send: async (request) => send(request) }, retries: 0 });
}

describe("an answer that the caller has", () => {
  for (const [name, transport] of Object.entries({ ky: kyTransport, fetch: fetchTransport })) {
    it(`is asked for by its tag over ${name}, and is the answer, of the moment asked now, when it still holds`, async (test) => {
      const seconds = { now: Date.parse("2026-11-23T01:00:00Z") };
      const { url } = await serveWorld(test, { clock: () => new Date(seconds.now) });
      const bodies: string[] = [];
      const inner = transport();
      const connection = createConnection({
        baseUrl: url,
        transport: { send: async (request) => inner.send(request).then((response) => (bodies.push(response.body), response)) },
      });
      const first = await ask(connection);
      seconds.now += 9000;
      const second = await ask(connection, { answer: first.answer, etag: first.header("etag") ?? "" });
      assert.equal(bodies[1], "");
      assert.deepEqual(second.answer, { ...first.answer, askedAt: "2026-11-23T09:00:09+08:00" });
      assert.deepEqual([second.valid, second.header("etag"), typeof second.requestId], [true, first.header("etag"), "string"]);
      const third = await ask(connection, { answer: { ...STANDING, tone: "none" }, etag: '"another"' });
      assert.equal(third.answer.tone, "black");
    });
  }

  it("is no answer when another status comes, and none is without being asked for by its tag", async () => {
    const known = { answer: STANDING, etag: '"a"' };
    for (const status of [301, 404, 503]) await assert.rejects(ask(over(() => answer(status, "")), known), { status });
    await assert.rejects(ask(over(() => answer(304, ""))), { code: "invalidAnswer", fault: "status", status: 304 });
  });

  it("is told to be asked for in the header alone, and the age of what confirms it counts", async () => {
    const sent: TransportRequest[] = [];
    const connection = over((request) => (sent.push(request), answer(304, "", { date: "Mon, 23 Nov 2026 01:00:09 GMT", age: "5" })));
    const { answer: said } = await ask(connection, { answer: STANDING, etag: 'W/"a"' });
    assert.deepEqual([sent[0]?.headers["if-none-match"], sent[0]?.body, said.askedAt, said.kept, said.ageSeconds], ['W/"a"', undefined, "2026-11-23T09:00:04+08:00", true, 5]);
  });
});
