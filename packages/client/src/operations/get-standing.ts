import { getStanding as route } from "@xinyong/credit/routes";
import type { StandingAnswer } from "../answer/index.ts";
import type { CallOptions, Connection } from "../connection/index.ts";
import { readCode } from "./read-code.ts";
import { trustedStanding } from "./trusted-standing.ts";

/**
 * All lists' outcomes for one subject now, and the tone that a badge shows. A code that the register does not know is `undetermined`.
 * Look at `kept`: a kept answer may be shown with its `askedAt`, and is never a verification.
 *
 * @param code As typed: width, spaces, hyphens and letter case do not count.
 * @throws {InvalidCodeError} before anything is sent.
 * @throws {CreditError} and no standing, when anything fails.
 *
 * @example
 * ```ts
 * import { createConnection, getStanding, kyTransport } from "@xinyong/client";
 * const connection = createConnection({ baseUrl: "https://credit.example.gov.cn", transport: kyTransport() });
 * const { tone, outcomes, askedAt, kept } = await getStanding(connection, "91410199MABLACK19W");
 * ```
 */
export async function getStanding(connection: Connection, code: string, options: CallOptions = {}): Promise<StandingAnswer> {
  const asked = readCode(code);
  return connection.call(route, { params: { code: asked }, query: {}, body: null }, options, ({ answer, valid, requestId }) =>
    trustedStanding(answer, asked, valid, requestId),
  );
}
