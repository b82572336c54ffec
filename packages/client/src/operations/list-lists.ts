import { listLists as route } from "@xinyong/credit/routes";
import type { ListsAnswer } from "@xinyong/credit/routes";
import type { Answer } from "../answer/index.ts";
import type { CallOptions, Connection } from "../connection/index.ts";

/**
 * The lists that the platform publishes, each under its statutory name.
 *
 * @throws {CreditError}
 */
export async function listLists(connection: Connection, options: CallOptions = {}): Promise<Answer<ListsAnswer>> {
  return connection.call(route, { params: {}, query: {}, body: null }, options, ({ answer }) => answer);
}
