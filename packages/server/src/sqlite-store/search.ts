import type { DatabaseSync } from "node:sqlite";
import type { Store, StoredCandidate, SubjectQuery } from "@xinyong/api";
import { nameKey } from "@xinyong/credit/vocabulary";
import type { Subject } from "@xinyong/credit/vocabulary";

/** How well a name fits, best first: the name, its beginning, a former name, a part of it, a part of a former name. */
const RANKED = `
SELECT subject, min(fit) AS fit, length(own.name_key) AS size
FROM (
  SELECT code, CASE
    WHEN former = 0 AND name_key = :key THEN 0
    WHEN former = 0 AND substr(name_key, 1, length(:key)) = :key THEN 1
    WHEN former = 1 AND name_key = :key THEN 2
    WHEN former = 0 THEN 3
    ELSE 4
  END AS fit
  FROM names WHERE instr(name_key, :key) > 0
) hits
JOIN subjects USING (code)
JOIN names own ON own.code = subjects.code AND own.former = 0
GROUP BY subjects.code
ORDER BY fit, size, subjects.code
LIMIT :limit`;

const MATCHES = ["name", "prefix", "formerName", "part", "formerName"] as const;

/** Searching by name or number. */
export function createSearch(database: DatabaseSync): (query: SubjectQuery, limit: number) => ReturnType<Store["search"]> {
  const byName = database.prepare(RANKED);
  const byRegistration = database.prepare("SELECT subject FROM subjects WHERE registration_number = ? ORDER BY code LIMIT ?");
  const byOrganisation = database.prepare("SELECT subject FROM subjects WHERE organisation_code = ? ORDER BY code LIMIT ?");
  const read = (row: unknown): Subject => JSON.parse((row as { subject: string }).subject) as Subject;
  return async (query, limit) => {
    if (query.by === "name") {
      const key = nameKey(query.text);
      if (key === "") return [];
      return byName.all({ key, limit }).map((row) => ({ subject: read(row), match: MATCHES[Number(row["fit"])] ?? "part" }));
    }
    const statement = query.by === "registrationNumber" ? byRegistration : byOrganisation;
    return statement.all(query.text, limit).map((row): StoredCandidate => ({ subject: read(row), match: query.by }));
  };
}
