import type { CreditList, ListColour, ListCoverage } from "../vocabulary/index.ts";

/** A fact with its standing: what is not verified is shown only where the operator has confirmed it. */
export interface Fact {
  text: string;
  verified: boolean;
}

/** How an entry of a list ends: a date in the file, removal from the next full file, or a number of months after its first day. */
export type EntryEnd = { by: "column" } | { by: "removal" } | { by: "period"; months: number };

/** What a column of a list's file can mean. Any other column is not stored. */
export const LIST_FIELDS = [
  "name",
  "code",
  "authority",
  "documentNumber",
  "from",
  "until",
  "removedOn",
  "term",
  "reason",
  "grade",
] as const;
export type ListField = (typeof LIST_FIELDS)[number];

/** The headers under which a field is found. */
export interface HeaderMapping {
  /** Spellings, the official one first. Width, brackets, spaces, hyphens and order do not count. */
  headers: readonly string[];
  /** True when a file without it is not this list's file. */
  required?: boolean;
}

/** A list as data: what is shown of it, and how its file is read. A new list is one of these, not code. */
export interface ListDefinition {
  id: string;
  name: string;
  shortName: string;
  formerNames: readonly string[];
  colour: ListColour;
  /** False: the list itself rests on an unconfirmed source and is imported and shown only once the operator confirms it. */
  verified: boolean;
  authority: Fact | null;
  legalBasis: Fact | null;
  coverage: ListCoverage;
  /** Hours; see {@link CreditList.maxAgeHours}. */
  maxAgeHours: number;
  end: EntryEnd;
  objectionUrl: string | null;
  repairUrl: string | null;
  fields: Readonly<Partial<Record<ListField, HeaderMapping>>>;
  /** For graded lists: only rows whose grade is one of these are entries. The grades are local, so the operator states them. */
  grades?: readonly string[];
}

/** An edition of the catalogue with its lists. */
export interface Catalogue {
  edition: string;
  lists: readonly ListDefinition[];
}

/** The definition as the public sees it; an unverified fact is left out unless confirmed. */
export function publishedList(definition: ListDefinition, edition: string, confirmed: boolean): CreditList {
  const fact = (value: Fact | null): string | null =>
    value !== null && (value.verified || confirmed) ? value.text : null;
  const { id, name, shortName, formerNames, colour, coverage, maxAgeHours, objectionUrl, repairUrl } = definition;
  return {
    id,
    name,
    shortName,
    formerNames,
    colour,
    authority: fact(definition.authority),
    legalBasis: fact(definition.legalBasis),
    catalogueEdition: edition,
    coverage,
    maxAgeHours,
    objectionUrl,
    repairUrl,
  };
}
