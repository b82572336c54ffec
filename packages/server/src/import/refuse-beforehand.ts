import type { ImportContext } from "./context.ts";
import { ImportError } from "./import-error.ts";
import type { OpenFile } from "./open-files.ts";

/**
 * Refuses what the headers of the files alone make wrong.
 *
 * @throws {ImportError}
 */
export function refuseBeforehand(files: readonly OpenFile[], { confirmed, mode }: Pick<ImportContext, "confirmed" | "mode">): void {
  const lists = new Map<string, string>();
  for (const { name, layout } of files) {
    const { list } = layout;
    if (list === undefined) continue;
    const about = { list: list.name, listId: list.id };
    if (!list.verified && !confirmed.has(list.id)) throw new ImportError({ problem: "unconfirmedList", ...about }, name);
    // Of a graded list whose grades nobody has stated, no row would be an entry: every firm would look clean.
    if (list.fields.grade !== undefined && (list.grades ?? []).length === 0) {
      throw new ImportError({ problem: "noGrades", ...about }, name);
    }
    const other = lists.get(list.id);
    if (mode !== "delta" && other !== undefined) throw new ImportError({ problem: "sameListTwice", list: list.name, other }, name);
    lists.set(list.id, name);
  }
}
