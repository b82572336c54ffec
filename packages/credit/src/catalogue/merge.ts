import type { Catalogue, ListDefinition } from "./definition.ts";

/** Puts an operator's definitions over a catalogue: an entry of the same id replaces, a new one joins at the end. */
export function mergeCatalogue(base: Catalogue, own: Pick<Catalogue, "lists"> & Partial<Catalogue>): Catalogue {
  const lists = new Map<string, ListDefinition>(base.lists.map((list) => [list.id, list]));
  for (const list of own.lists) lists.set(list.id, list);
  return { edition: own.edition ?? base.edition, lists: [...lists.values()] };
}
