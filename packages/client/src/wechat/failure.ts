import { kindOf } from "../connection/network-cause.ts";
import { NetworkError, TimeoutError } from "../errors/index.ts";
import type { CreditError, NetworkKind } from "../errors/index.ts";

/** What the platform's own numbers say: 600002 a host that is not among the request domains, 600003 an interruption. */
const BY_NUMBER: Readonly<Record<number, NetworkKind>> = { 600002: "blocked", 600003: "reset" };

/** Words of the platform, and those words of Chromium that only the platform shows. The first that fits counts. */
const WORDS: readonly (readonly [NetworkKind, RegExp])[] = [
  ["blocked", /domain list/],
  ["aborted", /:fail abort/],
  // A program that has been in the background for five seconds, or a telephone that changes its network.
  ["reset", /interrupted|network.change|EMPTY_RESPONSE|INCOMPLETE|MISMATCH/i],
  ["dns", /NAME_NOT_RESOLVED|NAME_RESOLUTION/],
  ["unreachable", /DISCONNECTED/],
];

/**
 * The error of a `fail`. Nothing of its sentence is kept but a word of Chromium (`ERR_…`): it may hold the address asked.
 *
 * @param timeoutMs Milliseconds that the platform was given.
 */
export function errorOf(failure: unknown, timeoutMs: number): CreditError {
  const { errMsg, errno } = (failure ?? {}) as { errMsg?: unknown; errno?: unknown };
  // Addresses may hold any word.
  const text = String(errMsg).replace(/\w+:\/\/\S+/g, "");
  const word = /\bERR_[A-Z_]{2,60}/.exec(text)?.[0];
  if (errno === 5 || (word === undefined && /time ?out/i.test(text))) return new TimeoutError(timeoutMs);
  const numbered = typeof errno === "number" ? `WX_${errno}` : null;
  const kind = BY_NUMBER[errno as number] ?? WORDS.find(([, words]) => words.test(text))?.[0] ?? kindOf(word ?? text);
  return new NetworkError({ kind: kind ?? "unknown", code: word ?? numbered });
}
