export type { Refused } from "./keys.ts";
export { listEntriesQuery, recordsQuery } from "./pages.ts";
export type { PagesQueryOptions, RecordsQueryOptions } from "./pages.ts";
export { listsQuery, searchQuery, standingQuery, subjectQuery } from "./queries.ts";
export type { ClientOf, SearchQueryOptions } from "./queries.ts";
export type { CreditPagesQuery, CreditQuery, LastingOptions, PagesData, QueryCallOptions, QueryContextLike, QueryLike } from "./types.ts";
