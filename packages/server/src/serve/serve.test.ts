import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { connect } from "node:net";
import { describe, it } from "node:test";
import type { TestContext } from "node:test";
import { fileURLToPath } from "node:url";
import { createMemoryStore } from "@xinyong/api";
import { createWorld, fillWorld, testCode, worldClock } from "@xinyong/api/world";
import type { Standing } from "@xinyong/credit/vocabulary";
import { createSqliteStore, optionsFromEnvironment, serve } from "../index.ts";

const code = testCode("black");

/** A server over a database with the fictional world, closed with its test whatever happens. */
async function started(test: TestContext, more: Parameters<typeof serve>[0] = {}) {
  const store = createSqliteStore({ path: ":memory:" });
  await fillWorld(store);
  const server = await serve({ store, port: 0, clock: worldClock, ...more });
  test.after(() => server.close());
  return server;
}

describe("the server", () => {
  it("answers over HTTP as the API does in memory", async (test) => {
    const server = await started(test);
    const { api } = await createWorld();
    for (const path of [`/v1/subjects/${code}/standing`, "/v1/lists", `/v1/subjects/${testCode("mixed")}`]) {
      const bare = (value: unknown): string => JSON.stringify(value, (key, one: unknown) => (key === "id" && String(one).includes("-") && String(one).length > 30 ? "" : one));
      const served = await fetch(server.url + path);
      assert.equal(bare(await served.json()), bare(await (await api.fetch(new Request(server.url + path))).json()), path);
      assert.equal(Date.parse(served.headers.get("date") ?? ""), worldClock().getTime());
    }
  });

  it("shows a withdrawn entry nowhere any more: not in the API, the page, the image or the list", async (test) => {
    const server = await started(test, { adminKey: "sk_test_key" });
    const text = async (path: string): Promise<string> => (await fetch(server.url + path)).text();
    const { outcomes } = JSON.parse(await text(`/v1/subjects/${code}/standing`)) as Standing;
    const listed = outcomes.flatMap(({ list, entries }) => entries.map((entry) => ({ list, entry })));
    assert.ok(listed.length > 0);
    for (const { entry } of listed) assert.ok((await text(`/v/${code}`)).includes(entry.documentNumber ?? entry.authority ?? "?"));
    assert.ok((await text(`/badges/${code}.svg`)).includes("列入"));
    for (const { entry } of listed) {
      const answer = await fetch(`${server.url}/v1/admin/withdrawals`, {
        method: "POST",
        headers: { authorization: "Bearer sk_test_key", "content-type": "application/json" },
        body: JSON.stringify({ id: entry.id }),
      });
      assert.deepEqual(await answer.json(), { changed: 1 });
    }
    for (const { list, entry } of listed) {
      for (const path of [`/v1/subjects/${code}/standing`, `/v/${code}`, `/badges/${code}.svg`]) {
        assert.ok(!(await text(path)).includes(entry.documentNumber ?? entry.id), path);
      }
      assert.ok(!(await text(`/v1/lists/${list.id}/entries`)).includes(entry.id));
    }
    assert.ok((await text(`/badges/${code}.svg`)).includes("未查询到公示记录"));
  });

  it("says what it answered in its log, and never about whom", async (test) => {
    const lines: string[] = [];
    const server = await started(test, { log: (line) => lines.push(line) });
    for (const path of [`/v1/subjects/${code}/standing`, `/v/${code}?lang=en`, `/badges/${code}.svg`, "/v1/subjects/410199199207134909"]) await fetch(server.url + path);
    await fetch(`${server.url}/v1/subjects/search`, { method: "POST", headers: { "content-type": "application/json" }, body: '{"query":"郑州示例"}' });
    assert.equal(lines.length, 5);
    assert.doesNotMatch(lines.join("\n"), new RegExp(`${code}|410199199207134909|郑州|lang`));
    assert.match(lines[0] ?? "", /"path":"\/v1\/subjects\/\{code\}\/standing","status":200/);
  });

  it("writes nothing into its log of an address that it does not know: it may hold a person's number", async (test) => {
    const lines: string[] = [];
    const server = await started(test, { log: (line) => lines.push(line) });
    for (const path of ["/v1/subject/410199199207134909", "/410199199207134909", "/V1/Subjects/410199199207134909/standing", "/v1/lists/410199199207134909/entries", "/v1/subjects/410199199207134909/other", "/v/%E7%8E%8B/x"]) await fetch(server.url + path);
    assert.equal(lines.length, 6);
    assert.doesNotMatch(lines.join("\n"), /4101991992|王|%E7/);
  });

  it("tells its operator what failed inside, and the caller nothing", async (test) => {
    const failures: unknown[] = [];
    const server = await started(test, { onFailure: (failure) => failures.push(failure) });
    await server.store.close();
    const answer = await fetch(`${server.url}/v1/subjects/${code}/standing`);
    assert.equal(answer.status, 503);
    const [failure] = failures as { route: string; requestId: string; error: Error }[];
    assert.deepEqual([failure?.route, failure?.requestId], ["getStanding", answer.headers.get("x-request-id")]);
    assert.ok(failure?.error.cause instanceof Error);
  });

  it("answers many at once", async (test) => {
    const server = await started(test);
    const answers = await Promise.all(Array.from({ length: 200 }, () => fetch(`${server.url}/v1/subjects/${code}/standing`)));
    assert.ok(answers.every(({ status }) => status === 200));
    await Promise.all(answers.map((answer) => answer.arrayBuffer()));
  });

  it("refuses a head larger than it reads", async (test) => {
    const server = await started(test);
    const { port, hostname } = new URL(server.url);
    const socket = connect(Number(port), hostname);
    socket.write(`GET /livez HTTP/1.1\r\nHost: x\r\nX: ${"a".repeat(20_000)}\r\n\r\n`);
    const [data] = (await once(socket, "data")) as [Buffer];
    assert.match(data.toString(), /^HTTP\/1\.1 431/);
    socket.destroy();
  });

  it("does not start on a port that is taken, and says so", async (test) => {
    const server = await started(test);
    const port = Number(new URL(server.url).port);
    await assert.rejects(serve({ store: createMemoryStore(), port }), /is taken/);
  });

  it("on SIGTERM finishes the answer it is giving and ends by itself", async () => {
    const script = `import { serve, stopOnSignals } from "@xinyong/server";
      const server = await serve({ demo: true, port: 0 });
      console.log(server.url);
      await stopOnSignals(server);
      console.log("closed");`;
    const child = spawn(process.execPath, ["--conditions=@xinyong/source", "--input-type=module-typescript", "-e", script], {
      cwd: fileURLToPath(new URL("../..", import.meta.url)),
      stdio: ["ignore", "pipe", "inherit"],
    });
    const [first] = (await once(child.stdout, "data")) as [Buffer];
    const url = first.toString().trim();
    // The slow code of the fictional world answers after three seconds.
    const answer = fetch(`${url}/v1/subjects/${testCode("slow")}/standing`);
    await fetch(`${url}/livez`);
    child.kill("SIGTERM");
    assert.equal((await answer).status, 200);
    await (await answer).arrayBuffer();
    assert.deepEqual(await once(child, "exit"), [0, null]);
  });
});

describe("the environment", () => {
  it("names port, address, data and key", () => {
    assert.deepEqual(optionsFromEnvironment({ XINYONG_PORT: "80", XINYONG_HOST: "::1", XINYONG_DATA: "d", XINYONG_ADMIN_KEY: "k", XINYONG_PUBLIC_URL: "https://x" }), {
      port: 80,
      host: "::1",
      data: "d",
      adminKey: "k",
      publicUrl: "https://x",
    });
    assert.deepEqual(optionsFromEnvironment({}), {});
    assert.throws(() => optionsFromEnvironment({ XINYONG_PORT: "x" }), /XINYONG_PORT/);
  });
});
