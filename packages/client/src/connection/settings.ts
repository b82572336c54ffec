import type { Clock } from "@xinyong/credit/vocabulary";
import { ConfigurationError } from "../errors/index.ts";
import type { InvalidAnswerError } from "../errors/index.ts";
import type { Transport } from "../transport/index.ts";
import type { ConnectionOptions } from "./options.ts";
import { own } from "./own.ts";

/** Options once they are checked and complete. */
export interface Settings {
  /** Without a slash at its end. */
  base: string;
  transport: Transport;
  headers: Readonly<Record<string, string>>;
  timeoutMs: number;
  validation: "throw" | "warn" | "off";
  onWarning: (fault: InvalidAnswerError) => void;
  now: Clock;
}

/** The longest that timers of JavaScript wait. */
const MAX_TIMEOUT_MS = 2 ** 31 - 1;
const VALIDATIONS = ["throw", "warn", "off"] as const;
const LANGUAGES = ["zh-CN", "en"] as const;

/**
 * Checks options.
 *
 * @throws {ConfigurationError}
 */
export function readSettings(options: ConnectionOptions): Settings {
  const given = own(options);
  const { transport, timeout = 10_000, validation = "throw", now = () => new Date() } = given;
  if (typeof transport?.send !== "function") {
    throw new ConfigurationError("transport", "transport has no method send.", "Give kyTransport(), fetchTransport() or one of your own.");
  }
  if (!Number.isSafeInteger(timeout) || timeout < 1 || timeout > MAX_TIMEOUT_MS) {
    throw new ConfigurationError("timeout", "timeout is no whole number of milliseconds from 1 on.", "Leave it out for 10 seconds.");
  }
  oneOf("validation", validation, VALIDATIONS);
  if (given.language !== undefined) oneOf("language", given.language, LANGUAGES);
  return {
    base: readBase(given.baseUrl),
    transport,
    headers: {
      accept: "application/json, application/problem+json",
      ...(given.language === undefined ? {} : { "accept-language": given.language }),
      ...(given.key === undefined ? {} : { authorization: `Bearer ${readKey(given.key)}` }),
    },
    timeoutMs: timeout,
    validation,
    onWarning: given.onWarning ?? ((fault) => console.warn(fault.message)),
    now,
  };
}

function oneOf(option: string, value: string, words: readonly string[]): void {
  if (!words.includes(value)) {
    throw new ConfigurationError(option, `${option} is none of its words.`, `Give one of ${words.map((word) => `"${word}"`).join(", ")}.`);
  }
}

function readBase(baseUrl: string | URL): string {
  const wrong = (what: string): ConfigurationError =>
    new ConfigurationError("baseUrl", `baseUrl ${what}.`, 'Give the address of the API, such as "https://credit.example.gov.cn".');
  const page = typeof document === "object" ? document.baseURI : undefined;
  const url = URL.canParse(baseUrl, page) ? new URL(baseUrl, page) : null;
  if (url === null || !/^https?:$/.test(url.protocol)) throw wrong("is no address of http or https");
  if (url.username !== "" || url.password !== "") throw wrong("holds a user name or password");
  if (url.search !== "" || url.hash !== "") throw wrong("holds a query or a fragment");
  return url.href.replace(/\/+$/, "");
}

function readKey(key: string): string {
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
function inBrowser(): boolean {
  const scope = globalThis as { window?: { document?: unknown }; importScripts?: unknown; WorkerNavigator?: unknown };
  return typeof scope.window?.document === "object" || (typeof scope.importScripts === "function" && scope.WorkerNavigator !== undefined);
}
