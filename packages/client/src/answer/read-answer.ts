import type { Route } from "@xinyong/credit/routes";
import type { Called } from "../connection/connection.ts";
import type { Settings } from "../connection/settings.ts";
import { InvalidAnswerError } from "../errors/index.ts";
import type { TransportResponse } from "../transport/index.ts";
import { momentOf, requestIdOf } from "./moment.ts";
import { parseJson } from "./parse-json.ts";
import { problemOfResponse } from "./problem.ts";

/**
 * Reads the answer of a route. Whatever is no success of the documented form ends in an error, never in an answer that says less.
 *
 * @throws {ApiProblemError | InvalidAnswerError}
 */
export function readAnswer<Params, Query, Body, Reply extends object>(
  { validation, onWarning, now }: Settings,
  route: Route<Params, Query, Body, Reply>,
  response: TransportResponse,
  sentAt: Date,
): Omit<Called<Reply>, "attempts"> {
  const { status } = response;
  if (!(status >= 200 && status <= 299)) throw problemOfResponse(response, now);
  const header = (name: string): string | null => response.header(name);
  const requestId = requestIdOf(header);
  const value = parseJson(response.body);
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new InvalidAnswerError(value === undefined ? "notJson" : "form", { status, requestId });
  }
  let valid = true;
  const parsed = validation === "off" ? undefined : route.answer?.safeParse(value);
  if (parsed?.success === false) {
    const path = parsed.error.issues[0]?.path.map(String).join(".") ?? null;
    const fault = new InvalidAnswerError("form", { status, requestId, path });
    if (validation === "throw") throw fault;
    onWarning(fault);
    valid = false;
  }
  // The value as it came and not the schema's copy: no schema of an answer changes anything, and the copy takes members from prototypes too.
  return { answer: { ...(value as Reply), ...momentOf(header, sentAt) }, valid, requestId };
}
