import type { Header } from "../answer/moment.ts";

/** What the API says of how much may still be asked. */
export interface RateLimit {
  /** Requests that one window allows, or null when the API does not tell. */
  limit: number | null;
  /** Requests left in this window: as the API told, less what was sent since. */
  remaining: number;
  /** Milliseconds until the window is over. */
  resetMs: number;
}

/** An item of a list in a structured field: its name, and its parameters as written. */
const ITEM = /("(?:[^"\\]|\\.)*"|[\w*.:%/-]+)((?:[^",]|"(?:[^"\\]|\\.)*")*)/g;

/**
 * Reads `RateLimit` and `RateLimit-Policy` (the IETF's structured fields, such as `"hour";r=50;t=30`), or where there are none the older
 * `RateLimit-Limit`, `-Remaining` and `-Reset`, each a field of its own or all in one (`limit=100, remaining=50, reset=30`). Of several
 * policies the one counts that stops first. What is not written so says nothing.
 */
export function readRateLimit(header: Header): RateLimit | null {
  const field = header("ratelimit") ?? "";
  const policies = [...(header("ratelimit-policy") ?? "").matchAll(ITEM)];
  let first: RateLimit | null = null;
  for (const [, name, parameters = ""] of field.matchAll(ITEM)) {
    const policy = policies.find(([, other]) => other === name)?.[2] ?? "";
    // Without a time of its own, the whole window of its policy is the longest it can take.
    const told = rateLimit(parameter(policy, "q"), parameter(parameters, "r"), parameter(parameters, "t") ?? parameter(policy, "w"));
    if (told !== null && (first === null || before(told, first))) first = told;
  }
  const older = (part: string): number | null => whole(header(`ratelimit-${part}`)) ?? whole(field.split(`${part}=`)[1]);
  return first ?? rateLimit(older("limit"), older("remaining"), older("reset"));
}

function rateLimit(limit: number | null, remaining: number | null, seconds: number | null): RateLimit | null {
  return remaining === null || seconds === null ? null : { limit, remaining, resetMs: seconds * 1000 };
}

function before(one: RateLimit, other: RateLimit): boolean {
  return one.remaining < other.remaining || (one.remaining === other.remaining && one.resetMs > other.resetMs);
}

function parameter(parameters: string, name: string): number | null {
  const found = parameters.split(";").find((one) => one.trim().startsWith(`${name}=`));
  return whole(found?.split("=")[1]);
}

/** The whole number that a text begins with: `100, 100;w=60` is 100. */
function whole(text: string | null | undefined): number | null {
  const digits = /^\s*(\d{1,12})\s*(?:[,;]|$)/.exec(text ?? "")?.[1];
  return digits === undefined ? null : Number(digits);
}
