import type { Store, SubjectQuery } from "../store/index.ts";
import { check, same } from "./check.ts";
import type { ConformanceCase } from "./check.ts";
import { A, B, batch, C, D, E, entry, FRESH, list, subject } from "./samples.ts";

async function found(store: Store, query: SubjectQuery, limit = 10): Promise<string[][]> {
  return (await store.search(query, limit)).map(({ subject: { code }, match }) => [code, match]);
}

/** What is told of codes, lists and names. */
export const READING_CASES: readonly ConformanceCase<Store>[] = [
  {
    name: "a new store is ready, has no lists, and knows no one",
    async run(make) {
      const store = await make();
      same(await store.ready(), true, "readiness");
      same(await store.lists(), [], "lists");
      same(await store.evidence([A]), [{ code: A, subject: null, lists: [] }], "evidence");
      same((await store.subjects([A])).size, 0, "subjects");
      same((await store.stored(["e1"])).size, 0, "rows");
    },
  },
  {
    name: "evidence comes in the order asked, twice for a code asked twice, with every list in service in catalogue order",
    async run(make) {
      const store = await make();
      await store.write({
        lists: [
          { list: list("second"), source: FRESH, order: 2 },
          { list: list("first"), source: FRESH, order: 1 },
        ],
        subjects: [subject(A, "郑州甲示例有限公司")],
      });
      const evidence = await store.evidence([B, A, B]);
      same(
        evidence.map(({ code }) => code),
        [B, A, B],
        "codes",
      );
      same(
        evidence.map((one) => one.subject?.name ?? null),
        [null, "郑州甲示例有限公司", null],
        "subjects",
      );
      for (const { lists } of evidence) {
        same(
          lists.map((one) => one.list.id),
          ["first", "second"],
          "lists",
        );
        same(
          lists.map(({ asked }) => asked),
          [true, true],
          "lists asked",
        );
      }
      same(
        (await store.lists()).map((one) => one.list.id),
        ["first", "second"],
        "lists in service",
      );
    },
  },
  {
    name: "evidence tells what is stored, published or not: the rule decides, not the store",
    async run(make) {
      const store = await make();
      await store.write(
        batch({
          entries: [
            entry("over", A, { until: "2020-01-01" }),
            entry("future", A, { from: "2030-01-01", until: null }),
            entry("withdrawn", A, { withdrawnAt: "2026-01-01T00:00:00+08:00" }),
            entry("now", A),
          ],
        }),
      );
      const [evidence] = await store.evidence([A]);
      const documents = evidence?.lists[0]?.entries.map(({ documentNumber }) => documentNumber) ?? [];
      same([...documents].sort(), ["future", "now", "over", "withdrawn"], "entries");
      same(evidence?.lists[1]?.entries, [], "entries of the other list");
    },
  },
  {
    name: "evidence about many codes is of one moment, while a writer moves an entry between them",
    async run(make) {
      const store = await make();
      const codes = [A, B, C, D, E];
      await store.write(batch({ entries: codes.map((code) => entry(`e-${code}`, code, { reason: "0" })) }));
      const reads: Promise<readonly string[]>[] = [];
      const writes: Promise<void>[] = [];
      for (let turn = 1; turn <= 10; turn++) {
        writes.push(store.write({ entries: codes.map((code) => entry(`e-${code}`, code, { reason: String(turn) })) }));
        reads.push(store.evidence(codes).then((all) => all.map((one) => one.lists[0]?.entries[0]?.reason ?? "none")));
      }
      await Promise.all(writes);
      for (const reasons of await Promise.all(reads))
        same(new Set(reasons).size, 1, `moments in one reading (${reasons.join()})`);
    },
  },
  {
    name: "a list's definition and state are replaced, and its entries stay",
    async run(make) {
      const store = await make();
      await store.write(batch({ entries: [entry("e1", A)] }));
      await store.write({
        lists: [{ list: list("black", { shortName: "新" }), source: { ...FRESH, health: "partial" }, order: 1 }],
      });
      const [evidence] = await store.evidence([A]);
      const [black] = evidence?.lists ?? [];
      same([black?.list.shortName, black?.source.health, black?.entries.length], ["新", "partial", 1], "the list");
    },
  },
  {
    name: "subjects are told by code, the unknown left out; a subject written again is replaced",
    async run(make) {
      const store = await make();
      await store.write({ subjects: [subject(A, "郑州甲示例有限公司")] });
      await store.write({ subjects: [subject(A, "郑州新甲示例有限公司", { formerNames: ["郑州甲示例有限公司"] })] });
      const subjects = await store.subjects([A, B, A]);
      same([...subjects.keys()], [A], "codes");
      same(subjects.get(A)?.name, "郑州新甲示例有限公司", "the name");
      same(
        await found(store, { by: "name", text: "郑州甲示例有限公司" }),
        [[A, "formerName"]],
        "the old name finds it as a former name",
      );
    },
  },
  {
    name: "a name finds: the exact, then the beginning, the exact former name, a part, a part of a former name",
    async run(make) {
      const store = await make();
      await store.write({
        subjects: [
          subject(E, "郑州戊示例有限公司", { formerNames: ["河南嵩阳示例商店"] }),
          subject(D, "郑州嵩阳示例有限公司"),
          subject(C, "郑州丙示例有限公司", { formerNames: ["嵩阳示例"] }),
          subject(B, "嵩阳示例有限公司"),
          subject(A, "嵩阳示例"),
        ],
      });
      same(
        await found(store, { by: "name", text: "嵩阳示例" }),
        [
          [A, "name"],
          [B, "prefix"],
          [C, "formerName"],
          [D, "part"],
          [E, "formerName"],
        ],
        "candidates",
      );
      same((await found(store, { by: "name", text: "嵩阳示例" }, 3)).length, 3, "candidates at most");
      same(await found(store, { by: "name", text: "洛阳示例" }), [], "a name that no one bears");
    },
  },
  {
    name: "candidates of one rank come by the length of their name, then by code; the same name side by side",
    async run(make) {
      const store = await make();
      await store.write({
        subjects: [
          subject(D, "嵩阳示例甲乙丙丁"),
          subject(C, "嵩阳示例甲"),
          subject(B, "嵩阳示例甲"),
          subject(A, "嵩阳示例甲乙"),
        ],
      });
      same(
        (await found(store, { by: "name", text: "嵩阳" })).map(([code]) => code),
        [B, C, A, D],
        "the order",
      );
    },
  },
  {
    name: "width, brackets, letter case and spaces do not count in a name; two characters suffice; wildcards are characters",
    async run(make) {
      const store = await make();
      await store.write({
        subjects: [subject(A, "中原示例（郑州）ABC科技有限公司"), subject(B, "中原示例100%_有限公司")],
      });
      const exact = [
        "中原示例(郑州)ABC科技有限公司",
        " 中原示例〔郑州〕ａｂｃ科技 有限公司 ",
        "中原示例【郑州】abc科技有限公司",
      ];
      for (const text of exact) same(await found(store, { by: "name", text }), [[A, "name"]], text);
      same(await found(store, { by: "name", text: "科技" }), [[A, "part"]], "two characters");
      same(await found(store, { by: "name", text: "(郑" }), [[A, "part"]], "a bracket and a character");
      same(
        await found(store, { by: "name", text: "100%_有限公司" }),
        [[B, "part"]],
        "characters that are wildcards elsewhere",
      );
      for (const text of ["%%", "__", "中原%公司", '"中原', "中*", "' OR 1=1"]) {
        same(await found(store, { by: "name", text }), [], `no wildcard: ${text}`);
      }
    },
  },
  {
    name: "numbers find exactly: a registration number, an organisation code",
    async run(make) {
      const store = await make();
      await store.write({
        subjects: [
          subject(A, "郑州甲示例有限公司", { registrationNumber: "410199073015659" }),
          subject(B, "郑州乙示例有限公司", { registrationNumber: "410199073016784" }),
        ],
      });
      same(
        await found(store, { by: "registrationNumber", text: "410199073016784" }),
        [[B, "registrationNumber"]],
        "a registration number",
      );
      same(
        await found(store, { by: "registrationNumber", text: "41019907301678" }),
        [],
        "a part of a registration number",
      );
      same(
        await found(store, { by: "organisationCode", text: A.slice(8, 17) }),
        [[A, "organisationCode"]],
        "an organisation code",
      );
    },
  },
  {
    name: "what a caller does to a batch after it is written does not reach the store",
    async run(make) {
      const store = await make();
      const mine = { ...subject(A, "郑州甲示例有限公司"), formerNames: ["郑州旧甲示例有限公司"] };
      const row = entry("e1", A);
      await store.write(batch({ subjects: [mine], entries: [row] }));
      mine.name = "改";
      mine.formerNames.push("改");
      (row.row as { reason: string }).reason = "改";
      const [evidence] = await store.evidence([A]);
      check(!JSON.stringify(evidence).includes("改"), "a later change of the caller's objects must not be stored.");
    },
  },
];
