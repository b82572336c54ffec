import type { ListsAnswer, SearchAnswer, SubjectAnswer } from "@xinyong/credit/routes";
import type { Answer, StandingAnswer } from "../answer/index.ts";
import type { Client } from "../client/index.ts";
import { own } from "../connection/own.ts";
import { codePart, searchPart } from "./keys.ts";
import type { Refused } from "./keys.ts";
import { askAnew, lasting } from "./lasting.ts";
import type { Dated } from "./lasting.ts";
import type { CreditQuery, QueryCallOptions } from "./types.ts";

/** A client, or what stands in for one in a test. */
export type ClientOf<Operation extends keyof Client> = Pick<Client, "baseUrl" | Operation>;

/** Options of a search. */
export interface SearchQueryOptions extends QueryCallOptions {
  /** Candidates at most, 1 to 20. @default 20 */
  limit?: number | undefined;
}

/**
 * What all lists say about one subject now, for display. It is asked again while someone looks, and goes when its time is over: a verification
 * asks the client itself, at the moment that it decides.
 *
 * @param code As typed.
 *
 * @example
 * ```ts
 * import { QueryClient, QueryObserver } from "@tanstack/query-core";
 * import { createClient } from "@xinyong/client";
 * import { standingQuery } from "@xinyong/client/tanstack";
 * const client = createClient({ baseUrl: "https://credit.example.gov.cn" });
 * const observer = new QueryObserver(new QueryClient(), standingQuery(client, "91410199MABLACK19W"));
 * const stop = observer.subscribe(({ data, isPending }) => console.log(isPending ? "Checking…" : (data?.tone ?? "unknown")));
 * ```
 */
export function standingQuery(
  client: ClientOf<"standing">,
  code: string,
  options: QueryCallOptions = {},
): CreditQuery<StandingAnswer, readonly ["xinyong", string, "standing", string | Refused | null]> {
  return query(["xinyong", client.baseUrl, "standing", codePart(code)], (signal) => client.standing(code, { ...own(options), signal }));
}

/** What the register says about a code. */
export function subjectQuery(
  client: ClientOf<"subject">,
  code: string,
  options: QueryCallOptions = {},
): CreditQuery<Answer<SubjectAnswer>, readonly ["xinyong", string, "subject", string | Refused | null]> {
  return query(["xinyong", client.baseUrl, "subject", codePart(code)], (signal) => client.subject(code, { ...own(options), signal }));
}

/** The lists that the platform publishes. */
export function listsQuery(
  client: ClientOf<"lists">,
  options: QueryCallOptions = {},
): CreditQuery<Answer<ListsAnswer>, readonly ["xinyong", string, "lists"]> {
  return query(["xinyong", client.baseUrl, "lists"], (signal) => client.lists({ ...own(options), signal }));
}

/**
 * Candidates for a name or a number, for a person to choose from. The text is not in the key, which other programs get to see; so an answer is
 * never taken over from a server that rendered the page, nor from a disk.
 */
export function searchQuery(
  client: ClientOf<"search">,
  text: string,
  options: SearchQueryOptions = {},
): CreditQuery<Answer<SearchAnswer>, readonly ["xinyong", string, "search", string | Refused | null, number | null]> {
  const { limit = null } = own(options);
  return query(["xinyong", client.baseUrl, "search", searchPart(text), limit], (signal) => client.search(text, { ...own(options), signal }));
}

function query<Data extends Dated, Key extends readonly unknown[]>(queryKey: Key, ask: (signal: AbortSignal) => Promise<Data>): CreditQuery<Data, Key> {
  const answersIn = (data: Data): readonly Dated[] => [data];
  return { queryKey, queryFn: (context) => askAnew(context, answersIn, () => ask(context.signal)), ...lasting(answersIn) };
}
