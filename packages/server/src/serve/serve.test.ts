import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { connect } from "node:net";
import { describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { createMemoryStore } from "@xinyong/api";
import { createWorld, fillWorld, testCode, worldClock } from "@xinyong/api/world";
import type { Standing } from "@xinyong/credit/vocabulary";
import { createSqliteStore, optionsFromEnvironment, serve } from "../index.ts";

const code = testCode("black");

async function started(more: Parameters<typeof serve>[0] = {}) {
  const store = createSqliteStore({ path: ":memory:" });
  await fillWorld(store);
  return serve({ store, port: 0, clock: worldClock, ...more });
}

describe("the server", () => {
  it("answers over HTTP as the API does in memory", async () => {
    const server = await started();
    const { api } = await createWorld();
    for (const path of [`/v1/subjects/${code}/standing`, "/v1/lists", `/v1/subjects/${testCode("mixed")}`]) {
      const bare = (value: unknown): string => JSON.stringify(value, (key, one: unknown) => (key === "id" && String(one).includes("-") && String(one).length > 30 ? "" : one));
      const served = await fetch(server.url + path);
      assert.equal(bare(await served.json()), bare(await (await api.fetch(new Request(server.url + path))).json()), path);
      assert.equal(Date.parse(served.headers.get("date") ?? ""), worldClock().getTime());
    }
    await server.close();
  });

  it("shows a withdrawn entry nowhere any more: not in the API, the page, the image or the list", async () => {
    const server = await started({ adminKey: "sk_test_key" });
    const text = async (path: string): Promise<string> => (await fetch(server.url + path)).text();
    const standing = JSON.parse(await text(`/v1/subjects/${code}/standing`)) as Standing;
    const [listed] = standing.outcomes.filter(({ entries }) => entries.length > 0);
    const entry = listed?.entries[0];
    assert.ok(listed && entry?.documentNumber);
    assert.ok((await text(`/v/${code}`)).includes(entry.documentNumber));
    assert.ok((await text(`/badges/${code}.svg`)).includes("列入"));
    const answer = await fetch(`${server.url}/v1/admin/withdrawals`, {
      method: "POST",
      headers: { authorization: "Bearer sk_test_key", "content-type": "application/json" },
      body: JSON.stringify({ id: entry.id }),
    });
    assert.deepEqual(await answer.json(), { changed: 1 });
    for (const path of [`/v1/subjects/${code}/standing`, `/v/${code}`, `/badges/${code}.svg`, `/v1/lists/${listed.list.id}/entries`]) {
      const now = await text(path);
      assert.ok(!now.includes(entry.documentNumber) && !now.includes(entry.id), path);
    }
    assert.ok((await text(`/badges/${code}.svg`)).includes("未查询到公示记录"));
    await server.close();
  });

  it("says what it answered in its log, and never about whom", async () => {
    const lines: string[] = [];
    const server = await started({ log: (line) => lines.push(line) });
    for (const path of [`/v1/subjects/${code}/standing`, `/v/${code}?lang=en`, `/badges/${code}.svg`, "/v1/subjects/410199199207134909"]) await fetch(server.url + path);
    await fetch(`${server.url}/v1/subjects/search`, { method: "POST", headers: { "content-type": "application/json" }, body: '{"query":"郑州示例"}' });
    assert.equal(lines.length, 5);
    assert.doesNotMatch(lines.join("\n"), new RegExp(`${code}|410199199207134909|郑州|lang`));
    assert.match(lines[0] ?? "", /"path":"\/v1\/subjects\/\{code\}\/standing","status":200/);
    await server.close();
  });

  it("answers many at once", async () => {
    const server = await started();
    const answers = await Promise.all(Array.from({ length: 200 }, () => fetch(`${server.url}/v1/subjects/${code}/standing`)));
    assert.ok(answers.every(({ status }) => status === 200));
    await Promise.all(answers.map((answer) => answer.arrayBuffer()));
    await server.close();
  });

  it("refuses a head larger than it reads", async () => {
    const server = await started();
    const { port, hostname } = new URL(server.url);
    const socket = connect(Number(port), hostname);
    socket.write(`GET /livez HTTP/1.1\r\nHost: x\r\nX: ${"a".repeat(20_000)}\r\n\r\n`);
    const [data] = (await once(socket, "data")) as [Buffer];
    assert.match(data.toString(), /^HTTP\/1\.1 431/);
    socket.destroy();
    await server.close();
  });

  it("does not start on a port that is taken, and says so", async () => {
    const server = await started();
    const port = Number(new URL(server.url).port);
    await assert.rejects(serve({ store: createMemoryStore(), port }), /is taken/);
    await server.close();
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
