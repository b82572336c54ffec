import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { TestContext } from "node:test";
import { createSqliteStore, serve } from "@xinyong/server";
import type { CreditRecord, Standing } from "@xinyong/credit/vocabulary";
import { inProcess, SAMPLE, sampleClock, sampleData, xinyong } from "../../test/xinyong.ts";

const CODE = "91410199MAMA1Y1Q3C";
const KEY = "sk_test_items";
const environment = { XINYONG_ADMIN_KEY: KEY };

/** What a command that must succeed printed. */
async function outOf(args: readonly string[], more: Parameters<typeof inProcess>[1] = {}): Promise<string> {
  const { code, out, err } = await inProcess(args, more);
  assert.deepEqual([code, err], [0, ""]);
  return out;
}

async function idsOf(data: string): Promise<{ entry: string; record: string }> {
  const { standing, records } = JSON.parse(await outOf(["lookup", CODE, "--data", data, "--json"])) as { standing: Standing; records: CreditRecord[] };
  const entry = standing.outcomes.flatMap(({ entries }) => entries)[0]?.id;
  const record = records[0]?.id;
  assert.ok(entry !== undefined && record !== undefined);
  return { entry, record };
}

/** A server over the sample city in the same process, at the sample's time. */
async function served(test: TestContext, data: string) {
  const server = await serve({ data, port: 0, adminKey: KEY, clock: sampleClock });
  test.after(() => server.close());
  const text = async (path: string): Promise<string> => (await fetch(server.url + path)).text();
  return { url: server.url, text };
}

/** Every address that shows something of the subject. */
const SURFACES = [`/v1/subjects/${CODE}/standing`, `/v/${CODE}`, `/badges/${CODE}.svg`, `/v1/lists/judgment-defaulters/entries?limit=100`, `/v1/subjects/${CODE}/records`];

