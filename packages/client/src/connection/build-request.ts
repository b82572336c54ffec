import type { Route } from "@xinyong/credit/routes";
import { InvalidRequestError } from "../errors/index.ts";
import type { MiddlewareRequest } from "../middleware/index.ts";
import type { CallInput } from "./connection.ts";
import type { Settings } from "./settings.ts";

/**
 * Writes a call as a request. The contract's own schemas check it first: they also keep `.` and `..` out of paths.
 *
 * @throws {InvalidRequestError} when it does not have the form that the contract asks for.
 */
export function buildRequest<Params, Query, Body, Reply>(
  settings: Settings,
  route: Route<Params, Query, Body, Reply>,
  { params, query, body, known }: CallInput<Params, Query, Body>,
  idempotencyKey: string | null,
): MiddlewareRequest {
  check(route.params, params);
  check(route.query, query);
  if (route.body !== null) check(route.body, body);
  const values = params as Readonly<Record<string, string>>;
  const path = route.path.replace(/\{(\w+)\}/g, (_whole, name: string) => encodeURIComponent(values[name] ?? ""));
  // By hand, since mini programs have no `URLSearchParams`.
  const search = Object.entries(query as object).flatMap(([name, value]) => (value === undefined ? [] : `${name}=${encode(name, value)}`));
  const url = settings.base + path + (search.length > 0 ? `?${search.join("&")}` : "");
  if (route.body === null) {
    const headers = known === undefined ? settings.headers : { ...settings.headers, "if-none-match": known.etag };
    return { method: route.method, url, headers, body: undefined };
  }
  const headers: Record<string, string> = { ...settings.headers, "content-type": "application/json" };
  if (idempotencyKey !== null) headers["idempotency-key"] = idempotencyKey;
  return { method: route.method, url, headers, body: JSON.stringify(body) };
}

function encode(name: string, value: unknown): string {
  try {
    return encodeURIComponent(String(value));
  } catch {
    // Half a character: no text, and the runtime's own error would quote it.
    throw new InvalidRequestError(name);
  }
}

function check(schema: Route["params"], value: unknown): void {
  const parsed = schema.safeParse(value);
  // The schemas are the contract's, so a path names their members and never a caller's own words.
  if (!parsed.success) throw new InvalidRequestError(parsed.error.issues[0]?.path.map(String).join(".") || "its members");
}
