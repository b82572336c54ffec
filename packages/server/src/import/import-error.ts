import type { NearLayout, TableProblem } from "@xinyong/tables";
import type { Instant } from "@xinyong/credit/vocabulary";

/** Why an import did not happen, with what an operator needs to know to go on. */
export type ImportStop =
  | { problem: "noFiles" }
  /** `missing`: there is no such path; `system`: it cannot be read; else why it is no table. */
  | { problem: "unreadable"; reason: "missing" | "system" | TableProblem }
  | { problem: "unknownLayout"; nearest: readonly NearLayout[] }
  | { problem: "ambiguousLayout"; between: readonly string[] }
  | { problem: "repeatedHeader"; header: string }
  | { problem: "unconfirmedList"; list: string; listId: string }
  | { problem: "noGrades"; list: string; listId: string }
  | { problem: "sameListTwice"; list: string; other: string }
  | { problem: "shrink"; list: string; gone: number; rows: number }
  | { problem: "older"; list: string; held: Instant; asOf: Instant };

export type ImportProblem = ImportStop["problem"];

/** An import that was stopped before anything of any file was stored. */
export class ImportError extends Error {
  override readonly name = "ImportError";
  readonly code: ImportProblem;
  /** The file it is about, or null. */
  readonly file: string | null;
  /** The same as the message, as data. */
  readonly stop: ImportStop;

  /** @param text What to say of it in English, where the reader of the file said more than `stop` holds. */
  constructor(stop: ImportStop, file: string | null, text: string = textOf(stop)) {
    super(file === null ? text : `${file}: ${text}`);
    this.code = stop.problem;
    this.file = file;
    this.stop = stop;
  }
}

function textOf(stop: ImportStop): string {
  switch (stop.problem) {
    case "noFiles":
      return "No table was found. Name a folder with CSV or XLSX files, or the files.";
    case "unreadable":
      return stop.reason === "missing" ? "there is no such file or folder." : "it cannot be read.";
    case "unknownLayout": {
      const near = stop.nearest.map(({ title, missing }) => `${title} lacks ${missing.join(", ")}`);
      const help = near.length > 0 ? ` Nearest: ${near.join("; ")}.` : "";
      return `its headers belong to no layout that is known.${help} A new list needs a catalogue entry (--catalogue). Nothing was stored.`;
    }
    case "ambiguousLayout":
      return `its headers fit ${stop.between.join(" and ")} alike. Add the columns that tell them apart. Nothing was stored.`;
    case "repeatedHeader":
      return `the header ${stop.header} stands there twice. Remove one. Nothing was stored.`;
    case "unconfirmedList":
      return `the definition of ${stop.list} rests on unconfirmed sources. Check it, then say --confirm-list ${stop.listId}. Nothing was stored.`;
    case "noGrades":
      return `which grades of ${stop.list} count is a local rule. Name them as "grades" of ${stop.listId} in a catalogue file (--catalogue). Nothing was stored.`;
    case "sameListTwice":
      return `${stop.other} is a file of ${stop.list} too, and each of two full files would take away what only the other names. Import the newer one, or both with --mode delta. Nothing was stored.`;
    case "shrink":
      return `it would withdraw ${stop.gone} of the ${stop.rows} rows of ${stop.list}, more than a fifth. If the list really shrank, say --confirm-shrink; if this is only a part of it, say --mode delta. Nothing was stored.`;
    case "older":
      return `${stop.list} already holds data of ${stop.held}, newer than ${stop.asOf}. Older data would bring back what is gone. Nothing was stored.`;
  }
}