describe("xinyong withdraw", () => {
  it("takes an entry off every surface of a running server at once, and the same file does not bring it back", async (test) => {
    const data = await sampleData(test);
    const { url, text } = await served(test, data);
    const { entry } = await idsOf(data);
    assert.match(await text(`/badges/${CODE}.svg`), /列入失信被执行人/);
    const document = "（2026）豫01执11号";
    assert.ok((await text(`/v/${CODE}`)).includes(document));
    const out = await outOf(["withdraw", entry, "--server", url], { environment });
    assert.match(out, new RegExp(`已撤下　${entry}\n.*最多还能看到120秒`));
    const gone = async (): Promise<void> => {
      for (const path of SURFACES) {
        const shown = await text(path);
        assert.ok(!shown.includes(entry) && !shown.includes(document), path);
      }
      assert.match(await text(`/badges/${CODE}.svg`), /未查询到公示记录/);
      assert.match(await text(`/v/${CODE}`), /在失信被执行人中未查询到公示记录/);
    };
    await gone();
    // By another process on the same file, while the server runs; with fresh rows besides.
    const again = await xinyong(["import", SAMPLE, "--data", data, "--as-of", "2026-11-23T09:00+08:00"]);
    assert.equal(again.code, 0);
    await gone();
    await outOf(["import", `${SAMPLE}day-2`, "--data", data, "--as-of", "2026-11-23T09:00+08:00", "--confirm-shrink"]);
    await gone();
  });

  it("on a database file is seen by a running server, and a second time changes nothing", async (test) => {
    const data = await sampleData(test);
    const { text } = await served(test, data);
    const { entry, record } = await idsOf(data);
    assert.ok((await text(SURFACES[4] ?? "")).includes(record));
    assert.match(await outOf(["withdraw", entry, record, "--data", data]), new RegExp(`已撤下　${entry}\n已撤下　${record}`));
    for (const path of SURFACES) {
      const shown = await text(path);
      assert.ok(!shown.includes(entry) && !shown.includes(record), path);
    }
    assert.match(await outOf(["withdraw", entry, "--data", data, "--lang", "en"]), /Unchanged/);
  });

  it("from a moment on leaves the entry until then", async (test) => {
    const data = await sampleData(test);
    const { entry } = await idsOf(data);
    assert.match(await outOf(["withdraw", entry, "--at", "2026-11-24", "--data", data]), /自 2026-11-24T00:00:00\+08:00 起撤下/);
    assert.match(await outOf(["lookup", CODE, "--data", data]), /列入失信被执行人/);
    assert.doesNotMatch(await outOf(["lookup", CODE, "--data", data], { clock: () => new Date("2026-11-24T00:00+08:00") }), /列入失信被执行人/);
  });

  it("tells of an id that nobody knows, and goes on with the others", async (test) => {
    const data = await sampleData(test);
    const { entry } = await idsOf(data);
    const { code, out, err } = await inProcess(["withdraw", "no-such-id", "x".repeat(200), entry, "--data", data]);
    assert.equal(code, 1);
    assert.match(err, /没有此编号的条目或记录　no-such-id/);
    assert.match(out, new RegExp(`^已撤下　${entry}`));
    const json = await inProcess(["withdraw", "no-such-id", entry, "--data", data, "--json"]);
    assert.deepEqual(json.out.split("\n").map((line) => JSON.parse(line) as unknown), [{ id: "no-such-id", problem: "notFound" }, { id: entry, changed: 0 }]);
  });

  it("needs the right key, from the environment, and says what to do without", async (test) => {
    const data = await sampleData(test);
    const { url } = await served(test, data);
    const { entry } = await idsOf(data);
    const args = ["withdraw", entry, "--server", url];
    for (const [given, message] of [[{}, /XINYONG_ADMIN_KEY/], [{ XINYONG_ADMIN_KEY: "sk_wrong" }, /密钥不对/]] as const) {
      const { code, err } = await inProcess(args, { environment: given });
      assert.equal(code, 1);
      assert.match(err, message);
      assert.ok(!err.includes("sk_wrong"));
    }
    assert.match(await outOf(["lookup", CODE, "--server", url]), new RegExp(entry));
    assert.match(await outOf(["withdraw", entry], { environment: { ...environment, XINYONG_SERVER: url } }), /已撤下/);
  });

  it("says that a platform cannot be reached, or is none", async (test) => {
    const { url } = await served(test, await sampleData(test));
    for (const [server, message] of [["http://127.0.0.1:9", /http:\/\/127\.0\.0\.1:9：连接不上/], [`${url}/nothing`, /该网址没有这个接口|没有此编号/]] as const) {
      const { code, err } = await inProcess(["lookup", CODE, "--server", server]);
      assert.equal(code, 1);
      assert.match(err, message);
    }
  });

  it("warns before a key travels readable to another machine", async () => {
    const { err } = await inProcess(["withdraw", "x", "--server", "http://credit.invalid"], { environment });
    assert.match(err, /明文/);
  });

  it("never makes an empty database of a mistyped name", async (test) => {
    const data = `${await sampleData(test)}-other`;
    for (const args of [["withdraw", "x"], ["dispute", "x", "--open"], ["lookup", CODE], ["serve"]]) {
      const { code, err } = await inProcess([...args, "--data", data]);
      assert.equal(code, 1);
      assert.match(err, /没有数据库/);
    }
    await assert.rejects(async () => (await import("node:fs/promises")).access(data));
  });
});

describe("xinyong dispute", () => {
  it("marks an entry on every surface, outlives the next file, and ends", async (test) => {
    const data = await sampleData(test);
    const { text } = await served(test, data);
    const { entry } = await idsOf(data);
    assert.match(await outOf(["dispute", entry, "--open", "--data", data]), /已标记异议处理中/);
    await outOf(["import", SAMPLE, "--data", data]);
    assert.match(await text(`/badges/${CODE}.svg`), /异议处理中：失信被执行人/);
    assert.match(await text(`/v/${CODE}`), /列入，异议处理中，请人工核实/);
    assert.equal((JSON.parse(await text(SURFACES[0] ?? "")) as Standing).tone, "disputed");
    assert.match(await outOf(["lookup", CODE, "--data", data]), new RegExp(`列入，异议处理中，请人工核实（.*）［编号 ${entry}］`));
    assert.match(await outOf(["dispute", entry, "--closed", "--data", data]), /已取消异议标记/);
    assert.match(await text(`/badges/${CODE}.svg`), /列入失信被执行人/);
  });
});

describe("what stays in the database", () => {
  it("after a withdrawal is known only to a later file's comparison, and shown by no question", async (test) => {
    const data = await sampleData(test);
    const { entry } = await idsOf(data);
    await outOf(["withdraw", entry, "--data", data]);
    const store = createSqliteStore({ path: data });
    test.after(() => store.close());
    const { items } = await store.entries("judgment-defaulters", sampleClock(), { snapshot: 1e9, after: null }, 100);
    assert.ok(items.length > 5 && items.every(({ entry: { id } }) => id !== entry));
  });
});
