import { checkCharacter } from "./check.ts";
import type { CreditCode } from "./credit-code.ts";
import { DEPARTMENTS } from "./departments.ts";
import { organisationCheckCharacter } from "./organisation-code.ts";
import { readCode } from "./read.ts";
import type { CodeFault } from "./read.ts";
import { suggestCodes } from "./suggest.ts";

/** Something odd about a code that does not refuse it: real codes exist that fail a check. */
export type CodeWarning =
  | { kind: "checkDigit"; /** The character that the standard asks for at position 18. */ expected: string }
  | { kind: "organisationCheck"; /** The character that GB 11714 asks for at position 17. */ expected: string }
  | { kind: "category"; expected: string };

/** A character of a code with what it stands for. */
export interface CodePart {
  code: string;
  /** Official name, or null when the tables have none. */
  name: string | null;
}

/** A text read as a credit code. */
export interface ParsedCode {
  ok: true;
  code: CreditCode;
  /** 登记管理部门, position 1. */
  department: CodePart;
  /** 机构类别, position 2. */
  category: CodePart;
  /** 登记管理机关行政区划, positions 3 to 8, at the time of registration. A code outlives a move: it does not tell the present one. */
  division: string;
  /** 主体标识码, positions 9 to 17. */
  organisationCode: string;
  warnings: readonly CodeWarning[];
}

/** Why a text is no credit code. It never holds the text. */
export interface CodeProblem extends CodeFault {
  /** What was perhaps meant; see {@link suggestCodes}. */
  suggestions: readonly CreditCode[];
}

/**
 * Reads what a person typed as a unified social credit code (GB 32100-2015). A wrong check digit is a warning, a wrong length
 * or character is a problem, and a resident number is recognised before anything else. Never throws.
 *
 * @example
 * ```ts
 * import { parseCode } from "@xinyong/credit/code";
 * const parsed = parseCode("91110108 551385082q");
 * if (parsed.ok) console.log(parsed.code, parsed.department.name, parsed.warnings);
 * else console.log(parsed.problem, parsed.suggestions);
 * ```
 */
export function parseCode(input: string): ParsedCode | CodeProblem {
  const read = readCode(input);
  if (!read.ok) return { ...read, suggestions: read.problem === "character" ? suggestCodes(input) : [] };
  const { code } = read;
  const department = DEPARTMENTS[code.charAt(0)];
  return {
    ok: true,
    code,
    department: { code: code.charAt(0), name: department?.name ?? null },
    category: { code: code.charAt(1), name: department?.categories[code.charAt(1)] ?? null },
    division: code.slice(2, 8),
    organisationCode: code.slice(8, 17),
    warnings: warningsOf(code),
  };
}

function warningsOf(code: string): CodeWarning[] {
  const warnings: CodeWarning[] = [];
  const check = checkCharacter(code.slice(0, 17));
  if (check !== code.charAt(17)) warnings.push({ kind: "checkDigit", expected: check });
  const organisationCheck = organisationCheckCharacter(code.slice(8, 16));
  if (organisationCheck !== code.charAt(16)) warnings.push({ kind: "organisationCheck", expected: organisationCheck });
  const categories = DEPARTMENTS[code.charAt(0)]?.categories ?? {};
  if (!Object.hasOwn(categories, code.charAt(1))) {
    warnings.push({ kind: "category", expected: Object.keys(categories).join("") });
  }
  return warnings;
}

/** The text is no credit code. The message tells what is wrong with it and never repeats it. */
export class CreditCodeError extends RangeError {
  override readonly name = "CreditCodeError";
  readonly problem: CodeProblem;

  constructor(problem: CodeProblem) {
    super(MESSAGES[problem.problem](problem));
    this.problem = problem;
  }
}

const MESSAGES: Readonly<Record<CodeProblem["problem"], (problem: CodeProblem) => string>> = {
  empty: () => "A unified social credit code is needed; the text is empty.",
  length: ({ length }) => `A unified social credit code has 18 characters; the text has ${length}.`,
  character: ({ position }) => `Position ${position} holds a character that no unified social credit code has there.`,
  residentId: () => "The text is a resident number, not a unified social credit code. Do not send, store or log it.",
};

/**
 * Reads a code, or throws.
 *
 * @throws {CreditCodeError} when {@link parseCode} finds a problem.
 */
export function asCreditCode(input: string): CreditCode {
  const parsed = parseCode(input);
  if (parsed.ok) return parsed.code;
  throw new CreditCodeError(parsed);
}
