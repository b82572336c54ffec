import { formatInstant } from "../vocabulary/index.ts";
import type { ListOutcome, Standing, StandingReason, Tone, UndeterminedReason } from "../vocabulary/index.ts";
import type { StandingEvidence } from "./evidence.ts";
import { decideOutcome, doubtsAbout, staleFrom } from "./outcome.ts";
import { nextChange } from "./published.ts";

/** Outcomes from which nothing follows about a subject. */
const UNKNOWN: ReadonlySet<string> = new Set<UndeterminedReason>([
  "nameOnly",
  "notChecked",
  "notCovered",
  "stale",
  "partial",
  "unavailable",
]);

/** Outcomes that say what they know. */
const KNOWN: ReadonlySet<string> = new Set(["hit", "disputedHit", "noPublishedRecord"]);

/**
 * The rule of the platform: turns what is known about a subject at one moment into its standing. Pure; the same in the server, the mock and tests.
 *
 * @example
 * ```ts
 * import { asCreditCode } from "@xinyong/credit/code";
 * import { decideStanding } from "@xinyong/credit/standing";
 * const code = asCreditCode("91410199MAUNKN012H");
 * const standing = decideStanding({ code, subject: null, lists: [], catalogueEdition: "2024" }, new Date());
 * console.log(standing.tone); // "undetermined"
 * ```
 */
export function decideStanding(evidence: StandingEvidence, now: Date): Standing {
  const { code, subject } = evidence;
  const outcomes = evidence.lists.map((list) => decideOutcome(list, subject, code, now));
  const reasons = undeterminedReasons(subject === null, outcomes);
  return {
    code,
    subject,
    tone: reasons.length > 0 ? "undetermined" : decideTone(outcomes),
    reasons,
    outcomes,
    catalogueEdition: evidence.catalogueEdition,
    validUntil: validUntil(evidence, now),
  };
}

/** Only a black or watch list can make a standing undetermined; a word we do not know counts as a failure. */
function undeterminedReasons(unknownSubject: boolean, outcomes: readonly ListOutcome[]): StandingReason[] {
  const reasons: StandingReason[] = [];
  if (unknownSubject) reasons.push({ reason: "unknownSubject", listId: null });
  const deciding = outcomes.filter(({ list }) => list.colour !== "red");
  if (deciding.length === 0) reasons.push({ reason: "noLists", listId: null });
  for (const { outcome, list } of deciding) {
    // An unknown subject is already the reason why no list covers it.
    if (unknownSubject && outcome === "notCovered") continue;
    if (UNKNOWN.has(outcome) || !KNOWN.has(outcome)) reasons.push({ reason: outcome, listId: list.id });
  }
  return reasons;
}

function decideTone(outcomes: readonly ListOutcome[]): Tone {
  const hits = (colour: string): boolean => outcomes.some((o) => o.outcome === "hit" && o.list.colour === colour);
  const red = hits("red");
  const black = hits("black");
  const watch = hits("watch");
  if (red && (black || watch)) return "mixed";
  if (black) return "black";
  if (outcomes.some((o) => o.outcome === "disputedHit")) return "disputed";
  if (watch) return "watch";
  return red ? "red" : "none";
}

/** The next moment at which an entry or a doubt begins or ends, or a source grows too old. */
function validUntil({ subject, code, lists }: StandingEvidence, now: Date): string | null {
  let next = Number.POSITIVE_INFINITY;
  for (const list of lists) {
    if (!list.asked) continue;
    const terms = [...list.entries, ...doubtsAbout(subject, code, list.waiting)];
    for (const term of terms) next = Math.min(next, nextChange(term, now));
    const stale = staleFrom(list);
    if (stale > now.getTime()) next = Math.min(next, stale);
  }
  return next === Number.POSITIVE_INFINITY ? null : formatInstant(next);
}
