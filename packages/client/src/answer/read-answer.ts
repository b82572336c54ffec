import type { Route } from "@xinyong/credit/routes";
import type { Called, Known } from "../connection/connection.ts";
import type { Settings } from "../connection/settings.ts";
import { InvalidAnswerError } from "../errors/index.ts";
import type { TransportResponse } from "../transport/index.ts";
import { momentOf, requestIdOf } from "./moment.ts";
import type { Header } from "./moment.ts";
import { parseJson } from "./parse-json.ts";
import { problemOfResponse } from "./problem.ts";

/**
 * Reads the answer of a route. Whatever is no success of the documented form ends in an error, never in an answer that says less.
 *
 * @param known What the request said it has; 304 says that it still holds.
 * @throws {ApiProblemError | InvalidAnswerError}
 */
export function readAnswer<Params, Query, Body, Reply extends object>(
  settings: Settings,
  route: Route<Params, Query, Body, Reply>,
  known: Known<Reply> | undefined,
  response: TransportResponse,
  sentAt: Date,
): Omit<Called<Reply>, "attempts" | "beganAt" | "header"> {
  const { status } = response;
  const unchanged = status === 304 && known !== undefined;
  if (!unchanged && !(status >= 200 && status <= 299)) throw problemOfResponse(response, settings.now);
  const header: Header = (name) => response.header(name);
  const requestId = requestIdOf(header);
  const value: unknown = unchanged ? known.answer : parseJson(response.body);
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new InvalidAnswerError(value === undefined ? "notJson" : "form", { status, requestId });
  }
  const valid = unchanged || isValid(settings, route.answer, value, { status, requestId });
  // The value as it came and not the schema's copy: no schema of an answer changes anything, and the copy takes members from prototypes too.
  return { answer: { ...(value as Reply), ...momentOf(header, sentAt) }, valid, requestId };
}

/**
 * Whether a value has the documented form; true as well when nobody is to look.
 *
 * @throws {InvalidAnswerError} where that is what a fault does.
 */
export function isValid(
  { validation, onWarning }: Settings,
  schema: Route["answer"],
  value: unknown,
  details: { status: number; requestId: string | null },
): boolean {
  const parsed = validation === "off" ? undefined : schema?.safeParse(value);
  if (parsed?.success !== false) return true;
  const path = parsed.error.issues[0]?.path.map(String).join(".") ?? null;
  const fault = new InvalidAnswerError("form", { ...details, path });
  if (validation === "throw") throw fault;
  onWarning(fault);
  return false;
}
