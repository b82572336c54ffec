import type { ListedSubject, Page } from "@xinyong/credit/routes";
import type { CreditRecord } from "@xinyong/credit/vocabulary";
import type { Answer } from "../answer/index.ts";
import { own } from "../connection/own.ts";
import type { RecordsOptions } from "../operations/index.ts";
import type { PageOptions } from "../pages/index.ts";
import { codePart } from "./keys.ts";
import type { Refused } from "./keys.ts";
import { askAnew, lasting } from "./lasting.ts";
import type { ClientOf } from "./queries.ts";
import type { CreditPagesQuery, PagesData } from "./types.ts";

/** Options of pages. Their cursors are the query's own. */
export type PagesQueryOptions = Omit<PageOptions, "signal" | "cursor">;

/** Options of pages of records. */
export type RecordsQueryOptions = Omit<RecordsOptions, "signal" | "cursor">;

/**
 * Published entries of one list, as an infinite query. When it is asked again, all its pages are, from the first: so entries that were withdrawn
 * since are gone from every page.
 *
 * @param id Id of the list, such as `judgment-defaulters`.
 */
export function listEntriesQuery(
  client: ClientOf<"listEntries">,
  id: string,
  options: PagesQueryOptions = {},
): CreditPagesQuery<ListedSubject, readonly ["xinyong", string, "entries", string, number | null]> {
  const { limit = null } = own(options);
  return pages(["xinyong", client.baseUrl, "entries", id, limit], (signal, cursor) => client.listEntries(id, { ...own(options), signal, cursor }));
}

/** Published licences and penalties of one subject, as an infinite query. They never set a tone. */
export function recordsQuery(
  client: ClientOf<"records">,
  code: string,
  options: RecordsQueryOptions = {},
): CreditPagesQuery<CreditRecord, readonly ["xinyong", string, "records", string | Refused | null, string | null, number | null]> {
  const { category = null, limit = null } = own(options);
  return pages(["xinyong", client.baseUrl, "records", codePart(code), category, limit], (signal, cursor) =>
    client.records(code, { ...own(options), signal, cursor }),
  );
}

function pages<Item, Key extends readonly unknown[]>(
  queryKey: Key,
  ask: (signal: AbortSignal, cursor: string | undefined) => PromiseLike<Answer<Page<Item>>>,
): CreditPagesQuery<Item, Key> {
  const answersIn = (data: PagesData<Item>): readonly Answer<Page<Item>>[] => data.pages;
  return {
    queryKey,
    queryFn: (context) => askAnew(context, answersIn, () => ask(context.signal, context.pageParam)),
    initialPageParam: undefined,
    getNextPageParam: ({ next }) => next,
    ...lasting(answersIn),
  };
}
