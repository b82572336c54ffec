import { MAX_STANDING_LINES, MAX_STANDINGS, queryStandings } from "@xinyong/credit/routes";
import type { StandingLine, StandingsAnswer } from "@xinyong/credit/routes";
import { TEST_CODES, testCode } from "../world/test-codes.ts";
import type { TestCode } from "../world/test-codes.ts";
import { administer, answerOf, post, problemOf, standingOf } from "./api-subject.ts";
import type { ApiUnderTest } from "./api-subject.ts";
import { check, same } from "./check.ts";
import type { ConformanceCase } from "./check.ts";

const MEDIA = "application/x-ndjson";
const PATH = queryStandings.path;
const ANSWERING = (TEST_CODES as readonly TestCode[]).filter(({ behaviour }) => behaviour === "answer");

/** Asks for standings in lines. */
function ask(api: ApiUnderTest, codes: readonly string[]): Promise<Response> {
  return post(api, PATH, { codes }, { Accept: MEDIA });
}

const mediaOf = ({ headers }: Response): string | undefined => headers.get("content-type")?.split(";", 1)[0];

/** The lines of an answer, each in its documented form, without the end that closes it. */
async function linesOf(response: Promise<Response>): Promise<StandingLine[]> {
  const found = await response;
  same([found.status, mediaOf(found)], [200, MEDIA], "the status and the media");
  const texts = (await found.text()).split("\n");
  same(texts.pop(), "", "what follows the last line");
  const lines = texts.map((text) => JSON.parse(text) as StandingLine);
  for (const line of lines) {
    check(queryStandings.lines?.line.safeParse(line).success === true, "a line must have its documented form.");
  }
  same(lines.pop(), { end: true, count: lines.length }, "the last line");
  return lines;
}

/** Answers in lines. */
export const LINE_CASES: readonly ConformanceCase<ApiUnderTest>[] = [
  {
    name: "in lines every test code has the standing that it has alone, in the order asked and at the moment asked",
    async run(make) {
      const api = await make();
      const codes = ANSWERING.map(({ code }) => code).reverse();
      const response = ask(api, codes);
      const lines = await linesOf(response);
      const { headers } = await response;
      same([headers.get("cache-control"), headers.get("etag")], ["no-store", null], "the caching");
      same(headers.get("access-control-allow-origin"), "*", "who may read it");
      same(lines.length, codes.length, "the lines");
      for (const [index, code] of codes.entries()) {
        const at = "2026-11-23T09:00:00+08:00";
        same(lines[index], { index, at, standing: await standingOf(api, code) }, `the line of ${code}`);
        same(Date.parse(headers.get("date") ?? ""), Date.parse(at), "the moment asked");
      }
    },
  },
  {
    name: "in lines a wrong code is a problem at its own place that does not repeat it, a code asked twice is answered twice",
    async run(make) {
      const api = await make();
      const red = testCode("red");
      const id = "410199199001011234";
      const response = ask(api, [red, "123", id, red.toLowerCase()]);
      const requestId = (await response).headers.get("x-request-id");
      const lines = await linesOf(response);
      same(
        lines.map((line) => ("standing" in line ? [line.index, line.standing.tone] : "index" in line && [line.index, line.problem.code])),
        [[0, "red"], [1, "invalidCode"], [2, "residentId"], [3, "red"]],
        "the lines",
      );
      for (const line of lines) if ("problem" in line) same(line.problem.requestId, requestId, "the request id");
      check(!JSON.stringify(lines).includes(id), "a problem must not repeat what was sent.");
      const none = await linesOf(ask(api, ["", id]));
      same(none.map((line) => "problem" in line && line.problem.code), ["invalidCode", "residentId"], "wrong codes alone");
    },
  },
  {
    name: "1,000 codes are answered in lines, as they may be typed, and more are refused",
    async run(make) {
      const api = await make();
      const wide = [...testCode("black")].map((character) => String.fromCodePoint((character.codePointAt(0) ?? 0) + 0xfee0));
      const typed = `统一社会信用代码：${wide.join("\u3000")}`.padEnd(200, "\u3000");
      const lines = await linesOf(ask(api, Array<string>(MAX_STANDING_LINES).fill(typed)));
      same(lines.length, MAX_STANDING_LINES, "the lines");
      for (const [place, line] of lines.entries()) {
        check("standing" in line && line.index === place && line.standing.tone === "black", `the line of place ${place}`);
      }
      await problemOf(ask(api, Array<string>(MAX_STANDING_LINES + 1).fill("x")), "invalidRequest");
      await problemOf(ask(api, []), "invalidRequest");
      await problemOf(ask(api, Array<string>(MAX_STANDING_LINES).fill("\u3000".repeat(300))), "tooLarge");
      const { detail } = await problemOf(post(api, PATH, { codes: Array(MAX_STANDINGS + 1).fill("x") }), "invalidRequest");
      check(detail.includes(MEDIA), "who asks for too many at once must be told of the answer in lines.");
    },
  },
  {
    name: "lines are for who prefers them, and for everyone else the answer is in one piece",
    async run(make) {
      const api = await make();
      const codes = [testCode("none")];
      for (const [accept, media] of [
        [MEDIA, MEDIA],
        [`application/json;q=0.5, ${MEDIA}`, MEDIA],
        [`${MEDIA}, */*;q=0.1`, MEDIA],
        ["*/*", "application/json"],
        [`application/json, ${MEDIA}`, "application/json"],
        [`${MEDIA};q=0, application/*`, "application/json"],
        ["text/html", "application/json"],
      ] as const) {
        const response = await post(api, PATH, { codes }, { Accept: accept });
        same([response.status, mediaOf(response)], [200, media], `the media of ${accept}`);
        same(response.headers.get("vary")?.toLowerCase(), "accept", "what it varies by");
        await response.text();
      }
    },
  },
  {
    name: "in lines too, an entry withdrawn by hand is gone at once",
    async run(make) {
      const api = await make();
      const code = testCode("watch");
      const [before] = await linesOf(ask(api, [code]));
      check(before !== undefined && "standing" in before && before.standing.tone === "watch", "the entry must be there first.");
      const id = before.standing.outcomes.flatMap(({ entries }) => entries)[0]?.id;
      same(await answerOf(administer(api, "/v1/admin/withdrawals", { id })), { changed: 1 }, "the withdrawal");
      const [after] = await linesOf(ask(api, [code]));
      check(after !== undefined && "standing" in after && after.standing.tone === "none", "the tone after it.");
      check(!JSON.stringify(after).includes(`${id}`), "the entry must be nowhere.");
    },
  },
  {
    name: "who was cut off asks again for the codes without a line, and has the same in the end",
    async run(make) {
      const api = await make();
      const codes = Array.from({ length: 30 }, () => ANSWERING.map(({ code }) => code)).flat();
      const whole = await linesOf(ask(api, codes));
      const reader = (await ask(api, codes)).body?.getReader();
      check(reader !== undefined, "there must be a body.");
      await reader.read();
      await reader.cancel();
      const from = 217;
      const rest = await linesOf(ask(api, codes.slice(from)));
      same(
        rest.map((line) => ("index" in line ? { ...line, index: line.index + from } : line)),
        whole.slice(from),
        "the lines of the rest",
      );
      const { results } = await answerOf<StandingsAnswer>(post(api, PATH, { codes: codes.slice(0, MAX_STANDINGS) }));
      same(
        whole.slice(0, MAX_STANDINGS).map((line) => ("standing" in line ? { index: line.index, standing: line.standing } : line)),
        results,
        "the answer in one piece",
      );
    },
  },
];
