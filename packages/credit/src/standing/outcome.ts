import { nameKey } from "../vocabulary/index.ts";
import type { ListCoverage, ListEntry, ListOutcome, ListOutcomeKind, Subject, WaitingRow } from "../vocabulary/index.ts";
import type { ListEvidence, ListState } from "./evidence.ts";
import { isPublished } from "./published.ts";

/** Milliseconds since the epoch from which the list's data is too old to say anything; Infinity when nothing was ever loaded. */
export function staleFrom({ list, source }: ListState): number {
  if (source.dataTime === null) return Number.POSITIVE_INFINITY;
  return Date.parse(source.dataTime) + list.maxAgeHours * 3_600_000;
}

/** The waiting rows that raise a doubt about this subject: the same present or former name, or its own code under another name. */
export function doubtsAbout(subject: Subject | null, code: string, waiting: readonly WaitingRow[]): WaitingRow[] {
  const names = new Set(subject === null ? [] : [subject.name, ...subject.formerNames].map(nameKey));
  return waiting.filter((row) => row.code === code || names.has(nameKey(row.name)));
}

/** What one list says about one subject at `now`, with the entries that may be seen. */
export function decideOutcome(evidence: ListEvidence, subject: Subject | null, code: string, now: Date): ListOutcome {
  const { list, source } = evidence;
  const visible = evidence.asked ? evidence.entries.filter((entry) => isPublished(entry, now)) : [];
  return {
    list: { id: list.id, name: list.name, shortName: list.shortName, colour: list.colour },
    outcome: outcomeKind(evidence, subject, code, visible, now),
    entries: visible.map(publicEntry),
    dataTime: source.dataTime,
    version: source.version,
  };
}

/**
 * The order is the law's: what we failed to ask comes before what we saw, so that an outage is never read as an answer;
 * an entry bound by code comes before a doubt about a name; and silence counts as "no record" only for a subject that
 * the register knows and the list covers.
 */
function outcomeKind(
  evidence: ListEvidence,
  subject: Subject | null,
  code: string,
  visible: readonly ListEntry[],
  now: Date,
): ListOutcomeKind {
  const { list, source } = evidence;
  if (!evidence.asked) return "notChecked";
  if (source.dataTime === null || source.health === "unavailable") return "unavailable";
  if (source.health !== "ok") return "partial";
  if (now.getTime() >= staleFrom(evidence)) return "stale";
  if (visible.some((entry) => !entry.disputed)) return "hit";
  const doubts = doubtsAbout(subject, code, evidence.waiting).filter((row) => isPublished(row, now));
  // A row that names this very code but another name is data we could not read, not a namesake.
  if (doubts.some((row) => row.code === code)) return "partial";
  if (doubts.length > 0) return "nameOnly";
  if (visible.length > 0) return "disputedHit";
  if (subject === null || !covers(list.coverage, subject)) return "notCovered";
  return "noPublishedRecord";
}

function covers({ divisions, kinds }: ListCoverage, subject: Subject): boolean {
  const { division, kind } = subject;
  if (divisions !== null && !(division !== null && divisions.some((prefix) => division.startsWith(prefix)))) return false;
  return kinds === null || kinds.includes(kind);
}

/** The part of a stored entry that the public sees, written out so that a new stored column stays private until it is added here. */
export function publicEntry(entry: ListEntry): ListEntry {
  const { id, authority, documentNumber, from, until, term, reason, disputed } = entry;
  return { id, authority, documentNumber, from, until, term, reason, disputed };
}
