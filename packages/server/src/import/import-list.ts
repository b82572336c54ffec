import type { Batch, KeyedRow, StoredRow } from "@xinyong/api";
import { publishedList } from "@xinyong/credit/catalogue";
import type { ListDefinition, ListField } from "@xinyong/credit/catalogue";
import type { StoredEntry } from "@xinyong/credit/vocabulary";
import { bindRows } from "./bind-rows.ts";
import { writeInBatches } from "./batches.ts";
import type { ImportContext } from "./context.ts";
import type { OpenFile } from "./open-files.ts";
import { ImportError } from "./import-error.ts";
import { placesOf } from "./places.ts";
import type { FilePlan } from "./plan.ts";
import { storedRows } from "./register.ts";
import { readListRow } from "./rows/list-row.ts";
import { Row } from "./rows/read-row.ts";

/** Plans the import of one file of a list. Its entries are committed by batch; what only the whole file can say comes last, all at once. */
export async function planList(file: OpenFile, list: ListDefinition, context: ImportContext): Promise<FilePlan> {
  const { store, register, catalogue, asOf, mode } = context;
  const before = (await store.lists()).find((state) => state.list.id === list.id);
  const held = before?.source.dataTime ?? null;
  if (held !== null && Date.parse(held) > Date.parse(asOf)) {
    throw new ImportError({ problem: "older", list: list.name, held, asOf }, file.name);
  }
  const read = file.table.rows.flatMap(({ line, cells }) => {
    const row = readListRow(new Row<ListField>(cells, file.columns), list);
    return row === null ? [] : [{ line, row }];
  });
  const bound = await bindRows<StoredEntry>(register, read, { id: list.id, keepsDoubts: true });
  const entries = [...bound.rows.values()];
  const stored = await storedRows(store, [...bound.rows.keys()]);
  const change = mode === "full" ? await compare(context, list.id, bound.named, entries, stored) : null;
  if (change !== null && !context.confirmShrink) await refuseShrink(file, list, change.absent.length, context, bound.waiting);

  const last: Batch = {
    lists: [
      {
        list: publishedList(list, catalogue.edition, context.confirmed.has(list.id)),
        source: {
          // A delta on top of nothing is not the list: until a full file comes, its answers stay unknown.
          health: mode === "full" ? "ok" : (before?.source.health ?? "partial"),
          dataTime: asOf,
          version: file.version,
        },
        order: catalogue.lists.findIndex(({ id }) => id === list.id),
      },
    ],
    waiting: [{ listId: list.id, replace: mode === "full", rows: bound.waiting }],
    absent: change === null ? [] : [{ keys: change.absent, at: asOf }],
  };
  const { accepted, duplicates, unmatched, refused, remarks } = bound;
  return {
    report: {
      file: file.name,
      layout: file.layout.id,
      title: file.layout.title,
      encoding: file.table.encoding,
      rows: file.table.rows.length,
      accepted,
      duplicates,
      unmatched,
      refused,
      remarks,
      places: placesOf(file, remarks),
      unchanged: entries.filter(({ key, digest }) => isSame(stored.get(key), digest)).length,
      list: list.name,
      colour: list.colour,
      mode,
      ...(change !== null && {
        added: change.addedCodes.length,
        withdrawn: change.absent.length,
        addedCodes: change.addedCodes,
        withdrawnCodes: change.withdrawnCodes,
      }),
    },
    write: () => writeInBatches(context, file, entries, (part) => ({ entries: part }), last),
  };
}

function isSame(stored: { digest: string; withdrawn: string | null } | undefined, digest: string): boolean {
  return stored !== undefined && (stored.withdrawn === "operator" || (stored.withdrawn === null && stored.digest === digest));
}

interface Change {
  absent: string[];
  addedCodes: string[];
  withdrawnCodes: string[];
}

async function compare(
  { store, asOf }: ImportContext,
  listId: string,
  named: ReadonlySet<string>,
  rows: readonly KeyedRow<StoredEntry>[],
  stored: ReadonlyMap<string, StoredRow>,
): Promise<Change> {
  const absent = [...(await store.keysOf(listId, asOf))].filter((key) => !named.has(key));
  const gone = await storedRows(store, absent);
  const added = rows.filter(({ key }) => {
    const before = stored.get(key);
    return before === undefined || before.withdrawn === "absent";
  });
  return {
    absent,
    addedCodes: added.map(({ row }) => row.code),
    withdrawnCodes: absent.flatMap((key) => gone.get(key)?.code ?? []),
  };
}

/** A file cut short looks like a list that shrank: more than a fifth of the list's rows is not taken away unasked. */
async function refuseShrink(
  file: OpenFile,
  list: ListDefinition,
  absent: number,
  { store, asOf }: ImportContext,
  waitingNow: readonly { name: string }[],
): Promise<void> {
  const waitingBefore = await store.waiting(list.id);
  const names = new Set(waitingNow.map(({ name }) => name));
  const gone = absent + waitingBefore.filter(({ name }) => !names.has(name)).length;
  const rows = (await store.keysOf(list.id, asOf)).size + waitingBefore.length;
  if (gone * 5 > rows) throw new ImportError({ problem: "shrink", list: list.name, gone, rows }, file.name);
}
