import type { CreditCode } from "@xinyong/credit/code";
import type { ListedSubject, MatchKind } from "@xinyong/credit/routes";
import type { ListEvidence, ListState } from "@xinyong/credit/standing";
import type {
  CreditList,
  Instant,
  SourceState,
  StoredEntry,
  StoredRecord,
  Subject,
  WaitingRow,
} from "@xinyong/credit/vocabulary";

/** All that is known about one code: its subject, and per list in service the entries and doubts. */
export interface SubjectEvidence {
  code: CreditCode;
  subject: Subject | null;
  lists: readonly ListEvidence[];
}

/** Where a walk stands: the data it walks over is fixed by `snapshot`, the place by `after`. */
export interface WalkPosition {
  /** What {@link Store.sequence} was when the walk began; items stored later are not in it. */
  snapshot: number;
  /** Key of the last item seen, or null at the start. Opaque to everyone but the store. */
  after: string | null;
}

/** Items of one step of a walk; `after` is null at the end. */
export interface WalkStep<Item> {
  items: readonly Item[];
  after: string | null;
}

/** An entry of a list on a walk. A withdrawal planned for later ends the life of a cached page, so the store tells it; the API never shows it. */
export interface StoredListed extends ListedSubject {
  withdrawnAt?: Instant | null;
}

/** A subject found by a name or a number. */
export interface StoredCandidate {
  subject: Subject;
  match: MatchKind;
}

/** What a person may type to find a subject, already told apart. */
export type SubjectQuery =
  { by: "name"; text: string } | { by: "registrationNumber"; text: string } | { by: "organisationCode"; text: string };

/**
 * Where the platform's data is kept. Reading answers with what is stored, published or not: the rules in `@xinyong/credit` decide what may
 * be seen, so that every store answers alike. The one conformance suite (`@xinyong/api/conformance`) is the meaning of this interface.
 */
export interface Store {
  /** Grows with every committed change. A prepared answer is used only while this has not moved. */
  sequence(): Promise<number>;
  /** The lists in service and the state of their data, in catalogue order. */
  lists(): Promise<readonly ListState[]>;
  /** Evidence about each code, all of it read at one moment, in the order asked. */
  evidence(codes: readonly CreditCode[]): Promise<readonly SubjectEvidence[]>;
  /** Subjects that the query may mean, best first: exact, prefix, part, former name. */
  search(query: SubjectQuery, limit: number): Promise<readonly StoredCandidate[]>;
  /** Records of a subject, newest decision first; only those published at `now`. */
  records(
    code: CreditCode,
    filter: { category: string | null; now: Date },
    position: WalkPosition,
    limit: number,
  ): Promise<WalkStep<StoredRecord>>;
  /** Entries of a list in a fixed order; only those published at `now`. */
  entries(listId: string, now: Date, position: WalkPosition, limit: number): Promise<WalkStep<StoredListed>>;
  /** Withdraws the entry or record of this id from `at` on. A file that still names it does not bring it back. Null: no such id. */
  withdraw(id: string, at: Instant): Promise<{ changed: number } | null>;
  /** Marks or unmarks the entry or record of this id as under objection. Null: no such id. */
  dispute(id: string, disputed: boolean): Promise<{ changed: number } | null>;
  /** Stores a batch, all of it or nothing. */
  write(batch: Batch): Promise<void>;
  /** What is stored under these row keys, withdrawn rows included; unknown keys are absent. */
  stored(keys: readonly string[]): Promise<ReadonlyMap<string, StoredRow>>;
  /** Subjects of these codes; unknown codes are absent. */
  subjects(codes: readonly CreditCode[]): Promise<ReadonlyMap<CreditCode, Subject>>;
  /** Keys of the rows of a list that a full file as of `at` may take away: those that stand, and those whose withdrawal by hand is still to come then. */
  keysOf(listId: string, at: Instant): Promise<ReadonlySet<string>>;
  /** Rows of a list that wait for a person. */
  waiting(listId: string): Promise<readonly WaitingRow[]>;
  /** True when the store can answer now. */
  ready(): Promise<boolean>;
  close(): Promise<void>;
}

/** What is stored under a row key. */
export interface StoredRow {
  id: string;
  /** Digest of the row's stored content: equal content is not stored twice. */
  digest: string;
  code: CreditCode;
  /** Null while the row stands; who took it away decides whether a later file may bring it back. */
  withdrawn: WithdrawnBy | null;
}

/** `absent`: a full file no longer named it, and a later file may name it again. `operator`: withdrawn by hand, for good. */
export type WithdrawnBy = "absent" | "operator";

/** A row to store under its key. The store gives it an opaque id the first time and keeps it when the content changes. */
export interface KeyedRow<Row> {
  /** Key of the row in its source: dataset, authority, document (or first day or term, where there is none) and code. */
  key: string;
  digest: string;
  row: Omit<Row, "id">;
}

/** Changes that belong together. */
export interface Batch {
  /** Puts a list in service, or replaces its definition and the state of its data. */
  lists?: readonly { list: CreditList; source: SourceState; order: number }[];
  subjects?: readonly Subject[];
  entries?: readonly KeyedRow<StoredEntry>[];
  records?: readonly KeyedRow<StoredRecord>[];
  /** Waiting rows of a list; `replace` clears the list's earlier ones first. */
  waiting?: readonly { listId: string; replace: boolean; rows: readonly WaitingRow[] }[];
  /** Keys of entries that the list's full file no longer names. What an operator withdrew from a later moment on goes at once, and stays the operator's. */
  absent?: readonly { keys: readonly string[]; at: Instant }[];
}
