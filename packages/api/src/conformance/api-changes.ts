import { listEntries, listRecords, queryStandings } from "@xinyong/credit/routes";
import type { ListedSubject, Page } from "@xinyong/credit/routes";
import type { CreditRecord } from "@xinyong/credit/vocabulary";
import { testCode } from "../world/test-codes.ts";
import { administer, answerOf, conforms, get, pagesOf, post, problemOf, standingOf } from "./api-subject.ts";
import type { ApiUnderTest } from "./api-subject.ts";
import { check, same } from "./check.ts";
import type { ConformanceCase } from "./check.ts";

/** How lists and records are walked, and what a withdrawal and an objection change. */
export const CHANGE_CASES: readonly ConformanceCase<ApiUnderTest>[] = [
  {
    name: "a list is walked without skipping or repeating, while an entry already seen is withdrawn",
    async run(make) {
      const api = await make();
      const path = listEntries.path.replace("{id}", "judgment-defaulters");
      const whole = await pagesOf<ListedSubject>(api, path, 100);
      conforms(listEntries, { items: whole, next: null });
      check(whole.length >= 3, "the list must have entries.");
      let first = whole[0]?.entry.id ?? null;
      const seen = await pagesOf<ListedSubject>(api, path, 1, async () => {
        if (first !== null) await administer(api, "/v1/admin/withdrawals", { id: first });
        first = null;
      });
      same(
        seen.map(({ entry }) => entry.id),
        whole.map(({ entry }) => entry.id),
        "entries seen",
      );
      await problemOf(get(api, "/v1/lists/no-such-list/entries"), "notFound");
    },
  },
  {
    name: "a cursor serves the walk it was made for and no other",
    async run(make) {
      const api = await make();
      const { next } = await answerOf<Page<unknown>>(get(api, "/v1/lists/judgment-defaulters/entries?limit=1"));
      check(next !== null, "there must be a next page.");
      for (const path of [
        `/v1/lists/wage-arrears/entries?cursor=${next}`,
        `/v1/subjects/${testCode("none")}/records?cursor=${next}`,
        `/v1/lists/judgment-defaulters/entries?cursor=${next.slice(0, -2)}`,
        "/v1/lists/judgment-defaulters/entries?cursor=!",
      ]) {
        await problemOf(get(api, path), "invalidCursor");
      }
    },
  },
  {
    name: "records are told newest first, without those that are over or withdrawn",
    async run(make) {
      const api = await make();
      const path = listRecords.path.replace("{code}", testCode("none"));
      const all = await pagesOf<CreditRecord>(api, path, 2);
      conforms(listRecords, { items: all, next: null });
      same(
        all.map(({ decidedOn }) => decidedOn),
        ["2026-03-27", "2026-02-11", "2025-01-09"],
        "decisions",
      );
      const penalties = await answerOf<Page<CreditRecord>>(get(api, `${path}?category=penalty`));
      same(
        penalties.items.map(({ documentNumber }) => documentNumber),
        ["郑示市监罚〔2026〕41号"],
        "penalties",
      );
      same(
        await pagesOf(api, listRecords.path.replace("{code}", testCode("red")), 20),
        [],
        "records of one whose record was withdrawn",
      );
      await problemOf(get(api, `${path}?category=penalties`), "invalidRequest");
    },
  },
  {
    name: "an entry withdrawn by hand is gone at once, everywhere",
    async run(make) {
      const api = await make();
      const code = testCode("watch");
      const before = await standingOf(api, code);
      const hit = before.outcomes.find(({ outcome }) => outcome === "hit");
      const id = hit?.entries[0]?.id;
      same(await answerOf(administer(api, "/v1/admin/withdrawals", { id })), { changed: 1 }, "the withdrawal");
      same(await answerOf(administer(api, "/v1/admin/withdrawals", { id })), { changed: 0 }, "the second withdrawal");
      const after = await standingOf(api, code);
      const bulk = await answerOf(post(api, queryStandings.path, { codes: [code] }));
      const listed = await pagesOf(api, listEntries.path.replace("{id}", hit?.list.id ?? ""), 100);
      same(after.tone, "none", "the tone");
      check(
        ![after, bulk, listed].some((answer) => JSON.stringify(answer).includes(`${id}`)),
        "the entry must be nowhere.",
      );
    },
  },
  {
    name: "an accepted objection is shown as its own outcome, until it is closed",
    async run(make) {
      const api = await make();
      const code = testCode("watch");
      const id = (await standingOf(api, code)).outcomes.flatMap(({ entries }) => entries)[0]?.id;
      await answerOf(administer(api, "/v1/admin/disputes", { id, state: "open" }));
      same((await standingOf(api, code)).tone, "disputed", "the tone while it is open");
      await answerOf(administer(api, "/v1/admin/disputes", { id, state: "closed" }));
      same((await standingOf(api, code)).tone, "watch", "the tone after it is closed");
    },
  },
  {
    name: "administration needs the key",
    async run(make) {
      const api = await make();
      const body = { id: "no-such-item" };
      await problemOf(post(api, "/v1/admin/withdrawals", body), "unauthorized");
      await problemOf(post(api, "/v1/admin/withdrawals", body, { Authorization: "Bearer wrong" }), "forbidden");
      await problemOf(administer(api, "/v1/admin/withdrawals", body), "notFound");
    },
  },
];
