import { listRecords as route } from "@xinyong/credit/routes";
import type { CreditRecord, Open, RecordCategory } from "@xinyong/credit/vocabulary";
import type { Connection } from "../connection/index.ts";
import { own } from "../connection/own.ts";
import { createPages, readPage } from "../pages/index.ts";
import type { PageOptions, Pages } from "../pages/index.ts";
import { readCode } from "./read-code.ts";
import { checkSubject } from "./trusted-standing.ts";

/** Options of a walk over records. */
export interface RecordsOptions extends PageOptions {
  /** Only this category. @default all */
  category?: Open<RecordCategory> | undefined;
}

/**
 * Published licences and penalties of one subject, newest decision first, as pages. They never set a tone.
 *
 * @param code As typed. When it is none, the pages reject with an `InvalidCodeError` and nothing is sent.
 */
export function listRecords(connection: Connection, code: string, options: RecordsOptions = {}): Pages<CreditRecord> {
  const { category, limit, cursor, ...callOptions } = own(options);
  return createPages(cursor, async (next) => {
    const asked = readCode(code);
    const query = { category, limit, cursor: next };
    return connection.call(route, { params: { code: asked }, query, body: null }, callOptions, (called) => {
      const page = readPage(called);
      for (const item of page.items) checkSubject(item, asked, called.requestId);
      return page;
    });
  });
}
