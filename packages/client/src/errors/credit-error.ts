import { problemType } from "@xinyong/credit/vocabulary";
import type { ProblemCode } from "@xinyong/credit/vocabulary";
import { hasOwn } from "../internal/has-own.ts";
import { ERROR_BRAND, kindOf } from "./brand.ts";
import type { ErrorKind } from "./brand.ts";
import type { ThrownCause } from "./middleware-error.ts";
import type { NetworkCause } from "./network-error.ts";

/** Machine words of errors: the problems of the API, and what can go wrong before or on the way to it. */
export type CreditErrorCode = ProblemCode | "network" | "timeout" | "invalidAnswer" | "configuration" | "middleware";

/** What an error carries besides its message. */
export interface CreditErrorDetails {
  code: CreditErrorCode;
  /** What to do about it. */
  hint: string;
  /** @default null */
  status?: number | null | undefined;
  /** @default null */
  requestId?: string | null | undefined;
  /** @default false */
  retryable?: boolean | undefined;
  /** @default null */
  retryAfterMs?: number | null | undefined;
  /** @default 0 */
  attempts?: number | undefined;
  /** What it came of, when that is safe to log itself. @default none */
  cause?: SafeCause | undefined;
}

/** What an error may name as its cause: another error of this package, or machine words. Never what a runtime threw. */
export type SafeCause = CreditError | NetworkCause | ThrownCause;

/** Where the documentation of errors is that the API does not know. */
const CLIENT_ERRORS = "https://github.com/xinyong-credit/xinyong/blob/main/packages/client/README.md#";
const OF_CLIENT: ReadonlySet<CreditErrorCode> = new Set<CreditErrorCode>(["network", "timeout", "invalidAnswer", "configuration", "middleware"]);

/**
 * Root of every error of this package. It is safe to log: it holds machine words, numbers and sentences of ours, and nothing that was sent
 * or received: no code, name, key, header, address or body. Recognise it with `isCreditError` or `instanceof`: both go by a mark that two
 * copies of this package share, not by the class.
 *
 * @example
 * ```ts
 * import { createClient, isCreditError } from "@xinyong/client";
 * const client = createClient({ baseUrl: "https://credit.example.gov.cn" });
 * try {
 *   await client.standing("91410199MABLACK19W");
 * } catch (error) {
 *   if (isCreditError(error)) console.error(error.code, error.requestId, error.hint);
 *   else throw error;
 * }
 * ```
 */
export abstract class CreditError extends Error {
  /** Kinds of which an error of this class is one, its own first; null stands for all. @internal */
  static readonly kinds: readonly ErrorKind[] | null = null;
  /** The class: its kind with a capital, and `Error`. */
  override readonly name: string;
  /** Machine word. */
  readonly code: CreditErrorCode;
  /** HTTP status of the answer, or null when none came. */
  readonly status: number | null;
  /** Id of the request in the server's log, or null when none came. Name it to the operator. */
  readonly requestId: string | null;
  /** True when the same call may succeed later. */
  readonly retryable: boolean;
  /** Milliseconds that the server asked to wait, or null. Ask no earlier. */
  readonly retryAfterMs: number | null;
  /** How often the request was sent: 0 when it was refused before. */
  readonly attempts: number;
  /** `Idempotency-Key` of the call, the same with every attempt, or null for a call without a body. A random number and nothing else. */
  readonly idempotencyKey: string | null;
  /** What to do about it. */
  readonly hint: string;
  /** Where `code` is documented. */
  readonly docsUrl: string;
  /** What it came of, where that is known: as safe to log as the error itself. */
  declare readonly cause?: SafeCause;

  constructor(message: string, details: CreditErrorDetails) {
    super(message);
    const [kind = "credit"] = new.target.kinds ?? [];
    Object.defineProperty(this, ERROR_BRAND, { value: kind });
    this.name = `${kind.charAt(0).toUpperCase()}${kind.slice(1)}Error`;
    this.code = details.code;
    this.status = details.status ?? null;
    this.requestId = details.requestId ?? null;
    this.retryable = details.retryable ?? false;
    this.retryAfterMs = details.retryAfterMs ?? null;
    this.attempts = details.attempts ?? 0;
    this.idempotencyKey = null;
    this.hint = details.hint;
    this.docsUrl = OF_CLIENT.has(details.code) ? CLIENT_ERRORS + details.code.toLowerCase() : problemType(details.code);
    if (details.cause !== undefined) this.cause = details.cause;
  }

  /** True for an error of this kind from any copy of the package. A class that someone derives from one of ours knows only its own. */
  static override [Symbol.hasInstance](this: { readonly kinds: readonly ErrorKind[] | null }, value: unknown): boolean {
    if (!hasOwn(this, "kinds")) return Function.prototype[Symbol.hasInstance].call(this, value);
    const kind = kindOf(value);
    return kind !== null && (this.kinds?.includes(kind) ?? true);
  }

  /** The error as a plain object, for logs. */
  toJSON(): Record<string, unknown> {
    return { message: this.message, ...Object.fromEntries(Object.entries(this)) };
  }
}

/**
 * Tells an error what only the one knows who made the attempts. Not by its constructor, since an error also comes out of transports and
 * middleware; and without a word where such an error is frozen.
 */
export function tellAttempts<E extends CreditError>(error: E, attempts: number, idempotencyKey: string | null): E {
  Reflect.set(error, "attempts", attempts);
  Reflect.set(error, "idempotencyKey", idempotencyKey);
  return error;
}
