import type { Words } from "./words.ts";

const join = (parts: readonly (string | null | false)[]): string => parts.filter(Boolean).join(", ");

/** English; says the same as the Chinese text. */
export const en: Words = {
  language: "en",
  heading: { red: "Honours", black: "Dishonesty lists", watch: "Abnormal operations" },
  short: {
    red: "honours",
    black: "dishonesty lists",
    watch: "abnormal",
    mixed: "both kinds",
    disputed: "under objection",
    none: "no record found",
    undetermined: "unknown",
  },
  loading: "Checking…",
  listed: (list, lists) => (lists > 1 ? `On ${list} and ${lists - 1} more` : `On ${list}`),
  mixed: ({ black, watch, red }) =>
    join([black > 0 && `${black} dishonesty`, watch > 0 && `${watch} abnormal`, `${red} honours`]),
  disputed: (list) => `Under objection: ${list}`,
  none: "No published record found",
  undetermined: (seen) => (seen > 0 ? `Incomplete, ${seen} seen so far` : "Cannot be determined"),
  outcome: {
    hit: ({ authority, documentNumber, from, until }) => {
      const details = join([authority, documentNumber, from, until && `published until ${until}`]);
      return details === "" ? "Listed" : `Listed. ${details}`;
    },
    disputedHit: () => "Listed, under objection: check by hand",
    nameOnly: () => "An entry of this name without a code exists: check by hand",
    noPublishedRecord: ({ dataTime, list }) => `As of ${dataTime ?? ""}, no published record found in ${list}`,
    notChecked: () => "Not asked this time",
    notCovered: () => "Outside what this list covers: unknown",
    stale: ({ dataTime }) => `Data too old (${dataTime ?? ""}): unknown`,
    partial: () => "Data incomplete: unknown, ask again",
    unavailable: () => "Source not available: unknown, ask again",
  },
  unknownSubject: "The register does not know this credit code",
  noLists: "Not asked this time",
  offline: "Source not available: unknown, ask again",
  state: { active: "Active", revoked: "Licence revoked", deregistered: "Deregistered", movedOut: "Moved out" },
  note: {
    none: "This does not mean good credit",
    moment: (time) => `Reflects only the result at ${time} (Beijing time)`,
    page: "What a page shows is not evidence of a verification",
    cached: "A kept result, not a query made now",
    noCode: "No unified social credit code",
  },
};
