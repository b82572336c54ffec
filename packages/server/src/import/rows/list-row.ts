import type { ListDefinition, ListField } from "@xinyong/credit/catalogue";
import { lawDateAt, nameKey, startOfLawDate } from "@xinyong/credit/vocabulary";
import type { LawDate, StoredEntry } from "@xinyong/credit/vocabulary";
import type { Value } from "@xinyong/tables";
import type { Remark } from "../remark.ts";
import { readAuthority } from "./authority.ts";
import { readParty } from "./party.ts";
import type { Row } from "./read-row.ts";
import type { ReadRow } from "./record-row.ts";

/** Reads an entry of a list by the list's definition; null for a row whose grade is no entry. */
export function readListRow(row: Row<ListField>, list: ListDefinition): ReadRow<Omit<StoredEntry, "id">> | null {
  if (list.fields.grade !== undefined) {
    // Spellings of a grade differ as those of a name do: in width, brackets and spaces.
    const grade = nameKey(row.raw("grade") ?? "");
    if (!(list.grades ?? []).some((one) => nameKey(one) === grade)) return null;
  }
  const party = readParty({
    name: row.raw("name"),
    code: row.raw("code"),
    kind: null,
    hasPersonNumber: false,
    guessPersons: true,
  });
  const remarks: Remark[] = party.refusal === null ? [] : [party.refusal];
  const from = row.date("from");
  const until = endOf(row, list, from);
  const needsFrom = list.fields.from?.required === true;
  if (!from.ok || !until.ok || (needsFrom && from.value === null)) remarks.push("refuse:bad-date");
  const authority = readAuthority(row.raw("authority"));
  if (authority === null && list.fields.authority?.required === true) remarks.push("refuse:no-authority");
  const texts = { documentNumber: row.text("documentNumber"), term: row.text("term"), reason: row.text("reason") };
  if (row.scrubbed > 0) remarks.push("warn:scrubbed");
  const bounds = { from: from.ok ? from.value : null, until: until.ok ? until.value : null };
  if (remarks.some((remark) => remark.startsWith("refuse:"))) return { party, remarks, stored: null, ...bounds };
  return {
    party,
    remarks,
    ...bounds,
    stored: (code) => ({
      // Where the list numbers no documents, its first day or its term tells two entries of one firm apart.
      identity: `${list.id}|${authority ?? ""}|${texts.documentNumber ?? bounds.from ?? texts.term ?? ""}|${code}`,
      row: { code, listId: list.id, authority, ...texts, ...bounds, disputed: false, withdrawnAt: null },
    }),
  };
}

/** The last day of the entry, as the list's definition says entries end. */
function endOf(row: Row<ListField>, list: ListDefinition, from: Value<LawDate>): Value<LawDate> {
  const removedOn = row.date("removedOn");
  if (!removedOn.ok) return removedOn;
  // On the day of its removal an entry is no longer there.
  if (removedOn.value !== null) return { ok: true, value: lawDateAt(startOfLawDate(removedOn.value) - 1) };
  switch (list.end.by) {
    case "column":
      return row.date("until");
    case "removal":
      return { ok: true, value: null };
    case "period":
      return from.ok && from.value !== null ? { ok: true, value: addMonths(from.value, list.end.months) } : from;
  }
}

/** The last day of a period of months that begins on a day: the day before the same day of the month that follows. */
export function addMonths(date: LawDate, months: number): LawDate {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  const same = new Date(Date.UTC(year, month - 1 + months, Math.min(day, last)));
  return new Date(same.getTime() - 86_400_000).toISOString().slice(0, 10);
}
