import assert from "node:assert/strict";
import { once } from "node:events";
import { request } from "node:http";
import type { IncomingMessage } from "node:http";
import { describe, it } from "node:test";
import type { TestContext } from "node:test";
import { apiConformance } from "@xinyong/api/conformance";
import { fillWorld, testCode, worldClock } from "@xinyong/api/world";
import type { StandingLine } from "@xinyong/credit/routes";
import { createSqliteStore, serve } from "../index.ts";

const code = testCode("black");
/** So much is said about the subject that no buffer of a kernel holds a thousand of its standings. */
const ENTRIES = 80;
const LIST = "judgment-defaulters";

/** A server over SQLite that counts how often a hundred standings were asked of its store. */
async function started(test: TestContext) {
  const database = createSqliteStore({ path: ":memory:" });
  await fillWorld(database);
  const row = { listId: LIST, code, authority: "郑州市示例局", from: "2026-01-01", until: null, term: null, disputed: false, withdrawnAt: null };
  await database.write({
    entries: Array.from({ length: ENTRIES }, (_, n) => ({ key: `k${n}`, digest: "1", row: { ...row, documentNumber: `${n}`, reason: "示例事由".repeat(100) } })),
  });
  const asked = { hundreds: 0 };
  const failures: unknown[] = [];
  const store = { ...database, sequence: () => (asked.hundreds++, database.sequence()) };
  const server = await serve({ store, port: 0, clock: worldClock, onFailure: (failure) => failures.push(failure) });
  test.after(() => server.close());
  return { server, asked, failures };
}

/** Asks for a thousand standings in lines, and reads nothing of them yet. */
async function ask(url: string): Promise<IncomingMessage> {
  const headers = { "Content-Type": "application/json", Accept: "application/x-ndjson" };
  const asking = request(`${url}/v1/standings`, { method: "POST", headers, agent: false });
  asking.end(JSON.stringify({ codes: Array(1_000).fill(code) }));
  const [response] = (await once(asking, "response")) as [IncomingMessage];
  assert.equal(response.statusCode, 200);
  return response;
}

/** Lets everything go on that does not wait for this process, until nothing has moved for a while. */
async function settled(moved: () => number): Promise<void> {
  for (let [before, still] = [moved(), 0]; still < 200; still++) {
    await new Promise(setImmediate);
    if (moved() !== before) [before, still] = [moved(), 0];
  }
}

describe("an answer in lines over HTTP", () => {
  it("is held back by a reader that takes nothing, and goes on when it does", async (test) => {
    const { server, asked } = await started(test);
    const response = await ask(server.url);
    await settled(() => asked.hundreds);
    assert.ok(asked.hundreds <= 3, `${asked.hundreds} of 10 were worked out for a reader that took none`);
    let [bytes, lines, text] = [0, 0, ""];
    let ahead = 0;
    response.setEncoding("utf8");
    for await (const part of response as AsyncIterable<string>) {
      bytes += Buffer.byteLength(part);
      lines += part.split("\n").length - 1;
      text = (text + part).slice(-100);
      ahead = Math.max(ahead, asked.hundreds - Math.floor(lines / 100));
    }
    assert.deepEqual([asked.hundreds, lines], [10, 1_001]);
    assert.ok(text.endsWith('\n{"end":true,"count":1000}\n'));
    assert.ok(bytes > 50 * 1024 * 1024);
    assert.ok(ahead <= 3, `${ahead} hundreds were ahead of the reader`);
  });

  it("is worked out no further when its reader has gone, and leaves nothing to wait for", async (test) => {
    const { server, asked, failures } = await started(test);
    const response = await ask(server.url);
    const [first] = (await once(response, "data")) as [Buffer];
    assert.ok(first.length > 0);
    response.destroy();
    await settled(() => asked.hundreds);
    // Closing waits for every answer that is not finished.
    await server.close();
    assert.ok(asked.hundreds <= 4, `${asked.hundreds} of 10 were worked out`);
    assert.deepEqual(failures, []);
  });

  it("whose store goes away in the middle ends with what failed, not with an end", async (test) => {
    const { server, failures } = await started(test);
    const response = await ask(server.url);
    await server.store.close();
    const last: string[] = [];
    response.setEncoding("utf8");
    let text = "";
    for await (const part of response as AsyncIterable<string>) {
      text = (text + part).slice(-1_000);
      last.splice(0, last.length, ...text.trimEnd().split("\n"));
    }
    const line = JSON.parse(last.at(-1) ?? "") as StandingLine;
    assert.ok("problem" in line && !("index" in line));
    assert.deepEqual([line.problem.code, failures.length], ["unavailable", 1]);
  });
});

describe("the server over HTTP", () => {
  for (const { name, run } of apiConformance) {
    it(`answers as the API must: ${name}`, async (test) => {
      await run(async () => {
        const adminKey = "sk_test_conformance";
        const server = await serve({ demo: true, port: 0, adminKey, clock: worldClock });
        test.after(() => server.close());
        return { fetch: (asked: Request) => fetch(asked), adminKey, base: server.url };
      });
    });
  }

  it("breaks off in the middle of a line where the fictional world is malformed", async (test) => {
    const server = await serve({ demo: true, port: 0, clock: worldClock });
    test.after(() => server.close());
    const headers = { "Content-Type": "application/json", Accept: "application/x-ndjson" };
    const body = JSON.stringify({ codes: [code, testCode("rateLimited"), testCode("malformed"), code] });
    const lines = (await (await fetch(`${server.url}/v1/standings`, { method: "POST", headers, body })).text()).split("\n");
    assert.equal(lines.length, 3);
    assert.match(lines[1] ?? "", /^\{"index":1,"problem":\{.*"rateLimited"/);
    assert.match(lines[2] ?? "", /^\{"index":2,"at":[^\n]*[^}]$/);
  });
});
