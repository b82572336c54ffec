import type { ListColour, ListOutcomeKind, Tone } from "../vocabulary/index.ts";

/** Languages that every text exists in. zh-CN is the authoritative one. */
export const LANGUAGES = ["zh-CN", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

/** Values of an outcome's sentence. A value that the list does not give is left out of the sentence, never filled. */
export interface OutcomeValues {
  authority: string | null;
  documentNumber: string | null;
  from: string | null;
  until: string | null;
  dataTime: string | null;
  list: string;
}

/** All words on a screen in one language. */
export interface Words {
  language: Language;
  /** Headings and accessible prefixes of the colours. */
  heading: Readonly<Record<ListColour, string>>;
  /** Short form of a tone, for the compact badge. */
  short: Readonly<Record<Tone, string>>;
  loading: string;
  /** `列入{list}` with the number of lists. */
  listed: (list: string, lists: number) => string;
  /** `mixed`: how many lists of each kind. */
  mixed: (counts: Readonly<Record<ListColour, number>>) => string;
  disputed: (list: string) => string;
  none: string;
  undetermined: (seen: number) => string;
  outcome: Readonly<Record<ListOutcomeKind, (values: OutcomeValues) => string>>;
  /** Why nothing can be said, where no list's outcome says it. */
  unknownSubject: string;
  noLists: string;
  offline: string;
  /** Registration states. */
  state: Readonly<Record<string, string>>;
  note: {
    none: string;
    moment: (time: string) => string;
    page: string;
    cached: string;
    noCode: string;
  };
}
