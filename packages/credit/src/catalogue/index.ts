export { LIST_FIELDS, publishedList } from "./definition.ts";
export type { Catalogue, EntryEnd, Fact, HeaderMapping, ListDefinition, ListField } from "./definition.ts";
export { mergeCatalogue } from "./merge.ts";
export { NATIONAL_CATALOGUE } from "./national.ts";
