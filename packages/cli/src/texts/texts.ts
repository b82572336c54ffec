import type { FileReport, ImportError, Place, Remark } from "@xinyong/server";
import type { CreditError } from "@xinyong/client";
import type { Labels, Words } from "@xinyong/credit/wording";
import type { CommandName } from "../main/command.ts";
import type { OptionName } from "../main/options.ts";

/** Everything that the command says, in one language. What a subject's standing is called stands in the wording of `@xinyong/credit`. */
export interface Texts {
  language: "zh-CN" | "en";
  words: Words;
  labels: Labels;
  help: HelpTexts;
  wrong: WrongTexts;
  import: ImportTexts;
  lookup: LookupTexts;
  items: ItemTexts;
  serve: ServeTexts;
  /** Why a platform could not be asked. */
  failure: (error: CreditError, server: string | null) => string;
  noDatabase: (path: string) => string;
  badDatabase: (path: string, message: string) => string;
  unexpected: (message: string) => string;
  /** The Node that runs this has no SQLite. */
  oldNode: (version: string) => string;
}

export interface HelpTexts {
  tagline: string;
  usage: string;
  commands: string;
  options: string;
  environment: string;
  examples: string;
  more: string;
  command: Readonly<Record<CommandName, string>>;
  option: Readonly<Record<OptionName, string>>;
  variable: Readonly<Record<string, string>>;
}

/** What was wrong with the line that was typed. Only names of commands and options are repeated, never a value: it may be a person's number. */
export interface WrongTexts {
  unknownCommand: (near: string | null) => string;
  unknownOption: (option: string, near: string | null) => string;
  noValueGiven: (option: string) => string;
  takesNoValue: (option: string) => string;
  givenTwice: (option: string) => string;
  noOperand: (operands: string) => string;
  noOperandWanted: string;
  oneOperandWanted: string;
  together: (one: string, other: string) => string;
  oneOf: (one: string, other: string) => string;
  choice: (option: string, choices: readonly string[]) => string;
  time: (option: string) => string;
  port: (option: string) => string;
  url: (option: string) => string;
  unknownList: (ids: readonly string[]) => string;
  keyOption: string;
  noKey: string;
  seeHelp: (command: string) => string;
}

export interface ImportTexts {
  database: (path: string) => string;
  heading: (report: FileReport) => string;
  counts: (report: FileReport) => string;
  /** Rows of a graded list whose grade is no entry. */
  others: (count: number) => string;
  changes: (report: FileReport) => string | null;
  remark: Readonly<Record<Remark, string>>;
  remarkLine: (remark: string, count: number, lines: readonly number[]) => string;
  /** Where one refused row is wrong. */
  place: (line: number, place: Place) => string;
  columns: readonly [file: string, rows: string, accepted: string, duplicates: string, unmatched: string, refused: string, added: string, withdrawn: string];
  total: string;
  waiting: string;
  /** Said until the first rows are stored. */
  reading: string;
  progress: (file: string, done: number, rows: number) => string;
  stopped: (error: ImportError) => string;
  /** What was stored before something failed. */
  broken: (files: readonly string[]) => string;
  future: (asOf: string) => string;
  unreadableCatalogue: (path: string) => string;
  badCatalogue: (path: string, places: readonly string[]) => string;
}

export interface LookupTexts {
  id: (id: string) => string;
  records: (count: number) => string;
  category: Readonly<Record<string, string>>;
  until: (date: string) => string;
  disputed: string;
  notACode: (problem: string) => string;
}

export interface ItemTexts {
  withdrawn: (id: string) => string;
  withdrawnFrom: (id: string, at: string) => string;
  disputed: (id: string) => string;
  closed: (id: string) => string;
  /** The item was in that state before. */
  unchanged: (id: string) => string;
  unknown: (id: string) => string;
  bound: (seconds: number) => string;
  insecure: string;
}

export interface ServeTexts {
  listening: (url: string) => string;
  data: (path: string, lists: number) => string;
  demo: string;
  testCodes: string;
  adminOff: string;
  stop: string;
  stopped: string;
  portTaken: (port: number) => string;
  cannotListen: (code: string) => string;
  failed: (route: string, requestId: string, what: string) => string;
}
