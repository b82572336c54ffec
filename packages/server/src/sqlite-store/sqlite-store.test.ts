import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { after, describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import type { Store } from "@xinyong/api";
import { apiConformance, storeConformance } from "@xinyong/api/conformance";
import { createWorld, fillWorld, testCode, WORLD_TIME } from "@xinyong/api/world";
import { asCreditCode } from "@xinyong/credit/code";
import { decideStanding } from "@xinyong/credit/standing";
import { readTable } from "@xinyong/tables";
import { importFiles } from "../import/index.ts";
import { createSqliteStore } from "./index.ts";

const folder = mkdtempSync(join(tmpdir(), "xinyong-"));
after(() => rmSync(folder, { recursive: true }));
let files = 0;
const newFile = (): string => join(folder, `${++files}.sqlite`);
const SAMPLE = fileURLToPath(new URL("../../sample/", import.meta.url));
const NOW = new Date(WORLD_TIME);

async function firstEntry(store: Store, code: string) {
  const [evidence] = await store.evidence([asCreditCode(code)]);
  assert.ok(evidence);
  const standing = decideStanding({ ...evidence, catalogueEdition: "2024" }, NOW);
  return { tone: standing.tone, id: standing.outcomes.flatMap(({ entries }) => entries)[0]?.id };
}

/** Runs a script of this package in a process of its own. */
function child(script: string) {
  return spawn(process.execPath, ["--conditions=@xinyong/source", "--input-type=module-typescript", "-e", script], {
    cwd: fileURLToPath(new URL("../..", import.meta.url)),
    stdio: ["ignore", "pipe", "inherit"],
  });
}

describe("a database file", () => {
  it("opened again holds what was stored, and is not migrated twice", async () => {
    const path = newFile();
    const store = createSqliteStore({ path });
    await fillWorld(store);
    const sequence = await store.sequence();
    await store.close();
    const again = createSqliteStore({ path });
    assert.equal(await again.sequence(), sequence);
    assert.equal((await firstEntry(again, testCode("black"))).tone, "black");
    await again.close();
  });

  it("that is none, or of a later version, is refused with a reason and left as it is", () => {
    const text = newFile();
    writeFileSync(text, "this is no database, it is a text that is long enough to be read as one");
    assert.throws(() => createSqliteStore({ path: text }), /is not a database of this program/);
    const later = newFile();
    const database = new DatabaseSync(later);
    database.exec("PRAGMA user_version = 99");
    database.close();
    assert.throws(() => createSqliteStore({ path: later }), /version 99/);
  });

  it("shows at once what another process withdrew", async () => {
    const path = newFile();
    const store = createSqliteStore({ path });
    await fillWorld(store);
    const { id, tone } = await firstEntry(store, testCode("watch"));
    assert.equal(tone, "watch");
    const before = await store.sequence();
    const other = child(`import { createSqliteStore } from "@xinyong/server";
      const store = createSqliteStore({ path: ${JSON.stringify(path)} });
      await store.withdraw(${JSON.stringify(id)}, "2026-11-23T08:00:00+08:00");
      await store.close();`);
    assert.deepEqual(await once(other, "exit"), [0, null]);
    assert.equal((await firstEntry(store, testCode("watch"))).tone, "none");
    assert.ok((await store.sequence()) > before);
    await store.close();
  });

  it("keeps what was reported as stored when the process is killed", async () => {
    const path = newFile();
    const other = child(`import { createSqliteStore } from "@xinyong/server";
      import { fillWorld } from "@xinyong/api/world";
      const store = createSqliteStore({ path: ${JSON.stringify(path)} });
      await fillWorld(store);
      console.log("stored");
      setInterval(() => {}, 1000);`);
    await once(other.stdout, "data");
    other.kill("SIGKILL");
    await once(other, "exit");
    const store = createSqliteStore({ path });
    assert.equal((await firstEntry(store, testCode("black"))).tone, "black");
    await store.close();
  });

  it("holds no number of a person and no legal representative's name after an import", async () => {
    const path = newFile();
    const store = createSqliteStore({ path });
    await importFiles({ store, files: [SAMPLE], clock: () => NOW });
    await store.close();
    const bytes = readdirSync(folder)
      .filter((name) => join(folder, name).startsWith(path))
      .map((name) => readFileSync(join(folder, name)));
    const stored = Buffer.concat(bytes).toString("utf8");
    let looked = 0;
    for (const name of readdirSync(SAMPLE).filter((file) => file.endsWith(".csv"))) {
      const { header, rows } = await readTable(readFileSync(SAMPLE + name));
      const personal = header.flatMap((text, column) => (/法定代表人|sfzh|_sfz$|zjhm|frdb|cf_fr$/i.test(text) ? [column] : []));
      for (const { cells } of rows) {
        const texts = [...personal.map((column) => cells[column] ?? ""), ...(cells.join(" ").match(/(?<!\d)(?:4101991\d{11}|4101991\d{10}X|138\d{8})(?!\d)/g) ?? [])];
        for (const text of texts.filter((one) => one.length > 1)) {
          looked++;
          assert.ok(!stored.includes(text), `${name}: a personal value was stored`);
        }
      }
    }
    assert.ok(looked > 500);
  });
});

describe("an import into a database file", () => {
  it("ends as one into memory does", async () => {
    const { createMemoryStore } = await import("@xinyong/api");
    const [memory, file] = [createMemoryStore(), createSqliteStore({ path: newFile() })];
    const [one, other] = [await importFiles({ store: memory, files: [SAMPLE], clock: () => NOW }), await importFiles({ store: file, files: [SAMPLE], clock: () => NOW })];
    assert.deepEqual(other, one);
    const again = await file.sequence();
    await importFiles({ store: file, files: [SAMPLE], clock: () => NOW });
    assert.equal(await file.sequence(), again);
    const { rows } = await readTable(readFileSync(`${SAMPLE}subjects.csv`));
    for (const { cells } of rows) {
      const code = asCreditCode(cells[0] ?? "");
      const [left, right] = [await memory.evidence([code]), await file.evidence([code])];
      const bare = (evidence: unknown): unknown => JSON.parse(JSON.stringify(evidence, (key, value: unknown) => (key === "id" ? undefined : value)));
      assert.deepEqual(bare(right), bare(left));
    }
    await file.close();
  });
});

describe("the SQLite store", () => {
  for (const { name, run } of storeConformance) {
    it(`keeps the meaning of a store: ${name}`, async () => {
      const opened: Store[] = [];
      await run(async () => {
        const store = createSqliteStore({ path: newFile() });
        opened.push(store);
        return store;
      });
      for (const store of opened) await store.close();
    });
  }
  for (const { name, run } of apiConformance) {
    it(`answers as the API must: ${name}`, async () => {
      await run(async () => {
        const adminKey = "sk_test_conformance";
        const { api } = await createWorld({ store: createSqliteStore({ path: ":memory:" }), adminKey, wait: async () => {} });
        return { fetch: (request: Request) => api.fetch(request), adminKey };
      });
    });
  }
});

describe("a batch that cannot be stored", () => {
  it("leaves nothing behind", async () => {
    const store = createSqliteStore({ path: newFile() });
    await fillWorld(store);
    const before = await store.sequence();
    const code = asCreditCode(testCode("none"));
    const [subject] = (await store.subjects([code])).values();
    assert.ok(subject);
    const broken = { key: "k", digest: "d", row: { code: null } } as never;
    await assert.rejects(store.write({ subjects: [{ ...subject, name: "改名示例公司" }], entries: [broken] }));
    assert.equal(await store.sequence(), before);
    assert.equal((await store.subjects([code])).get(code)?.name, subject.name);
    await store.close();
  });
});
