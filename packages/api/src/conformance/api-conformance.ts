import { getStanding, getSubject, listEntries, listLists, listRecords, listSources, queryStandings, searchSubjects } from "@xinyong/credit/routes";
import type { ListedSubject, ListsAnswer, Page, SearchAnswer, SourcesAnswer, StandingsAnswer } from "@xinyong/credit/routes";
import type { CreditRecord, Standing, Tone } from "@xinyong/credit/vocabulary";
import { TEST_CODES, testCode } from "../world/test-codes.ts";
import type { TestCode } from "../world/test-codes.ts";
import { administer, answerOf, get, post, problemOf } from "./api-subject.ts";
import type { ApiUnderTest } from "./api-subject.ts";
import { check, same } from "./check.ts";
import type { ConformanceCase } from "./check.ts";

const ANSWERING = (TEST_CODES as readonly TestCode[]).filter(({ behaviour }) => behaviour === "answer");

const standingPath = (code: string): string => `/v1/subjects/${code}/standing`;
const standingOf = (api: ApiUnderTest, code: string): Promise<Standing> => answerOf(get(api, standingPath(code)));

/** Checks an answer by the schema of its route. */
function conforms(
  route: { id: string; answer: { safeParse(answer: unknown): { success: boolean } } | null },
  answer: unknown,
): void {
  check(route.answer?.safeParse(answer).success === true, `the answer of ${route.id} must have its documented form.`);
}

/** Every page of a walk. */
async function pagesOf<Item>(api: ApiUnderTest, path: string, limit: number, between?: () => Promise<unknown>): Promise<Item[]> {
  const items: Item[] = [];
  let next: string | null = null;
  do {
    const cursor: string = next === null ? "" : `&cursor=${next}`;
    const page: Page<Item> = await answerOf<Page<Item>>(get(api, `${path}?limit=${limit}${cursor}`));
    items.push(...page.items);
    next = page.next;
    await between?.();
  } while (next !== null);
  return items;
}

/**
 * What the API must do, asked over the fictional world: the same for every store, and for the mock in a browser. Each case makes its own
 * world, so that what it withdraws does not show in the next.
 */
