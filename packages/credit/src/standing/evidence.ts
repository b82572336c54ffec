import type { CreditCode } from "../code/index.ts";
import type { CreditList, SourceState, StoredEntry, Subject, WaitingRow } from "../vocabulary/index.ts";

/** A list in service and the state of its data. */
export interface ListState {
  list: CreditList;
  source: SourceState;
}

/** All that is known about one subject from one list, published or not. */
export interface ListEvidence extends ListState {
  /** False when the caller did not ask for this list. */
  asked: boolean;
  /** Entries stored for the code, whatever their dates. */
  entries: readonly StoredEntry[];
  /** Waiting rows of this list; those that bear another name and another code are ignored. */
  waiting: readonly WaitingRow[];
}

/** What the rule for a standing needs: all of it read at one moment. */
export interface StandingEvidence {
  code: CreditCode;
  /** Null when the register does not know the code. */
  subject: Subject | null;
  lists: readonly ListEvidence[];
  catalogueEdition: string;
}
