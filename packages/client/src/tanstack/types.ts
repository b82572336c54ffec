// What TanStack Query 5 gives to options and takes as options, by its form and not by import: nothing of it is needed at run time, and each
// framework's package of it has these. Tests hold these types to the real package.
import type { Page } from "@xinyong/credit/routes";
import type { Answer } from "../answer/index.ts";
import type { CallOptions } from "../connection/index.ts";

/** A query as its cache has it. */
export interface QueryLike<Data> {
  readonly state: { readonly data: Data | undefined; readonly dataUpdatedAt: number; readonly error: Error | null };
  setState(state: { data: undefined; dataUpdatedAt: number; error: null; status: "pending" }): void;
}

/** What the function of a query is given. */
export interface QueryContextLike {
  readonly signal: AbortSignal;
  readonly queryKey: readonly unknown[];
  /** Since 5.62. Without it an answer whose time is over stays in sight until another comes. */
  readonly client?: { getQueryCache(): { find(filters: { queryKey: readonly unknown[]; exact: true }): QueryLike<unknown> | undefined } };
}

/** Limits of the calls that a query makes. Its signal is the query's own. */
export type QueryCallOptions = Omit<CallOptions, "signal">;

/** How long the data of a query lasts, and when it is asked for again. */
export interface LastingOptions<Data> {
  staleTime: (query: Pick<QueryLike<Data>, "state">) => number;
  gcTime: number;
  refetchInterval: (query: Pick<QueryLike<Data>, "state">) => number | false;
  refetchOnMount: true;
  refetchOnReconnect: true;
  refetchOnWindowFocus: true;
  networkMode: "always";
  retry: false;
}

/** Options of a query, for `useQuery`, `useQueries`, `prefetchQuery` and the like. */
export interface CreditQuery<Data, Key extends readonly unknown[]> extends LastingOptions<Data> {
  queryKey: Key;
  queryFn: (context: QueryContextLike) => Promise<Data>;
}

/** The pages of an infinite query. */
export interface PagesData<Item> {
  pages: Answer<Page<Item>>[];
  pageParams: (string | undefined)[];
}

/** Options of an infinite query, for `useInfiniteQuery` and the like. */
export interface CreditPagesQuery<Item, Key extends readonly unknown[]> extends LastingOptions<PagesData<Item>> {
  queryKey: Key;
  queryFn: (context: QueryContextLike & { readonly pageParam: string | undefined }) => Promise<Answer<Page<Item>>>;
  initialPageParam: string | undefined;
  getNextPageParam: (last: Page<Item>) => string | null;
}
