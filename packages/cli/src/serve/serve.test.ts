import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { createInterface } from "node:readline";
import { describe, it } from "node:test";
import type { TestContext } from "node:test";
import { TEST_CODES } from "@xinyong/server";
import type { Standing } from "@xinyong/credit/vocabulary";
import { sampleData, start, xinyong } from "../../test/xinyong.ts";
import { whatFailed } from "./what-failed.ts";

/** Starts `xinyong serve` and waits until it has said all that it says at the start. */
async function serving(test: TestContext, args: readonly string[], environment: Record<string, string> = {}) {
  const child = start(["serve", ...args], { environment });
  test.after(() => child.kill("SIGKILL"));
  const errors = text(child.stderr);
  const ended = once(child, "close") as Promise<[number | null, string | null]>;
  const lines: string[] = [];
  const reader = createInterface({ input: child.stdout });
  for await (const line of reader) {
    lines.push(line);
    if (/Ctrl-C/.test(line)) break;
  }
  const url = /http:\/\/\S+/.exec(lines.join("\n"))?.[0] ?? "";
  assert.notEqual(url, "", await Promise.race([errors, Promise.resolve(lines.join("\n"))]));
  return { child, url, said: lines.join("\n"), ended, errors };
}

/** Takes a port as another program would. */
async function take(test: TestContext, port = 0): Promise<number> {
  const server = createServer();
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  test.after(() => server.close());
  return (server.address() as AddressInfo).port;
}

describe("xinyong serve", () => {
  it("on imported data answers, and on SIGTERM ends with code 0 and leaves its port free", async (test) => {
    const data = await sampleData(test);
    const { child, url, said, ended, errors } = await serving(test, ["--data", data, "--log"], { XINYONG_PORT: "0", XINYONG_PUBLIC_URL: "https://credit.example.gov.cn" });
    assert.match(said, /数据库 .*（7个名单）/);
    assert.match(said, /未设 XINYONG_ADMIN_KEY，管理接口关闭/);
    const answer = await fetch(`${url}/v1/subjects/91410199MAMA1Y1Q3C/standing`);
    assert.equal(((await answer.json()) as Standing).subject?.name, "郑州市金水区嵩山示例物流（集团）有限公司");
    const { servers } = (await (await fetch(`${url}/openapi.json`)).json()) as { servers: { url: string }[] };
    assert.equal(servers[0]?.url, "https://credit.example.gov.cn");
    child.kill("SIGTERM");
    assert.deepEqual(await ended, [0, null]);
    assert.match(await errors, /"path":"\/v1\/subjects\/\{code\}\/standing","status":200/);
    assert.equal(await take(test, Number(new URL(url).port)), Number(new URL(url).port));
  });

  it("of the fictional world names its test codes with their addresses, and says where its clock stands", async (test) => {
    const { child, url, said, ended } = await serving(test, ["--demo", "--port", "0", "--lang", "en"]);
    assert.match(said, /the clock starts at 2026-11-23T09:00\+08:00 and runs on/);
    for (const { code, en } of TEST_CODES) assert.ok(said.includes(`${url}/v/${code}`) && said.includes(en), code);
    const answer = await fetch(`${url}/v1/subjects/${TEST_CODES[0].code}/standing`);
    assert.ok(answer.headers.get("date")?.startsWith("Mon, 23 Nov 2026 01:00:"));
    child.kill("SIGINT");
    assert.deepEqual(await ended, [0, null]);
  });

  it("says what to do when the port is taken, or the address is none of this machine", async (test) => {
    const port = await take(test);
    const [taken, foreign] = await Promise.all([xinyong(["serve", "--demo", "--port", String(port)]), xinyong(["serve", "--demo", "--port", "0", "--host", "192.0.2.1"])]);
    assert.deepEqual([taken.code, taken.out], [1, ""]);
    assert.match(taken.err, new RegExp(`端口 ${port} 已被占用。请用 --port`));
    assert.equal(foreign.code, 1);
    assert.match(foreign.err, /无法监听这个地址（EADDRNOTAVAIL）/);
  });
});

describe("a failure inside", () => {
  it("is told by its machine words, and never by its message, which may quote the data", () => {
    const cause = Object.assign(new SyntaxError('Unexpected token in "郑州示例"'), { code: "ERR_X" });
    const told = whatFailed(new Error("410199199207134909", { cause }));
    assert.equal(told, "Error < SyntaxError ERR_X");
    assert.equal(whatFailed("410199199207134909"), "unknown");
  });
});
