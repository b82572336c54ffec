import type { InformationLevel, StoredRecord } from "@xinyong/credit/vocabulary";
import { parseWan } from "@xinyong/tables";
import type { RecordField } from "../layouts/index.ts";
import type { Remark } from "../remark.ts";
import { readAuthority } from "./authority.ts";
import { readParty } from "./party.ts";
import type { Party } from "./party.ts";
import type { Row } from "./read-row.ts";

/** A row read as far as it can be: its party, what is wrong with it, and the row to store once its party is known. */
export interface ReadRow<Stored> {
  party: Party;
  remarks: Remark[];
  /** Null when something is wrong that refuses the row. */
  stored: ((code: NonNullable<Party["code"]>) => { identity: string; row: Stored }) | null;
  from: string | null;
  until: string | null;
}

/** The day that stands for "no end" in licences. */
const OPEN_ENDED = "2099-12-31";

/** Reads a licence or a penalty. */
export function readRecordRow(
  row: Row<RecordField>,
  category: "licence" | "penalty",
  level: InformationLevel | null,
): ReadRow<Omit<StoredRecord, "id">> {
  const party = readParty({
    name: row.raw("name"),
    code: row.raw("code"),
    kind: row.raw("personKind"),
    hasPersonNumber: row.raw("personNumber") !== null,
    guessPersons: false,
  });
  const remarks: Remark[] = party.refusal === null ? [] : [party.refusal];
  const decided = row.date("decidedOn");
  const dates = [row.date("validFrom"), row.date("validTo"), row.date("publishedUntil")] as const;
  const [validFrom, validTo, publishedUntil] = dates;
  const dated = decided.ok && decided.value !== null && dates.every(({ ok }) => ok);
  if (!dated) remarks.push("refuse:bad-date");
  const fine = row.value("fineWan", parseWan);
  const confiscated = row.value("confiscatedWan", parseWan);
  if (!fine.ok || !confiscated.ok) remarks.push("refuse:bad-amount");
  const authority = readAuthority(row.raw("authority"));
  if (authority === null) remarks.push("refuse:no-authority");
  const documentNumber = row.text("documentNumber") ?? "";
  const texts = {
    indicator: row.text("indicator"),
    title: row.text("certificate") ?? row.text("title"),
    content: row.text("content"),
    facts: row.text("facts"),
    basis: row.text("basis"),
  };
  if (row.scrubbed > 0) remarks.push("warn:scrubbed");
  const from = decided.ok ? decided.value : null;
  const until = publishedUntil.ok ? publishedUntil.value : null;
  if (remarks.some((remark) => remark.startsWith("refuse:")) || from === null || authority === null) {
    return { party, remarks, stored: null, from, until };
  }
  const value = <T>(read: { ok: true; value: T | null } | { ok: false }): T | null => (read.ok ? read.value : null);
  const end = value(validTo);
  return {
    party,
    remarks,
    from,
    until,
    stored: (code) => ({
      identity: `${category}|${authority}|${documentNumber === "" ? from : documentNumber}|${code}`,
      row: {
        code,
        category,
        ...texts,
        authority,
        documentNumber,
        decidedOn: from,
        validFrom: value(validFrom),
        validTo: end === OPEN_ENDED ? null : end,
        publishedUntil: until,
        fineFen: value(fine),
        confiscatedFen: value(confiscated),
        // Which rule's periods hold is for the directory to say; without one nothing is assumed.
        regime: null,
        level,
        disputed: false,
        withdrawnAt: null,
      },
    }),
  };
}
