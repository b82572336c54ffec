import type { CodeProblem } from "@xinyong/credit/code";
import type { ErrorKind } from "./brand.ts";
import { CreditError } from "./credit-error.ts";

const SENTENCES: Readonly<Record<CodeProblem["problem"], (length: number, position: number | null) => string>> = {
  empty: () => "A unified social credit code is needed; the text is empty.",
  length: (length) => `A unified social credit code has 18 characters; the text has ${length}.`,
  character: (_length, position) => `Position ${position} holds a character that no unified social credit code has there.`,
  residentId: () => "The text is or holds a resident number.",
};

/** A text is no credit code. Nothing was sent, and the error does not hold the text. */
export class InvalidCodeError extends CreditError {
  static override readonly kinds: readonly ErrorKind[] = ["invalidCode"];
  declare readonly name: "InvalidCodeError";
  declare readonly code: "invalidCode" | "residentId";
  declare readonly problem: CodeProblem["problem"];
  /** Characters there were, spaces and labels left out. */
  declare readonly length: number;
  /** Place of the first wrong character, from 1; null unless the problem is `character`. */
  declare readonly position: number | null;

  constructor({ problem, length, position }: Pick<CodeProblem, "problem" | "length" | "position">) {
    super(SENTENCES[problem](length, position), {
      code: problem === "residentId" ? "residentId" : "invalidCode",
      hint:
        problem === "residentId"
          ? "It was not sent. Do not keep or log it; ask for the enterprise's credit code."
          : "parseCode of @xinyong/credit/code reads it and offers what was perhaps meant.",
    });
    this.problem = problem;
    this.length = length;
    this.position = position;
  }
}