export const apiConformance: readonly ConformanceCase<ApiUnderTest>[] = [
  {
    name: "every test code has the tone of its table, alone and among all",
    async run(make) {
      const api = await make();
      const { results } = await answerOf<StandingsAnswer>(
        post(api, queryStandings.path, { codes: ANSWERING.map(({ code }) => code) }),
      );
      for (const [index, { id, code, tone }] of ANSWERING.entries()) {
        const alone = await standingOf(api, code);
        conforms(getStanding, alone);
        same(alone.tone, tone satisfies Tone, `the tone of ${id}`);
        same(results[index], { index, standing: alone }, `${id} among all`);
      }
    },
  },
  {
    name: "a code may be typed in lower case, full width or with spaces",
    async run(make) {
      const api = await make();
      const code = testCode("black");
      const wide = [...code].map((character) => String.fromCodePoint((character.codePointAt(0) ?? 0) + 0xfee0)).join("");
      for (const typed of [code.toLowerCase(), wide, `${code.slice(0, 8)} ${code.slice(8)}`]) {
        same((await standingOf(api, encodeURIComponent(typed))).code, code, "the code answered");
      }
    },
  },
  {
    name: "a code that the register does not know is answered as unknown, never as clean",
    async run(make) {
      const api = await make();
      const code = testCode("notFound");
      const { subject, tone, reasons } = await standingOf(api, code);
      same([subject, tone, reasons[0]?.reason], [null, "undetermined", "unknownSubject"], "the standing");
      const answer = await answerOf(get(api, `/v1/subjects/${code}`));
      conforms(getSubject, answer);
      same(answer, { code, subject: null }, "the subject");
    },
  },
  {
    name: "in bulk a wrong code is a problem at its own place, a code asked twice is answered twice",
    async run(make) {
      const api = await make();
      const red = testCode("red");
      const answer = await answerOf<StandingsAnswer>(
        post(api, queryStandings.path, { codes: [red, "123", "410199199001011234", red.toLowerCase()] }),
      );
      conforms(queryStandings, answer);
      const said = answer.results.map((result) => ("standing" in result ? result.standing.tone : result.problem.code));
      same(said, ["red", "invalidCode", "residentId", "red"], "the results");
      same(answer.results.map(({ index }) => index), [0, 1, 2, 3], "their places");
    },
  },
  {
    name: "what was sent is never repeated in a problem",
    async run(make) {
      const api = await make();
      const id = "410199199001011234";
      for (const [response, code] of [
        [get(api, standingPath(id)), "residentId"],
        [get(api, standingPath(`${id}99`)), "residentId"],
        [get(api, standingPath("91410199WRONG")), "invalidCode"],
        [post(api, searchSubjects.path, { query: `张三 ${id}` }), "residentId"],
        [post(api, searchSubjects.path, { query: "示例", [id]: id }), "invalidRequest"],
        [get(api, `/v1/nothing/${id}`), "notFound"],
      ] as const) {
        const text = JSON.stringify(await problemOf(response, code));
        check(!text.includes(id) && !text.includes("WRONG"), `a problem ${code} must not repeat what was sent.`);
      }
    },
  },
  {
    name: "a standing is kept until its next known change and no longer than a minute, and its tag holds",
    async run(make) {
      const api = await make();
      const whole = "public, max-age=60, s-maxage=60, stale-while-revalidate=60";
      const response = await get(api, standingPath(testCode("none")));
      same(response.headers.get("cache-control"), whole, "the caching of a standing");
      const tag = response.headers.get("etag") ?? "";
      const again = await get(api, standingPath(testCode("none")), { "If-None-Match": tag });
      same([again.status, await again.text(), again.headers.get("cache-control")], [304, "", whole], "the answer to who has it");
      const ending = await get(api, standingPath(testCode("endsInAMinute")));
      same(
        ending.headers.get("cache-control"),
        "public, max-age=60, s-maxage=60, stale-while-revalidate=0",
        "the caching of a standing that ends in a minute",
      );
      same((await post(api, queryStandings.path, { codes: [testCode("none")] })).headers.get("cache-control"), "no-store", "bulk");
    },
  },
  {
    name: "a search offers candidates, people of the same name side by side, and answers nothing about them",
    async run(make) {
      const api = await make();
      const search = (query: string, limit = 20): Promise<SearchAnswer> => answerOf(post(api, searchSubjects.path, { query, limit }));
      const twins = await search("郑州双子示例机电设备有限公司");
      conforms(searchSubjects, twins);
      same(
        twins.candidates.map(({ subject, match }) => [subject.code, match]),
        [[testCode("sameNameListed"), "name"], [testCode("sameNameOther"), "name"]],
        "candidates of one name",
      );
      check(!JSON.stringify(twins).includes("tone"), "a search must not tell a tone.");
      same((await search("410199073014529")).candidates.map(({ match }) => match), ["registrationNumber"], "by registration number");
      same((await search(testCode("red").slice(8, 17))).candidates.map(({ match }) => match), ["organisationCode"], "by organisation code");
      const former = await search("郑州平湖示例信息技术有限公司");
      same(former.candidates.map(({ match }) => match), ["name", "formerName"], "a name and a former name");
      const some = await search("示例", 5);
      same([some.candidates.length, some.more], [5, true], "more than are shown");
      same((await search("郑州市不存在示例")).more, false, "nothing found");
      await problemOf(post(api, searchSubjects.path, { query: " （ " }), "invalidRequest");
    },
  },
  {
    name: "lists and sources are told in catalogue order, each in its documented form",
    async run(make) {
      const api = await make();
      const lists = await answerOf<ListsAnswer>(get(api, listLists.path));
      const sources = await answerOf<SourcesAnswer>(get(api, listSources.path));
      conforms(listLists, lists);
      conforms(listSources, sources);
      check(lists.lists.length > 0, "there must be lists.");
      same(sources.sources.map(({ listId }) => listId), lists.lists.map(({ id }) => id), "sources of the lists");
      check(sources.sources.every(({ stale }) => !stale), "the world's data must be fresh.");
    },
  },
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
      same(seen.map(({ entry }) => entry.id), whole.map(({ entry }) => entry.id), "entries seen");
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
      same(all.map(({ decidedOn }) => decidedOn), ["2026-03-27", "2026-02-11", "2025-01-09"], "decisions");
      const penalties = await answerOf<Page<CreditRecord>>(get(api, `${path}?category=penalty`));
      same(penalties.items.map(({ documentNumber }) => documentNumber), ["郑示市监罚〔2026〕41号"], "penalties");
      same(await pagesOf(api, listRecords.path.replace("{code}", testCode("red")), 20), [], "records of one whose record was withdrawn");
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
      check(![after, bulk, listed].some((answer) => JSON.stringify(answer).includes(`${id}`)), "the entry must be nowhere.");
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
