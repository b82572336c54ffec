import type { CreditCode } from "../code/index.ts";
import type { Open } from "./subject.ts";
import type { Instant, LawDate } from "./time.ts";

/** `red` honours, `black` dishonesty lists, `watch` lists that are neither, such as 经营异常名录. */
export const LIST_COLOURS = ["red", "black", "watch"] as const;
export type ListColour = (typeof LIST_COLOURS)[number];

/** A statutory list as the catalogue defines it. */
export interface CreditList {
  /** Stable id of the list, such as `judgment-defaulters`. */
  id: string;
  /** The list's official name; screens show this or the short name, never a nickname. */
  name: string;
  /** 简称, for badges. */
  shortName: string;
  /** Names the list had before and that tender documents still use. */
  formerNames: readonly string[];
  colour: Open<ListColour>;
  /** Who decides about the list, or null when that is not confirmed. */
  authority: string | null;
  /** Document that the list rests on, or null when that is not confirmed. */
  legalBasis: string | null;
  /** Edition of the catalogue that this definition comes from. */
  catalogueEdition: string;
  coverage: ListCoverage;
  /** Hours after which the list's data counts as too old to say anything. */
  maxAgeHours: number;
  /** Where the listed subject may object, or null. */
  objectionUrl: string | null;
  /** Where the listed subject may apply for credit repair, or null. */
  repairUrl: string | null;
}

/** What a list speaks about; a subject outside is unknown to the list, not clean. */
export interface ListCoverage {
  /** Division prefixes, such as `4101` for a city; null: every division. */
  divisions: readonly string[] | null;
  /** Kinds of subject; null: every kind. */
  kinds: readonly string[] | null;
}

/** A subject's place on a list, as the public sees it. */
export interface ListEntry {
  /** Opaque id. */
  id: string;
  /** Deciding authority, or null when the list does not name one. */
  authority: string | null;
  /** Number of the deciding document, or null. */
  documentNumber: string | null;
  /** First day of the entry; null when the list gives none, as with lists drawn up by year. */
  from: LawDate | null;
  /** Last day of publication, that day included; null: until removed. */
  until: LawDate | null;
  /** The term the entry is for, in the list's words, such as `2025` for an evaluation year; null when the list knows none. */
  term: string | null;
  /** Why, in the list's own short words; null when the list gives none. */
  reason: string | null;
  /** True while an objection that the authority has accepted is being handled. */
  disputed: boolean;
}

/** An entry as stored, with what decides whether it may be seen. */
export interface StoredEntry extends ListEntry {
  code: CreditCode;
  listId: string;
  /** When the entry was or will be withdrawn, or null. From this instant on it is absent everywhere. */
  withdrawnAt: Instant | null;
}

/** A list row that no code binds to a subject. It waits for a person and raises a doubt about those who bear its name. */
export interface WaitingRow {
  listId: string;
  /** Name as the list has it. */
  name: string;
  /** Well-formed code of the row, when its name disagrees with the register or its check digit fails; null when it has none. */
  code: CreditCode | null;
  from: LawDate | null;
  until: LawDate | null;
}

/** Whether a list's data can be relied on. */
export const SOURCE_HEALTHS = ["ok", "partial", "unavailable"] as const;
export type SourceHealth = (typeof SOURCE_HEALTHS)[number];

/** State of the data behind one list. */
export interface SourceState {
  health: Open<SourceHealth>;
  /** The moment that the data describes, or null when nothing was ever loaded. */
  dataTime: Instant | null;
  /** Version of the data, or null when nothing was ever loaded. */
  version: string | null;
}
