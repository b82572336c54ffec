import type { listRecords } from "@xinyong/credit/routes";
import { RECORD_CATEGORIES } from "@xinyong/credit/vocabulary";
import type { CreditRecord, StoredRecord } from "@xinyong/credit/vocabulary";
import { ProblemError } from "../http/problem-error.ts";
import type { LevelScheme } from "../options.ts";
import type { Handler } from "./handler.ts";
import { nextChangeOf, readPage } from "./walking.ts";

export const handleListRecords: Handler<typeof listRecords> = async ({ params: { code }, query, service, now }) => {
  const category = query.category ?? null;
  if (category !== null && !(RECORD_CATEGORIES as readonly string[]).includes(category)) {
    // An empty page here would read as "no record".
    throw new ProblemError("invalidRequest", `The categories are ${RECORD_CATEGORIES.join(" and ")}.`);
  }
  const { items, next } = await readPage(
    service,
    ["listRecords", code, category ?? ""],
    query,
    (position, limit) => service.ask((store) => store.records(code, { category, now }, position, limit)),
    (record) => isPublic(record, service.levels),
  );
  const terms = items.map(({ publishedUntil, withdrawnAt }) => ({ until: publishedUntil, withdrawnAt }));
  return { answer: { items: items.map(publicRecord), next }, lifetime: { changesAt: nextChangeOf(terms, now) } };
};

/** With a scheme, a record whose level nobody has stated is not public. */
function isPublic({ level }: CreditRecord, levels: LevelScheme | null): boolean {
  return levels === null || (level !== null && (levels.publicLevels as readonly string[]).includes(level));
}

/** The part of a stored record that the public sees, written out so that a new stored column stays private until it is added here. */
function publicRecord(record: StoredRecord): CreditRecord {
  const { id, code, category, indicator, authority, documentNumber, title, content, facts, basis } = record;
  const { decidedOn, validFrom, validTo, publishedUntil, fineFen, confiscatedFen, regime, level, disputed } = record;
  return {
    id,
    code,
    category,
    indicator,
    authority,
    documentNumber,
    title,
    content,
    facts,
    basis,
    decidedOn,
    validFrom,
    validTo,
    publishedUntil,
    fineFen,
    confiscatedFen,
    regime,
    level,
    disputed,
  };
}
