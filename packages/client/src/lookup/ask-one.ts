import { getStanding as route } from "@xinyong/credit/routes";
import type { CreditCode } from "@xinyong/credit/code";
import type { KeptAnswer } from "../cache/index.ts";
import type { CallOptions, Connection } from "../connection/index.ts";
import { trustedStanding } from "../operations/trusted-standing.ts";
import type { LookedUp } from "./looked-up.ts";

/** Asks for one code, in an address, so that a cache on the way may answer; or whether a kept answer still holds. */
export function askOne(connection: Connection, code: CreditCode, kept: KeptAnswer | null, options: CallOptions): Promise<readonly LookedUp[]> {
  const known = kept === null || kept.etag === null ? undefined : { answer: kept.answer, etag: kept.etag };
  return connection.call(route, { params: { code }, query: {}, body: null, known }, options, ({ answer, requestId, ...found }) => [
    { ...found, standing: trustedStanding(answer, code, found.valid, requestId), error: null },
  ]);
}
