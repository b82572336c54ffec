import type { ListedSubject, ListsAnswer, SearchAnswer, SubjectAnswer } from "@xinyong/credit/routes";
import type { CreditRecord } from "@xinyong/credit/vocabulary";
import type { Answer, StandingAnswer } from "../answer/index.ts";
import { createConnection } from "../connection/index.ts";
import type { CallOptions, ClientOptions, Connection } from "../connection/index.ts";
import type { RateLimit } from "../load/index.ts";
import { createLookup } from "../lookup/index.ts";
import type { LookupOptions, StandingOptions } from "../lookup/index.ts";
import {
  getSubject,
  listEntries,
  listLists,
  listRecords,
  queryStandings,
  searchSubjects,
} from "../operations/index.ts";
import type { RecordsOptions, SearchOptions, StandingLookup } from "../operations/index.ts";
import type { PageOptions, Pages } from "../pages/index.ts";
import { kyTransport } from "../transport/index.ts";

/** Every operation of the API, bound to one connection. Each is also a function of its own that takes the connection first. */
export interface Client {
  /** Address of the API, under which its paths begin: absolute, and without a slash at its end. */
  readonly baseUrl: string;
  /**
   * What the API last said of its rate limit; null when it said nothing, or nothing that still holds. The client keeps to it by itself: see
   * `RateLimitError`.
   */
  readonly rateLimit: RateLimit | null;
  /** What the register says about a code; see `getSubject`. */
  subject(code: string, options?: CallOptions): Promise<Answer<SubjectAnswer>>;
  /**
   * All lists' outcomes for one subject now. Look-ups of one moment travel together; see `createLookup`. A kept answer is never a verification:
   * ask with `fresh: true` for one.
   */
  standing(code: string, options?: StandingOptions): Promise<StandingAnswer>;
  /** One result per code, in the order asked; see `queryStandings`. */
  standings(codes: readonly string[], options?: CallOptions): Promise<readonly StandingLookup[]>;
  /** Candidates for a name or a number, for a person to choose from; see `searchSubjects`. */
  search(query: string, options?: SearchOptions): Promise<Answer<SearchAnswer>>;
  /** The lists that the platform publishes; see `listLists`. */
  lists(options?: CallOptions): Promise<Answer<ListsAnswer>>;
  /** Published entries of one list, as pages; see `listEntries`. */
  listEntries(id: string, options?: PageOptions): Pages<ListedSubject>;
  /** Published licences and penalties of one subject, as pages; see `listRecords`. */
  records(code: string, options?: RecordsOptions): Pages<CreditRecord>;
}

/**
 * Makes a client of the public credit API.
 *
 * @throws {ConfigurationError} when an option is wrong, such as a secret key in a browser.
 *
 * @example
 * ```ts
 * import { createClient } from "@xinyong/client";
 * const client = createClient({ baseUrl: "https://credit.example.gov.cn" });
 * const { subject, tone, askedAt } = await client.standing("91410199MABLACK19W");
 * console.log(subject?.name, tone, askedAt);
 * ```
 */
export function createClient(options: ClientOptions): Client {
  const transport = (Object.hasOwn(options, "transport") ? options.transport : undefined) ?? kyTransport();
  return clientOver(createConnection({ ...options, transport }), options);
}

/** Every operation over a connection that is there, whatever its transport: where nothing else is asked of it, ky is not bundled. */
export function clientOver(connection: Connection, options: LookupOptions): Client {
  const lookup = createLookup(connection, options);
  return {
    baseUrl: connection.baseUrl,
    get rateLimit() {
      return connection.rateLimit;
    },
    subject: (code, callOptions) => getSubject(connection, code, callOptions),
    standing: lookup.standing,
    standings: (codes, callOptions) => queryStandings(connection, codes, callOptions),
    search: (query, callOptions) => searchSubjects(connection, query, callOptions),
    lists: (callOptions) => listLists(connection, callOptions),
    listEntries: (id, callOptions) => listEntries(connection, id, callOptions),
    records: (code, callOptions) => listRecords(connection, code, callOptions),
  };
}
