import { ConfigurationError } from "../errors/index.ts";

/**
 * Checks a key.
 *
 * @throws {ConfigurationError} also when it is secret and this is a page.
 */
export function readKey(key: string): string {
  // The characters of a bearer token (RFC 6750): any other would make the runtime refuse the header, and quote it.
  if (typeof key !== "string" || !/^[\w.~+/=-]+$/.test(key)) {
    throw new ConfigurationError("key", "key is empty or holds a character that no key has.", "Look for spaces and line ends in it.");
  }
  if (!key.startsWith("pk_") && inBrowser()) {
    throw new ConfigurationError(
      "key",
      "A secret key must not be used in a browser: every visitor of the page can read it.",
      "Use a publishable key (pk_…) or none here, call from your own server instead, and have this key replaced.",
    );
  }
  return key;
}

/** A page, or a worker of one: only browsers' workers have both of these. */
export function inBrowser(): boolean {
  const scope = globalThis as { window?: { document?: unknown }; importScripts?: unknown; WorkerNavigator?: unknown };
  return typeof scope.window?.document === "object" || (typeof scope.importScripts === "function" && scope.WorkerNavigator !== undefined);
}
