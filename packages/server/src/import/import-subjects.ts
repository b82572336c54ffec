import type { Subject } from "@xinyong/credit/vocabulary";
import { writeInBatches } from "./batches.ts";
import type { ImportContext } from "./context.ts";
import type { SubjectField } from "./layouts/index.ts";
import type { OpenFile } from "./open-files.ts";
import { placesOf } from "./places.ts";
import type { FilePlan } from "./plan.ts";
import { storedSubjects } from "./register.ts";
import type { Remark } from "./remark.ts";
import { Row } from "./rows/read-row.ts";
import { readSubjectRow } from "./rows/subject-row.ts";

/** Plans the import of a register of subjects: new ones are added, known ones are brought up to date. */
export async function planSubjects(file: OpenFile, context: ImportContext): Promise<FilePlan> {
  const subjects = new Map<string, Subject>();
  const remarks: Record<string, Remark> = {};
  const counts = { accepted: 0, duplicates: 0, unmatched: 0, refused: 0 };
  for (const { line, cells } of file.table.rows) {
    const { remark, subject } = readSubjectRow(new Row<SubjectField>(cells, file.columns));
    if (remark !== null) remarks[line] = remark;
    if (subject === null) counts[remark?.startsWith("refuse:") ? "refused" : "unmatched"]++;
    else if (isEqual(subjects.get(subject.code), subject)) {
      remarks[line] = "duplicate";
      counts.duplicates++;
    } else {
      subjects.set(subject.code, subject);
      counts.accepted++;
    }
  }
  const rows = [...subjects.values()];
  const before = await storedSubjects(context.store, rows.map(({ code }) => code));
  context.register.bring(rows);
  return {
    report: {
      file: file.name,
      layout: file.layout.id,
      title: file.layout.title,
      encoding: file.table.encoding,
      rows: file.table.rows.length,
      ...counts,
      remarks,
      places: placesOf(file, remarks),
      unchanged: rows.filter((subject) => isEqual(before.get(subject.code), subject)).length,
    },
    write: () => writeInBatches(context, file, rows, (part) => ({ subjects: part }), {}),
  };
}

function isEqual(one: Subject | undefined, other: Subject): boolean {
  return one !== undefined && (Object.keys(other) as (keyof Subject)[]).every((key) => String(one[key]) === String(other[key]));
}
