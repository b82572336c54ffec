import { getSubject as route } from "@xinyong/credit/routes";
import type { SubjectAnswer } from "@xinyong/credit/routes";
import type { Answer } from "../answer/index.ts";
import type { CallOptions, Connection } from "../connection/index.ts";
import { readCode } from "./read-code.ts";
import { checkSubject } from "./trusted-standing.ts";

/**
 * What the register says about a code: `subject` is null when it does not know the code.
 *
 * @param code As typed.
 * @throws {InvalidCodeError} before anything is sent.
 * @throws {CreditError}
 */
export async function getSubject(connection: Connection, code: string, options: CallOptions = {}): Promise<Answer<SubjectAnswer>> {
  const asked = readCode(code);
  return connection.call(route, { params: { code: asked }, query: {}, body: null }, options, ({ answer, requestId }) => {
    checkSubject(answer, asked, requestId);
    if (answer.subject) checkSubject(answer.subject, asked, requestId);
    return answer;
  });
}
