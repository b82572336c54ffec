import type { CreditCode } from "@xinyong/credit/code";
import type { Store, StoredListed, WalkPosition, WalkStep } from "../store/index.ts";
import { check, same } from "./check.ts";
import type { ConformanceCase } from "./check.ts";
import { A, B, batch, C, D, E, entry, NOW, record, subject } from "./samples.ts";

const CODES: readonly CreditCode[] = [A, B, C, D, E];

/** Walks to the end in steps of `limit`, with something happening after each step. */
async function walkAll<Item>(
  store: Store,
  step: (position: WalkPosition, limit: number) => Promise<WalkStep<Item>>,
  limit: number,
  between: (step: number) => Promise<unknown> = async () => undefined,
): Promise<Item[]> {
  const snapshot = await store.sequence();
  const items: Item[] = [];
  let after: string | null = null;
  for (let number = 1; ; number++) {
    const found: WalkStep<Item> = await step({ snapshot, after }, limit);
    check(found.items.length <= limit, "a step holds no more items than asked.");
    check(number <= 100, "a walk must end.");
    items.push(...found.items);
    if (found.after === null) return items;
    after = found.after;
    await between(number);
  }
}

const entriesStep =
  (store: Store) =>
  (position: WalkPosition, limit: number): Promise<WalkStep<StoredListed>> =>
    store.entries("black", NOW, position, limit);

const documents = (items: readonly StoredListed[]): string[] =>
  items.map(({ entry: { documentNumber } }) => documentNumber ?? "");

/** How lists and records are walked while they change. */
export const WALK_CASES: readonly ConformanceCase<Store>[] = [
  {
    name: "a walk over a list tells every published entry of it once, whatever the size of the steps",
    async run(make) {
      const store = await make();
      await store.write(
        batch({
          subjects: [subject(A, "郑州甲示例有限公司")],
          entries: [
            ...CODES.flatMap((code) => [entry(`1-${code}`, code), entry(`2-${code}`, code)]),
            entry("over", A, { until: "2026-11-22" }),
            entry("future", A, { from: "2026-11-24" }),
            entry("withdrawn", A, { withdrawnAt: "2026-11-23T09:00:00+08:00" }),
            entry("other-list", A, { listId: "red" }),
          ],
        }),
      );
      const whole = await walkAll(store, entriesStep(store), 100);
      same(documents(whole).sort(), CODES.flatMap((code) => [`1-${code}`, `2-${code}`]).sort(), "entries");
      same(whole.find(({ code }) => code === A)?.name, "郑州甲示例有限公司", "the name of a known subject");
      same(whole.find(({ code }) => code === B)?.name, null, "the name of an unknown subject");
      for (const limit of [1, 3, 10]) {
        same(
          documents(await walkAll(store, entriesStep(store), limit)),
          documents(whole),
          `the order in steps of ${limit}`,
        );
      }
      same(
        (await store.entries("black", NOW, { snapshot: await store.sequence(), after: null }, 10)).after,
        null,
        "no step after the last item",
      );
      same(
        (await walkAll(store, (p, n) => store.entries("no-such-list", NOW, p, n), 3)).length,
        0,
        "entries of an unknown list",
      );
    },
  },
  {
    name: "while entries are added, withdrawn and changed between steps, a walk neither skips, nor repeats, nor shows the new",
    async run(make) {
      const store = await make();
      const keys = CODES.flatMap((code) => [`1-${code}`, `2-${code}`]);
      await store.write(batch({ entries: keys.map((key) => entry(key, key.slice(2) as CreditCode)) }));
      const order = documents(await walkAll(store, entriesStep(store), 100));
      const [first = "", , , , , , , , eighth = ""] = order;
      const seen = await walkAll(store, entriesStep(store), 2, async (step) => {
        await store.write({ entries: CODES.map((code) => entry(`new-${step}-${code}`, code)) });
        if (step === 1)
          await store.withdraw((await store.stored([first])).get(first)?.id ?? "", "2026-11-23T09:00:00+08:00");
        if (step === 2) await store.write({ absent: [{ keys: [eighth], at: "2026-11-23T09:00:00+08:00" }] });
        if (step === 3)
          await store.write({
            entries: keys
              .filter((key) => key !== first && key !== eighth)
              .map((key) => entry(key, key.slice(2) as CreditCode, { reason: "另一事由" })),
          });
      });
      same(
        documents(seen),
        order.filter((key) => key !== eighth),
        "what the walk saw",
      );
    },
  },
  {
    name: "entries tell when they are withdrawn later, so that a kept page can end then",
    async run(make) {
      const store = await make();
      await store.write(batch({ entries: [entry("e1", A, { withdrawnAt: "2026-11-23T09:01:00+08:00" })] }));
      const { items } = await store.entries("black", NOW, { snapshot: await store.sequence(), after: null }, 10);
      same(Date.parse(items[0]?.withdrawnAt ?? ""), Date.parse("2026-11-23T09:01:00+08:00"), "the planned withdrawal");
    },
  },
  {
    name: "records come newest decision first, only those of the subject, the category and the moment",
    async run(make) {
      const store = await make();
      await store.write({
        records: [
          record("old", A, { decidedOn: "2024-02-29" }),
          record("new", A, { decidedOn: "2026-11-20" }),
          record("licence", A, { category: "licence", decidedOn: "2025-06-01", publishedUntil: null }),
          record("last-day", A, { decidedOn: "2023-01-01", publishedUntil: "2026-11-23" }),
          record("over", A, { publishedUntil: "2026-11-22" }),
          record("withdrawn", A, { withdrawnAt: "2026-11-23T00:59:59Z" }),
          record("other", B),
        ],
      });
      const walk = async (category: string | null, limit: number): Promise<string[]> =>
        (await walkAll(store, (p, n) => store.records(A, { category, now: NOW }, p, n), limit)).map(
          (one) => one.documentNumber,
        );
      for (const limit of [1, 2, 50]) {
        same(await walk(null, limit), ["new", "licence", "old", "last-day"], `all, in steps of ${limit}`);
        same(await walk("penalty", limit), ["new", "old", "last-day"], `penalties, in steps of ${limit}`);
      }
      same(await walk("no-such-category", 5), [], "records of a category that does not exist");
    },
  },
  {
    name: "while records are added and withdrawn between steps, a walk neither skips, nor repeats, nor shows the new",
    async run(make) {
      const store = await make();
      const keys = ["r0", "r1", "r2", "r3", "r4", "r5"];
      await store.write({
        records: keys.map((key, n) => record(key, A, { decidedOn: `2026-0${6 - Math.floor(n / 2)}-01` })),
      });
      const step = (p: WalkPosition, n: number) => store.records(A, { category: null, now: NOW }, p, n);
      const order = (await walkAll(store, step, 100)).map(({ documentNumber }) => documentNumber);
      const seen = await walkAll(store, step, 1, async (number) => {
        await store.write({
          records: [
            record(`newest-${number}`, A, { decidedOn: "2026-11-22" }),
            record(`oldest-${number}`, A, { decidedOn: "2020-01-01" }),
          ],
        });
        const gone = order[number - 1] ?? "";
        if (number <= 2)
          await store.withdraw((await store.stored([gone])).get(gone)?.id ?? "", "2026-11-23T09:00:00+08:00");
      });
      same(
        seen.map(({ documentNumber }) => documentNumber),
        order,
        "what the walk saw",
      );
    },
  },
];
