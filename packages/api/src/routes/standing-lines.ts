import { parseCode } from "@xinyong/credit/code";
import type { queryStandings } from "@xinyong/credit/routes";
import { createProblem, formatInstant } from "@xinyong/credit/vocabulary";
import { encode } from "../http/encode.ts";
import { joinLines, writeLine } from "../http/lines.ts";
import type { Line } from "../http/lines.ts";
import { codeProblem } from "./code-problem.ts";
import type { LinesHandler } from "./handler.ts";

/** Codes whose standings are read, decided and written at once; so many are in memory for a call, however many it asks for. */
const CODES_AT_ONCE = 100;

/**
 * Standings in lines. Each hundred is of one state of the store and one moment, which its lines tell by `at`; between hundreds the store may
 * change, and the next hundred shows it: a withdrawn entry is in no line that is decided after its withdrawal, however slowly the reader
 * takes the lines. The moment of the first hundred is not before `Date`.
 */
export const handleStandingLines: LinesHandler<typeof queryStandings> = async function* ({ body, service, requestId }) {
  const { codes: typed } = body;
  for (let from = 0; from < typed.length; from += CODES_AT_ONCE) {
    const parsed = typed.slice(from, from + CODES_AT_ONCE).map(parseCode);
    const codes = [...new Set(parsed.flatMap((one) => (one.ok ? [one.code] : [])))];
    const { now, standings } = await service.ready.read(service, codes, service.clock, false);
    const at = formatInstant(now);
    yield joinLines(
      parsed.map((one, place): Line => {
        const index = from + place;
        if (!one.ok) {
          const { code, message } = codeProblem(one);
          return { head: `{"index":${index},"problem":`, value: encode(JSON.stringify(createProblem(code, message, requestId))) };
        }
        const ready = standings.get(one.code);
        if (ready === undefined) throw new Error("A code was asked and has no standing.");
        return { head: `{"index":${index},"at":"${at}","standing":`, value: ready.bytes };
      }),
    );
  }
  yield writeLine({ end: true, count: typed.length });
};
