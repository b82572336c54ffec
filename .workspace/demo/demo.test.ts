import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { text } from "node:stream/consumers";
import { describe, it } from "node:test";
import type { TestContext } from "node:test";
import { fileURLToPath } from "node:url";
import { removeLeftOvers } from "./left-overs.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Runs the demo as npm does, through a shell and with.mjs, until it has said where to look. */
async function demo(test: TestContext) {
  const child = spawn("sh", ["-c", "node .workspace/with.mjs node --conditions=@xinyong/source .workspace/demo.ts; exit $?"], { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
  test.after(() => child.kill("SIGKILL"));
  const errors = text(child.stderr);
  const lines: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    lines.push(line);
    if (/Ctrl-C/.test(line)) break;
  }
  const said = lines.join("\n");
  assert.match(said, /请打开 Open/, await Promise.race([errors, Promise.resolve(said)]));
  const [page = "", site = "", api = "", code = ""] = [...said.matchAll(/http:\/\/[^\s]+/g)].map(([url]) => url);
  const folder = /--data \.data\/(demo-\d+)\//.exec(said)?.[1] ?? "";
  return { child, said, page, site, api, code, folder: join(root, ".data", folder) };
}

describe("npm run demo", () => {
  it("shows pages, API and test codes, and leaves nothing behind when the shell around it is ended", async (test) => {
    const { child, said, page, site, api, code, folder } = await demo(test);
    assert.match(said, /时钟从 2026-11-23T09:00\+08:00 起走/);
    const bodies = await Promise.all([page, site, api, code].map(async (url) => (await fetch(url)).text()));
    for (const [place, wanted] of ["智慧路灯改造工程", "招商引资重点企业", "/v1/subjects/{code}/standing", "列入纳税信用A级纳税人"].entries()) {
      assert.ok(bodies[place]?.includes(wanted), wanted);
    }
    // The site was built for this API, whichever port it got.
    assert.ok(bodies[1]?.includes(new URL(api).origin));
    assert.ok(existsSync(join(folder, "city.sqlite")));
    const ended = once(child.stdout, "close");
    child.kill("SIGTERM");
    // The pipe closes when the last process that holds it has ended.
    await ended;
    for (const url of [page, site, api, code]) await assert.rejects(fetch(url));
    assert.ok(!existsSync(folder));
  });
});

describe("what killed demos leave", () => {
  it("is removed, and a running demo keeps its own", (test) => {
    const data = mkdtempSync(join(tmpdir(), "data-"));
    test.after(() => rmSync(data, { recursive: true }));
    const mine = `demo-${process.pid}`;
    // Process numbers end well below this one.
    for (const name of [mine, "demo-2147483646", "demo-x", "xinyong.sqlite"]) mkdirSync(join(data, name));
    removeLeftOvers(data);
    assert.deepEqual(readdirSync(data).sort(), [mine, "demo-x", "xinyong.sqlite"].sort());
    removeLeftOvers(join(data, "not-there"));
  });
});
