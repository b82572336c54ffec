import { searchSubjects as route } from "@xinyong/credit/routes";
import type { SearchAnswer } from "@xinyong/credit/routes";
import type { Answer } from "../answer/index.ts";
import type { CallOptions, Connection } from "../connection/index.ts";
import { own } from "../connection/own.ts";
import { refuseResidentId } from "./refuse-resident-id.ts";

/** Options of a search. */
export interface SearchOptions extends CallOptions {
  /** Candidates at most, 1 to 20. @default 20 */
  limit?: number | undefined;
}

/**
 * Candidates for a name or a number, best first. A search answers nothing about any of them: a person chooses one, and then its code is asked.
 * The query travels in a body, not in an address.
 *
 * @param query A name or a part of one, a former name, a 15-digit registration number or an organisation code.
 * @throws {InvalidCodeError} when the query holds a resident number, before anything is sent.
 * @throws {CreditError}
 */
export async function searchSubjects(
  connection: Connection,
  query: string,
  options: SearchOptions = {},
): Promise<Answer<SearchAnswer>> {
  const { limit, ...callOptions } = own(options);
  refuseResidentId(query);
  return connection.call(route, { params: {}, query: {}, body: { query, limit } }, callOptions, ({ answer }) => answer);
}
