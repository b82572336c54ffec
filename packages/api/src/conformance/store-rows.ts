import { isPublished } from "@xinyong/credit/standing";
import { formatInstant } from "@xinyong/credit/vocabulary";
import type { StoredEntry } from "@xinyong/credit/vocabulary";
import type { Store } from "../store/index.ts";
import { check, rejects, same } from "./check.ts";
import type { ConformanceCase } from "./check.ts";
import { A, B, batch, entriesOf, entry, FRESH, list, NOW, record, subject, waiting } from "./samples.ts";

const WITHDRAWN = "2026-11-01T00:00:00+08:00";
const AT = formatInstant(NOW);

const visible = (entries: readonly StoredEntry[]): readonly StoredEntry[] =>
  entries.filter((one) => isPublished(one, NOW));

/** How rows come, change, go and come back. */
export const ROW_CASES: readonly ConformanceCase<Store>[] = [
  {
    name: "a batch written twice changes nothing, and the sequence does not move",
    async run(make) {
      const store = await make();
      const all = batch({
        subjects: [subject(A, "郑州甲示例有限公司")],
        entries: [entry("e1", A)],
        records: [record("r1", A)],
        waiting: [{ listId: "black", replace: false, rows: [waiting("郑州乙示例有限公司")] }],
      });
      await store.write(all);
      const [before, sequence] = [await store.evidence([A]), await store.sequence()];
      await store.write(all);
      same(await store.evidence([A]), before, "the evidence after writing twice");
      same(await store.sequence(), sequence, "the sequence after writing twice");
    },
  },
  {
    name: "the sequence grows with every change: batch, new content, source, withdrawal, dispute",
    async run(make) {
      const store = await make();
      let last = await store.sequence();
      const moved = async (about: string): Promise<void> => {
        const now = await store.sequence();
        check(now > last, `the sequence must grow after ${about}.`);
        last = now;
      };
      await store.write(batch({ entries: [entry("e1", A)], records: [record("r1", A)] }));
      await moved("a batch");
      await store.write({ entries: [entry("e1", A, { reason: "另一事由" })] });
      await moved("new content");
      await store.write({ lists: [{ list: list("black"), source: { ...FRESH, version: "2" }, order: 1 }] });
      await moved("a new state of a source");
      await store.write({ subjects: [subject(A, "郑州甲示例有限公司")] });
      await moved("a new subject");
      await store.write({ waiting: [{ listId: "black", replace: false, rows: [waiting("郑州乙示例有限公司")] }] });
      await moved("a waiting row");
      await store.write({ absent: [{ keys: ["e1"], at: WITHDRAWN }] });
      await moved("an absent row");
      const id = (await store.stored(["r1"])).get("r1")?.id ?? "";
      await store.dispute(id, true);
      await moved("a dispute");
      await store.withdraw(id, WITHDRAWN);
      await moved("a withdrawal");
    },
  },
  {
    name: "changed content keeps the row's id and takes the place of the old content",
    async run(make) {
      const store = await make();
      await store.write(batch({ entries: [entry("e1", A)] }));
      const [before] = await entriesOf(store, A);
      await store.write({ entries: [entry("e1", A, { until: "2028-01-01" })] });
      const after = await entriesOf(store, A);
      same(after.length, 1, "rows under the key");
      same(after[0]?.id, before?.id, "the id");
      same(after[0]?.until, "2028-01-01", "the content");
    },
  },
  {
    name: "ids are opaque: two rows never share one, and none tells the key",
    async run(make) {
      const store = await make();
      await store.write(batch({ entries: [entry("secret-key", A), entry("e2", A)], records: [record("r1", A)] }));
      const ids = [...(await store.stored(["secret-key", "e2", "r1"])).values()].map(({ id }) => id);
      same(new Set(ids).size, 3, "different ids");
      check(
        ids.every((id) => id !== "" && !id.includes("secret-key")),
        "an id must not tell the key of its row.",
      );
    },
  },
  {
    name: "what is withdrawn by hand stays withdrawn when a file names it again, also with changed content",
    async run(make) {
      const store = await make();
      await store.write(batch({ entries: [entry("e1", A)], records: [record("r1", A)] }));
      for (const key of ["e1", "r1"]) {
        const id = (await store.stored([key])).get(key)?.id ?? "";
        same(await store.withdraw(id, WITHDRAWN), { changed: 1 }, "the first withdrawal");
        same(await store.withdraw(id, WITHDRAWN), { changed: 0 }, "the second withdrawal");
      }
      await store.write({ entries: [entry("e1", A)], records: [record("r1", A)] });
      await store.write({
        entries: [entry("e1", A, { reason: "另一事由" })],
        records: [record("r1", A, { content: "另一内容" })],
      });
      same(visible(await entriesOf(store, A)).length, 0, "visible entries");
      const position = { snapshot: await store.sequence(), after: null };
      same((await store.records(A, { category: null, now: NOW }, position, 10)).items.length, 0, "visible records");
      same((await store.stored(["e1"])).get("e1")?.withdrawn, "operator", "who withdrew it");
      check(!(await store.keysOf("black", AT)).has("e1"), "a withdrawn row is not compared with the next file.");
    },
  },
  {
    name: "a withdrawal holds from its own moment on, and an earlier one takes the place of a later",
    async run(make) {
      const store = await make();
      await store.write(batch({ entries: [entry("e1", A)] }));
      const id = (await entriesOf(store, A))[0]?.id ?? "";
      await store.withdraw(id, "2026-11-24T00:00:00+08:00");
      same(visible(await entriesOf(store, A)).length, 1, "entries before the moment");
      same(await store.withdraw(id, "2026-11-22T17:00:00Z"), { changed: 1 }, "the earlier withdrawal");
      same(visible(await entriesOf(store, A)).length, 0, "entries after the moment");
      same(await store.withdraw(id, "2026-11-25T00:00:00+08:00"), { changed: 0 }, "a later withdrawal");
      same(visible(await entriesOf(store, A)).length, 0, "entries after a later withdrawal");
    },
  },
  {
    name: "a row that a full file no longer names is gone, and comes back under its id when a file names it again",
    async run(make) {
      const store = await make();
      await store.write(batch({ entries: [entry("e1", A), entry("e2", A)] }));
      const before = (await store.stored(["e1"])).get("e1")?.id;
      await store.write({ absent: [{ keys: ["e1", "never-stored"], at: WITHDRAWN }] });
      same(
        visible(await entriesOf(store, A)).map((one) => one.documentNumber),
        ["e2"],
        "visible entries",
      );
      same((await store.stored(["e1"])).get("e1")?.withdrawn, "absent", "who took it away");
      same([...(await store.keysOf("black", AT))], ["e2"], "keys to compare with the next file");
      await store.write({ entries: [entry("e1", A)] });
      same(visible(await entriesOf(store, A)).length, 2, "visible entries after it came back");
      same((await store.stored(["e1"])).get("e1")?.id, before, "its id");
      same((await store.stored(["e1"])).get("e1")?.withdrawn, null, "its state");
    },
  },
  {
    name: "a row whose withdrawal by hand is still to come is gone as soon as a full file no longer names it, and for good",
    async run(make) {
      const store = await make();
      await store.write(batch({ entries: [entry("e1", A)] }));
      const id = (await entriesOf(store, A))[0]?.id ?? "";
      await store.withdraw(id, "2026-12-24T00:00:00+08:00");
      check((await store.keysOf("black", AT)).has("e1"), "a row that may still be seen is compared with the next file.");
      await store.write({ absent: [{ keys: ["e1"], at: WITHDRAWN }] });
      same(visible(await entriesOf(store, A)).length, 0, "visible entries");
      check(!(await store.keysOf("black", AT)).has("e1"), "a row that is gone is not compared again.");
      const sequence = await store.sequence();
      await store.write({ absent: [{ keys: ["e1"], at: WITHDRAWN }] });
      same(await store.sequence(), sequence, "the sequence after the same again");
      await store.write({ entries: [entry("e1", A)] });
      same(visible(await entriesOf(store, A)).length, 0, "visible entries after a file names it again");
    },
  },
  {
    name: "a row that was absent and is then withdrawn by hand does not come back",
    async run(make) {
      const store = await make();
      await store.write(batch({ entries: [entry("e1", A)] }));
      await store.write({ absent: [{ keys: ["e1"], at: WITHDRAWN }] });
      const id = (await store.stored(["e1"])).get("e1")?.id ?? "";
      await store.withdraw(id, "2026-11-20T00:00:00+08:00");
      await store.write({ entries: [entry("e1", A, { reason: "另一事由" })] });
      same(visible(await entriesOf(store, A)).length, 0, "visible entries");
    },
  },
  {
    name: "a dispute is marked and unmarked, outlives changed content, and is done once",
    async run(make) {
      const store = await make();
      await store.write(batch({ entries: [entry("e1", A)] }));
      const id = (await entriesOf(store, A))[0]?.id ?? "";
      same(await store.dispute(id, true), { changed: 1 }, "the first mark");
      same(await store.dispute(id, true), { changed: 0 }, "the second mark");
      await store.write({ entries: [entry("e1", A, { reason: "另一事由" })] });
      same((await entriesOf(store, A))[0]?.disputed, true, "the mark after changed content");
      same(await store.dispute(id, false), { changed: 1 }, "the unmarking");
      same((await entriesOf(store, A))[0]?.disputed, false, "the mark after the unmarking");
    },
  },
  {
    name: "an id that no row has is null, not a change",
    async run(make) {
      const store = await make();
      await store.write(batch());
      const sequence = await store.sequence();
      same(await store.withdraw("no-such-id", WITHDRAWN), null, "withdrawing nothing");
      same(await store.dispute("no-such-id", true), null, "disputing nothing");
      same(await store.sequence(), sequence, "the sequence");
    },
  },
  {
    name: "waiting rows add up, and a full file's take the place of the earlier ones of that list alone",
    async run(make) {
      const store = await make();
      const names = ["郑州甲示例有限公司", "郑州乙示例有限公司"] as const;
      await store.write(batch({ subjects: [subject(A, names[0]), subject(B, names[1])] }));
      const doubts = async (): Promise<string[][]> =>
        (await store.evidence([A, B])).map(({ lists, code }) =>
          lists.flatMap(({ list: { id }, waiting: rows }) =>
            rows.filter((row) => row.name === (code === A ? names[0] : names[1])).map(() => id),
          ),
        );
      await store.write({ waiting: [{ listId: "black", replace: false, rows: [waiting(names[0])] }] });
      await store.write({ waiting: [{ listId: "black", replace: false, rows: [waiting(names[1])] }] });
      await store.write({ waiting: [{ listId: "red", replace: true, rows: [waiting(names[0], { listId: "red" })] }] });
      same(await doubts(), [["black", "red"], ["black"]], "doubts after adding");
      await store.write({ waiting: [{ listId: "black", replace: true, rows: [waiting(names[1])] }] });
      same(await doubts(), [["red"], ["black"]], "doubts after replacing");
      await store.write({ waiting: [{ listId: "black", replace: true, rows: [] }] });
      same(await doubts(), [["red"], []], "doubts after replacing by nothing");
    },
  },
  {
    name: "a batch that fails in its middle stores nothing of itself",
    async run(make) {
      const store = await make();
      await store.write(batch({ subjects: [subject(A, "郑州甲示例有限公司")] }));
      const [before, sequence] = [await store.evidence([A, B]), await store.sequence()];
      const unreadable = entry("e2", B);
      Object.defineProperty(unreadable, "row", {
        enumerable: true,
        get: () => {
          throw new Error("This row cannot be read.");
        },
      });
      await rejects(
        () => store.write({ subjects: [subject(B, "郑州乙示例有限公司")], entries: [entry("e1", A), unreadable] }),
        "a batch with a row that cannot be read",
      );
      same(await store.evidence([A, B]), before, "the evidence");
      same(await store.sequence(), sequence, "the sequence");
      await store.write({ entries: [entry("e1", A)] });
      same((await entriesOf(store, A)).length, 1, "entries after a batch that succeeds");
    },
  },
];
