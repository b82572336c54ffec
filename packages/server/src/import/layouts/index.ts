import type { Catalogue } from "@xinyong/credit/catalogue";
import type { ImportLayout } from "./layout.ts";
import { LICENCE_2016, LICENCE_2018, PENALTY_2016, PENALTY_2018 } from "./records.ts";
import { SUBJECTS } from "./subjects.ts";

export type { ImportLayout } from "./layout.ts";
export type { RecordField } from "./records.ts";
export type { SubjectField } from "./subjects.ts";

/** Every layout that an import knows: the standards, and one for each list of the catalogue. */
export function layoutsOf(catalogue: Catalogue): ImportLayout[] {
  const lists = catalogue.lists.map((list) => ({
    id: list.id,
    title: list.name,
    kind: "list" as const,
    list,
    fields: list.fields,
  }));
  return [SUBJECTS, LICENCE_2018, PENALTY_2018, LICENCE_2016, PENALTY_2016, ...lists];
}
