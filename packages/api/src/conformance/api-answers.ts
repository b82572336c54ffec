import {
  getStanding,
  getSubject,
  listLists,
  listSources,
  queryStandings,
  searchSubjects,
} from "@xinyong/credit/routes";
import type { ListsAnswer, SearchAnswer, SourcesAnswer, StandingsAnswer } from "@xinyong/credit/routes";
import type { Tone } from "@xinyong/credit/vocabulary";
import { TEST_CODES, testCode } from "../world/test-codes.ts";
import type { TestCode } from "../world/test-codes.ts";
import { answerOf, conforms, get, post, problemOf, standingOf, standingPath } from "./api-subject.ts";
import type { ApiUnderTest } from "./api-subject.ts";
import { check, same } from "./check.ts";
import type { ConformanceCase } from "./check.ts";

const ANSWERING = (TEST_CODES as readonly TestCode[]).filter(({ behaviour }) => behaviour === "answer");

/** What is answered about codes, names, lists and sources. */
export const ANSWER_CASES: readonly ConformanceCase<ApiUnderTest>[] = [
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
      const wide = [...code]
        .map((character) => String.fromCodePoint((character.codePointAt(0) ?? 0) + 0xfee0))
        .join("");
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
      same(
        answer.results.map(({ index }) => index),
        [0, 1, 2, 3],
        "their places",
      );
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
      same(
        [again.status, await again.text(), again.headers.get("cache-control")],
        [304, "", whole],
        "the answer to who has it",
      );
      const ending = await get(api, standingPath(testCode("endsInAMinute")));
      same(
        ending.headers.get("cache-control"),
        "public, max-age=60, s-maxage=60, stale-while-revalidate=0",
        "the caching of a standing that ends in a minute",
      );
      same(
        (await post(api, queryStandings.path, { codes: [testCode("none")] })).headers.get("cache-control"),
        "no-store",
        "bulk",
      );
    },
  },
  {
    name: "a search offers candidates, people of the same name side by side, and answers nothing about them",
    async run(make) {
      const api = await make();
      const search = (query: string, limit = 20): Promise<SearchAnswer> =>
        answerOf(post(api, searchSubjects.path, { query, limit }));
      const twins = await search("郑州双子示例机电设备有限公司");
      conforms(searchSubjects, twins);
      same(
        twins.candidates.map(({ subject, match }) => [subject.code, match]),
        [
          [testCode("sameNameListed"), "name"],
          [testCode("sameNameOther"), "name"],
        ],
        "candidates of one name",
      );
      check(!JSON.stringify(twins).includes("tone"), "a search must not tell a tone.");
      same(
        (await search("410199073014529")).candidates.map(({ match }) => match),
        ["registrationNumber"],
        "by registration number",
      );
      same(
        (await search(testCode("red").slice(8, 17))).candidates.map(({ match }) => match),
        ["organisationCode"],
        "by organisation code",
      );
      const former = await search("郑州平湖示例信息技术有限公司");
      same(
        former.candidates.map(({ match }) => match),
        ["name", "formerName"],
        "a name and a former name",
      );
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
      same(
        sources.sources.map(({ listId }) => listId),
        lists.lists.map(({ id }) => id),
        "sources of the lists",
      );
      check(
        sources.sources.every(({ stale }) => !stale),
        "the world's data must be fresh.",
      );
    },
  },
];
