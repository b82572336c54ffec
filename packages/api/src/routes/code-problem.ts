import { parseCode } from "@xinyong/credit/code";
import type { CodeProblem, CreditCode } from "@xinyong/credit/code";
import { ProblemError } from "../http/problem-error.ts";

/** What is wrong with a code, in words that do not repeat it: it may be a person's number. */
export function codeProblem({ problem, length, position }: CodeProblem): ProblemError {
  switch (problem) {
    case "residentId":
      return new ProblemError(
        "residentId",
        "This is a resident number. It was not kept. Send the enterprise's credit code.",
      );
    case "empty":
      return new ProblemError("invalidCode", "There is no code. A credit code has 18 characters.");
    case "length":
      return new ProblemError("invalidCode", `A credit code has 18 characters; this has ${length}.`);
    case "character":
      return new ProblemError("invalidCode", `No credit code has the character at position ${position}.`);
  }
}

/** The code of a path in its normal form. */
export function codeOfPath(text: string): CreditCode {
  const parsed = parseCode(text);
  if (!parsed.ok) throw codeProblem(parsed);
  return parsed.code;
}
