import type { Route } from "@xinyong/credit/routes";
import { ConfigurationError } from "../../errors/index.ts";
import type { TransportRequest } from "../../transport/index.ts";

// The types of a route's parts do not matter here, and no route is a `Route` of unknown parts.
type AnyRoute = Pick<Route, "id" | "method" | "path">;

/** The parameters of a request's path when it is for a route, else null. */
export function paramsFor({ method, path }: AnyRoute, { method: sent, url }: TransportRequest): Readonly<Record<string, string>> | null {
  const pattern = path.replace(/[.*+?^$()|[\]\\]/g, "\\$&").replace(/\{(\w+)\}/g, "(?<$1>[^/?]+)");
  const found = sent === method ? new RegExp(`${pattern}(?:\\?.*)?$`).exec(url) : null;
  if (found === null) return null;
  return Object.fromEntries(Object.entries(found.groups ?? {}).map(([name, value]) => [name, decodeURIComponent(value)]));
}

/**
 * The parameters of a request for a route.
 *
 * @throws {ConfigurationError} when it is for another, since then the test expects something else than happens.
 */
export function asked(route: AnyRoute, request: TransportRequest): Readonly<Record<string, string>> {
  return paramsFor(route, request) ?? misplaced(route.id, request);
}

/** @throws {ConfigurationError} since an error of the client passes its retries and reaches the test with its message. */
export function misplaced(expected: string, { method, url }: TransportRequest): never {
  throw mistake(`This answer is one to ${expected}, and the client asked ${method} ${pathOf(url)}.`);
}

/** An error that says what is wrong with the script of a test. */
export function mistake(message: string): ConfigurationError {
  return new ConfigurationError("transport", message, "Give createTestTransport the answers in the order in which the client asks.");
}

/** The path asked, without the query and without the codes in it. */
export function pathOf(url: string): string {
  return url.replace(/^https?:\/\/[^/]+/, "").replace(/\?.*$/, "").replace(/[0-9A-Z]{15,20}/g, "{code}");
}
