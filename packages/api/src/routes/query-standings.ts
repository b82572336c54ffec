import { parseCode } from "@xinyong/credit/code";
import type { queryStandings, StandingResult } from "@xinyong/credit/routes";
import { createProblem } from "@xinyong/credit/vocabulary";
import { readStandings } from "../standings/read.ts";
import { codeProblem } from "./code-problem.ts";
import type { Handler } from "./handler.ts";

export const handleQueryStandings: Handler<typeof queryStandings> = async ({ body, service, now, requestId }) => {
  const parsed = body.codes.map(parseCode);
  const codes = [...new Set(parsed.flatMap((one) => (one.ok ? [one.code] : [])))];
  const standings = codes.length === 0 ? [] : await readStandings(service, codes, now);
  const byCode = new Map(standings.map((standing) => [standing.code, standing]));
  const results = parsed.map((one, index): StandingResult => {
    const standing = one.ok ? byCode.get(one.code) : undefined;
    if (standing !== undefined) return { index, standing };
    if (one.ok) throw new Error("A code was asked and has no standing.");
    const { code, message } = codeProblem(one);
    return { index, problem: createProblem(code, message, requestId) };
  });
  return { answer: { results } };
};
