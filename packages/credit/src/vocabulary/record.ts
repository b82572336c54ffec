import type { CreditCode } from "../code/index.ts";
import type { Open } from "./subject.ts";
import type { Instant, LawDate } from "./time.ts";

/** Information levels of an item. They say who may query it, they grade no enterprise; what each means is loaded with the directory. */
export const INFORMATION_LEVELS = ["A", "B", "C", "D"] as const;
export type InformationLevel = (typeof INFORMATION_LEVELS)[number];

/** Categories of records that dual publicity (双公示) brings: 行政许可 and 行政处罚. */
export const RECORD_CATEGORIES = ["licence", "penalty"] as const;
export type RecordCategory = (typeof RECORD_CATEGORIES)[number];

/** One item of public credit information about one subject. Penalties and licences never set a tone. */
export interface CreditRecord {
  /** Opaque id. */
  id: string;
  code: CreditCode;
  category: Open<RecordCategory>;
  /** What kind of item, in the authority's word: 许可类别 or 处罚类别; null when not given. */
  indicator: string | null;
  /** Deciding authority. */
  authority: string;
  documentNumber: string;
  /** Name of the document or certificate, or null. */
  title: string | null;
  /** What was decided, scrubbed of personal data. */
  content: string | null;
  /** Facts found, scrubbed of personal data; penalties only. */
  facts: string | null;
  /** Legal basis as the decision names it. */
  basis: string | null;
  decidedOn: LawDate;
  /** First and last day of validity, licences only; null: not given, or open-ended. */
  validFrom: LawDate | null;
  validTo: LawDate | null;
  /** Last day of publication, that day included; null: the authority gave none. */
  publishedUntil: LawDate | null;
  /** Fine in fen (1/100 yuan), penalties only. */
  fineFen: number | null;
  /** Confiscated amount in fen, penalties only. */
  confiscatedFen: number | null;
  /** Rule whose publicity periods hold, such as `ndrc-36`; null when the directory names none. */
  regime: string | null;
  /** Who may query this item; null when no level scheme is loaded. */
  level: Open<InformationLevel> | null;
  disputed: boolean;
}

/** A record as stored, with what decides whether it may be seen. */
export interface StoredRecord extends CreditRecord {
  withdrawnAt: Instant | null;
}
