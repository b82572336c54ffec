import type { Subject } from "@xinyong/credit/vocabulary";
import { nameKey } from "@xinyong/credit/vocabulary";
import type { MatchKind } from "@xinyong/credit/routes";
import type { StoredCandidate, SubjectQuery } from "../store/index.ts";

/** A subject with its names in the form that searches compare. */
export interface Searchable {
  subject: Subject;
  name: string;
  formerNames: readonly string[];
}

export function searchable(subject: Subject): Searchable {
  return { subject, name: nameKey(subject.name), formerNames: subject.formerNames.map(nameKey) };
}

/** Candidates for a query, best first. Ties: the shorter name, then the code, so that the order never depends on what was stored first. */
export function findCandidates(subjects: Iterable<Searchable>, query: SubjectQuery, limit: number): StoredCandidate[] {
  const wanted = query.by === "name" ? nameKey(query.text) : query.text;
  if (wanted === "") return [];
  const found: { candidate: StoredCandidate; rank: number; length: number }[] = [];
  for (const one of subjects) {
    const hit = query.by === "name" ? matchName(one, wanted) : matchNumber(one.subject, query.by, wanted);
    if (hit === null) continue;
    found.push({ candidate: { subject: one.subject, match: hit.match }, rank: hit.rank, length: [...one.name].length });
  }
  found.sort(
    (a, b) => a.rank - b.rank || a.length - b.length || (a.candidate.subject.code < b.candidate.subject.code ? -1 : 1),
  );
  return found.slice(0, limit).map(({ candidate }) => candidate);
}

function matchName({ name, formerNames }: Searchable, wanted: string): { match: MatchKind; rank: number } | null {
  if (name === wanted) return { match: "name", rank: 0 };
  if (name.startsWith(wanted)) return { match: "prefix", rank: 1 };
  if (formerNames.includes(wanted)) return { match: "formerName", rank: 2 };
  if (name.includes(wanted)) return { match: "part", rank: 3 };
  return formerNames.some((former) => former.includes(wanted)) ? { match: "formerName", rank: 4 } : null;
}

function matchNumber(
  { code, registrationNumber }: Subject,
  by: "registrationNumber" | "organisationCode",
  wanted: string,
): { match: MatchKind; rank: number } | null {
  const number = by === "registrationNumber" ? registrationNumber : code.slice(8, 17);
  return number === wanted ? { match: by, rank: 0 } : null;
}
