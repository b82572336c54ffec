import { classifyIdentifier, findResidentIds, parseCode, suggestCodes } from "@xinyong/credit/code";
import type { CreditCode } from "@xinyong/credit/code";
import type { TextProblem } from "../answer/problem-text.ts";

/** Characters that a search needs. A single one finds half the city. */
const SHORTEST_NAME = 2;
/** Characters that a search takes. */
const LONGEST_NAME = 200;

/** What is to be done with what a person typed. */
export type Entry =
  /** A code: its standing is asked for. A wrong check digit warns and refuses nothing. */
  | { kind: "code"; code: CreditCode; checkDigit: boolean; suggestions: readonly CreditCode[] }
  /** A name or a number that finds candidates. */
  | { kind: "search"; query: string }
  /** Nothing is sent. */
  | { kind: "refused"; problem: TextProblem; suggestions: readonly CreditCode[] };

/**
 * Reads what a person typed into the check form. A resident number, also one inside a longer text, is recognised before anything else.
 *
 * @param canSearch False where the source knows codes only.
 */
export function readEntry(text: string, canSearch: boolean): Entry {
  const kind = classifyIdentifier(text);
  if (kind === "residentId" || findResidentIds(text).length > 0) return refused({ problem: "residentId", length: 0, position: null });
  const parsed = parseCode(text);
  if (parsed.ok) {
    const checkDigit = parsed.warnings.every((warning) => warning.kind !== "checkDigit");
    return { kind: "code", code: parsed.code, checkDigit, suggestions: suggestCodes(text) };
  }
  if (kind === "empty" || kind === "creditCode" || !canSearch) return refused(parsed, parsed.suggestions);
  const query = [...text.trim()].slice(0, LONGEST_NAME).join("");
  if ([...query].length < SHORTEST_NAME) return refused({ problem: "tooShort", length: 1, position: null });
  return { kind: "search", query };
}

function refused({ problem, length, position }: TextProblem, suggestions: readonly CreditCode[] = []): Entry {
  return { kind: "refused", problem: { problem, length, position }, suggestions };
}
