import type { KeyedRow, Store } from "@xinyong/api";
import { publishedList } from "@xinyong/credit/catalogue";
import type { ListDefinition, ListField } from "@xinyong/credit/catalogue";
import type { StoredEntry } from "@xinyong/credit/vocabulary";
import { bindRows, storedOf } from "./bind-rows.ts";
import { writeInBatches } from "./batches.ts";
import type { ImportContext } from "./context.ts";
import type { OpenFile } from "./open-files.ts";
import { ImportError } from "./report.ts";
import type { FileReport, ImportMode } from "./report.ts";
import { readListRow } from "./rows/list-row.ts";
import { Row } from "./rows/read-row.ts";

/** Imports one file of a list. Entries are committed by batch; what only the whole file can say comes last, all at once. */
export async function importList(file: OpenFile, list: ListDefinition, context: ImportContext): Promise<FileReport> {
  const { store, catalogue } = context;
  const mode: ImportMode = context.mode ?? "full";
  const before = (await store.lists()).find((state) => state.list.id === list.id);
  if (before?.source.dataTime && Date.parse(before.source.dataTime) > Date.parse(context.asOf)) {
    throw new ImportError(
      "older",
      file.name,
      `${list.name} already holds data of ${before.source.dataTime}, newer than ${context.asOf}. Older data would bring back what is gone.`,
    );
  }
  const read = file.table.rows.flatMap(({ line, cells }) => {
    const row = readListRow(new Row<ListField>(cells, file.columns), list);
    return row === null ? [] : [{ line, row }];
  });
  const bound = await bindRows<StoredEntry>(store, read, { id: list.id, keepsDoubts: true });
  const stored = await storedOf(store, [...bound.rows.keys()]);
  const change = mode === "full" ? await compare(store, list.id, bound.named, [...bound.rows.values()], stored) : null;
  if (change !== null && !context.confirmShrink) await refuseShrink(file, list, change.absent.length, context, bound.waiting);

  const source = {
    // A delta on top of nothing is not the list: until a full file comes, its answers stay unknown.
    health: mode === "full" ? ("ok" as const) : (before?.source.health ?? ("partial" as const)),
    dataTime: context.asOf,
    version: file.version,
  };
  await writeInBatches(context, file, [...bound.rows.values()], (entries) => ({ entries }), {
    lists: [
      {
        list: publishedList(list, catalogue.edition, context.confirmed.has(list.id)),
        source,
        order: catalogue.lists.findIndex(({ id }) => id === list.id),
      },
    ],
    waiting: [{ listId: list.id, replace: mode === "full", rows: bound.waiting }],
    absent: change === null ? [] : [{ keys: change.absent, at: context.asOf }],
  });

  const { accepted, duplicates, unmatched, refused, remarks } = bound;
  const unchanged = [...bound.rows.values()].filter(({ key, digest }) => isSame(stored.get(key), digest)).length;
  return {
    file: file.name,
    layout: file.layout.id,
    encoding: file.table.encoding,
    rows: file.table.rows.length,
    accepted,
    duplicates,
    unmatched,
    refused,
    remarks,
    unchanged,
    list: list.name,
    colour: list.colour,
    mode,
    ...(change !== null && {
      added: change.addedCodes.length,
      withdrawn: change.absent.length,
      addedCodes: change.addedCodes,
      withdrawnCodes: change.withdrawnCodes,
    }),
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
  store: Store,
  listId: string,
  named: ReadonlySet<string>,
  rows: readonly KeyedRow<StoredEntry>[],
  stored: Awaited<ReturnType<Store["stored"]>>,
): Promise<Change> {
  const absent = [...(await store.keysOf(listId))].filter((key) => !named.has(key));
  const gone = await storedOf(store, absent);
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
  { store }: ImportContext,
  waitingNow: readonly { name: string }[],
): Promise<void> {
  const waitingBefore = await store.waiting(list.id);
  const names = new Set(waitingNow.map(({ name }) => name));
  const gone = absent + waitingBefore.filter(({ name }) => !names.has(name)).length;
  const rows = (await store.keysOf(list.id)).size + waitingBefore.length;
  if (gone * 5 > rows) {
    throw new ImportError(
      "shrink",
      file.name,
      `it would withdraw ${gone} of the ${rows} rows of ${list.name}, more than a fifth. If the list really shrank, say --confirm-shrink; if this is only a part of it, say --mode delta. Nothing of it was stored.`,
    );
  }
}

