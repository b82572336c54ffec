import type { CreditCode } from "@xinyong/credit/code";
import type { Instant, ListEntry, ListOutcome, Standing, Subject } from "@xinyong/credit/vocabulary";

/** A standing as the elements show it: a copy with own members only, and the moment it speaks of. */
export interface Answer extends Standing {
  askedAt: Instant;
  kept: boolean;
  /** Seconds that a cache had kept it when it arrived. */
  ageSeconds: number;
}

/** Characters that a name cannot have and that change how the text around them reads: controls and direction marks. */
const DECEIVING = /[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

/**
 * Reads what a source gave. Only own members count: a page that polluted `Object.prototype` paints nothing.
 *
 * @throws {TypeError} when a member without which nothing can be said is missing, or when the answer is about another code.
 */
export function readAnswer(value: unknown, code: CreditCode): Answer {
  if (own(value, "code") !== code) throw new TypeError("The answer is about another code than was asked.");
  const outcomes = list(own(value, "outcomes")).map(readOutcome);
  const tone = text(own(value, "tone"), "tone");
  return {
    code,
    subject: readSubject(own(value, "subject"), code),
    tone: tone === "none" && !supportsNone(outcomes) ? "undetermined" : tone,
    reasons: list(own(value, "reasons") ?? []).map((reason) => ({
      reason: text(own(reason, "reason"), "reason"),
      listId: textOrNull(own(reason, "listId")),
    })),
    outcomes,
    catalogueEdition: textOrNull(own(value, "catalogueEdition")) ?? "",
    validUntil: instantOrNull(own(value, "validUntil")),
    askedAt: instantOrNull(own(value, "askedAt")) ?? new Date().toISOString(),
    kept: own(value, "kept") === true,
    ageSeconds: Math.max(0, Number(own(value, "ageSeconds") ?? 0) || 0),
  };
}

/** "No record found" must rest on every list that could hold one; whatever else came with it, it is not said. */
function supportsNone(outcomes: readonly ListOutcome[]): boolean {
  const decisive = outcomes.filter(({ list: { colour } }) => colour !== "red");
  return decisive.length > 0 && decisive.every(({ outcome }) => outcome === "noPublishedRecord");
}

/** A subject from a standing or a search; null where there is none. */
export function readSubject(value: unknown, code: CreditCode): Subject | null {
  if (typeof value !== "object" || value === null) return null;
  return {
    code,
    name: text(own(value, "name"), "name"),
    formerNames: list(own(value, "formerNames") ?? []).map((name) => text(name, "formerNames")),
    kind: textOrNull(own(value, "kind")) ?? "",
    state: textOrNull(own(value, "state")) ?? "",
    division: textOrNull(own(value, "division")),
    registrationNumber: textOrNull(own(value, "registrationNumber")),
    establishedOn: textOrNull(own(value, "establishedOn")),
  };
}

function readOutcome(value: unknown): ListOutcome {
  const summary = own(value, "list");
  const name = text(own(summary, "name"), "list.name");
  return {
    list: {
      id: textOrNull(own(summary, "id")) ?? "",
      name,
      shortName: textOrNull(own(summary, "shortName")) ?? name,
      colour: text(own(summary, "colour"), "list.colour"),
    },
    outcome: text(own(value, "outcome"), "outcome"),
    entries: list(own(value, "entries")).map(readEntry),
    dataTime: instantOrNull(own(value, "dataTime")),
    version: textOrNull(own(value, "version")),
  };
}

function readEntry(value: unknown): ListEntry {
  return {
    id: textOrNull(own(value, "id")) ?? "",
    authority: textOrNull(own(value, "authority")),
    documentNumber: textOrNull(own(value, "documentNumber")),
    from: textOrNull(own(value, "from")),
    until: textOrNull(own(value, "until")),
    term: textOrNull(own(value, "term")),
    reason: textOrNull(own(value, "reason")),
    disputed: own(value, "disputed") === true,
  };
}

/** An own member of a value, whatever the value is. */
export function own(value: unknown, name: string): unknown {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, name)) return undefined;
  return (value as Record<string, unknown>)[name];
}

/** An array, or a `TypeError`. */
export function list(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new TypeError("The answer lacks an array that it needs.");
  return value;
}

function text(value: unknown, member: string): string {
  if (typeof value !== "string") throw new TypeError(`The answer's ${member} is no text.`);
  return value.replace(DECEIVING, "");
}

function textOrNull(value: unknown): string | null {
  return typeof value === "string" ? text(value, "") : null;
}

function instantOrNull(value: unknown): Instant | null {
  return typeof value === "string" && !Number.isNaN(Date.parse(value)) ? value : null;
}
