import type { FileReport, Remark } from "@xinyong/server";
import { REMARKS } from "@xinyong/server";
import { columns } from "../internal/columns.ts";
import type { Texts } from "../texts/index.ts";

/** Line numbers that are shown of each remark. */
const MOST_LINES = 5;
/** Refused rows of each remark that are shown with what is wrong. */
const MOST_PLACES = 3;

/** What became of one file, for a person. */
export function reportText(report: FileReport, texts: Texts): string {
  const words = texts.import;
  const { rows, accepted, duplicates, unmatched, refused } = report;
  const others = rows - accepted - duplicates - unmatched - refused;
  const lines = [words.counts(report), words.changes(report), others > 0 ? words.others(others) : null, ...remarkLines(report, texts)];
  return [words.heading(report), ...lines.filter((line) => line !== null).map((line) => `  ${line}`)].join("\n");
}

/** Remarks by reason, strongest first, each with the first rows it is about. */
function remarkLines({ remarks, places }: FileReport, texts: Texts): string[] {
  const words = texts.import;
  const byRemark = new Map<Remark, number[]>();
  for (const [line, remark] of Object.entries(remarks)) {
    byRemark.set(remark, [...(byRemark.get(remark) ?? []), Number(line)]);
  }
  return REMARKS.flatMap((remark) => {
    const found = byRemark.get(remark);
    if (found === undefined) return [];
    const examples = found.slice(0, MOST_PLACES).flatMap((line) => {
      const place = places[line];
      return place === undefined ? [] : [`  ${words.place(line, place)}`];
    });
    return [words.remarkLine(words.remark[remark], found.length, found.slice(0, MOST_LINES)), ...examples];
  });
}

/** All files of an import in one table, with their sums. */
export function summaryText(reports: readonly FileReport[], texts: Texts): string {
  const row = (name: string, part: readonly FileReport[]): string[] => {
    const sum = (count: (report: FileReport) => number | undefined): string => {
      const counts = part.map(count).filter((one) => one !== undefined);
      return counts.length === 0 ? "-" : String(counts.reduce((total, one) => total + one, 0));
    };
    return [
      name,
      sum(({ rows }) => rows),
      sum(({ accepted }) => accepted),
      sum(({ duplicates }) => duplicates),
      sum(({ unmatched }) => unmatched),
      sum(({ refused }) => refused),
      sum(({ added }) => added),
      sum(({ withdrawn }) => withdrawn),
    ];
  };
  return columns([texts.import.columns, ...reports.map((report) => row(report.file, [report])), row(texts.import.total, reports)]).join("\n");
}
