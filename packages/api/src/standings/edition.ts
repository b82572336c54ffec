import { NATIONAL_CATALOGUE } from "@xinyong/credit/catalogue";
import type { ListState } from "@xinyong/credit/standing";
import type { Service } from "../routes/service.ts";

/** The edition of the catalogue that an answer names: what the operator says, else that of the lists; where they come from several, each. */
export function editionOf({ catalogueEdition }: Pick<Service, "catalogueEdition">, lists: readonly Pick<ListState, "list">[]): string {
  if (catalogueEdition !== null) return catalogueEdition;
  const editions = new Set(lists.map(({ list }) => list.catalogueEdition));
  return editions.size === 0 ? NATIONAL_CATALOGUE.edition : [...editions].join(", ");
}
