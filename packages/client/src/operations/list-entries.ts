import { listEntries as route } from "@xinyong/credit/routes";
import type { ListedSubject } from "@xinyong/credit/routes";
import type { Connection } from "../connection/index.ts";
import { own } from "../connection/own.ts";
import { createPages, readPage } from "../pages/index.ts";
import type { PageOptions, Pages } from "../pages/index.ts";

/**
 * Published entries of one list, as pages. The first page fixes the order: while the list changes, a walk neither skips nor repeats.
 *
 * @param id Id of the list, such as `judgment-defaulters`.
 */
export function listEntries(connection: Connection, id: string, options: PageOptions = {}): Pages<ListedSubject> {
  const { limit, cursor, ...callOptions } = own(options);
  return createPages(cursor, (next) =>
    connection.call(route, { params: { id }, query: { limit, cursor: next }, body: null }, callOptions, readPage),
  );
}
