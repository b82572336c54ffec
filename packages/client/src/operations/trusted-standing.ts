import type { CreditCode } from "@xinyong/credit/code";
import type { Standing } from "@xinyong/credit/vocabulary";
import { ownMember } from "../answer/parse-json.ts";
import { InvalidAnswerError } from "../errors/index.ts";

/**
 * What holds of a standing in every mode of validation: it is about the code that was asked, it has a tone and outcomes, and with any fault
 * in its form it says no more than `undetermined`. The entries already seen stay in it.
 *
 * @param valid Whether its form was found right, or was not looked at.
 * @throws {InvalidAnswerError}
 */
export function trustedStanding<S extends Standing>(standing: S, asked: CreditCode, valid: boolean, requestId: string | null): S {
  checkSubject(standing, asked, requestId);
  for (const [name, right] of [
    ["tone", typeof ownMember(standing, "tone") === "string"],
    ["outcomes", Array.isArray(ownMember(standing, "outcomes"))],
  ] as const) {
    if (!right) throw new InvalidAnswerError("form", { requestId, path: name });
  }
  return valid ? standing : { ...standing, tone: "undetermined" };
}

/**
 * Refuses what speaks of another subject than was asked: caches and proxies have been known to mix answers up.
 *
 * @throws {InvalidAnswerError}
 */
export function checkSubject(item: unknown, asked: CreditCode, requestId: string | null): void {
  if (ownMember(item, "code") !== asked) throw new InvalidAnswerError("otherSubject", { requestId });
}
