import type { Store } from "@xinyong/api";
import type { SourceState } from "@xinyong/credit/vocabulary";

/**
 * Changes the state of lists' data in a store.
 *
 * @param listIds Which lists. @default all
 * @throws {RangeError} when there is no list of an id.
 */
export async function setSources(store: Store, state: Partial<SourceState>, listIds?: readonly string[]): Promise<void> {
  const lists = await store.lists();
  const unknown = listIds?.filter((id) => !lists.some(({ list }) => list.id === id)) ?? [];
  if (unknown.length > 0) throw new RangeError(`There is no list ${unknown.join(", ")}. Lists are ${lists.map(({ list }) => list.id).join(", ")}.`);
  await store.write({
    lists: lists.map(({ list, source }, order) => ({
      list,
      source: listIds?.includes(list.id) === false ? source : { ...source, ...state },
      order,
    })),
  });
}
