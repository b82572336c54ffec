import type { AbortSignalLike } from "../abort/index.ts";
import type { TransportResponse } from "../transport/index.ts";

/** A request as middleware sees it. The key is not in it: that is put in after the last middleware, and only for addresses under `baseUrl`. */
export interface MiddlewareRequest {
  readonly method: "GET" | "POST";
  /** Absolute address. It may hold a credit code: `template` of the context is what may be logged. */
  readonly url: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** JSON text; undefined without a body. */
  readonly body: string | undefined;
}

/** What middleware is told besides the request: words of the contract and numbers, all safe to log. */
export interface MiddlewareContext {
  /** Id of the operation, such as `getStanding`. */
  readonly operation: string;
  /** Path of the operation with its parameters in braces, such as `/v1/subjects/{code}/standing`. */
  readonly template: string;
  /** Address under which the API's paths begin, without a slash at its end. Another middleware may have sent the request elsewhere. */
  readonly baseUrl: string;
  /** Which attempt of the call this is, from 1. */
  readonly attempt: number;
  /** `Idempotency-Key` of the call, or null for a call without a body. */
  readonly idempotencyKey: string | null;
  /** Aborts when the caller gives up or the time of the attempt or the call is over. Whatever middleware waits for should end then. */
  readonly signal: AbortSignalLike;
}

/** Sends a request on: to the next middleware, and after the last to the transport. */
export type Next = (request: MiddlewareRequest) => Promise<TransportResponse>;

/**
 * Stands between the client and its transport at every attempt. Within the attempt's time, in the order given: the first sees the request
 * first and the answer last.
 *
 * Know these before you write one:
 * - It runs once an attempt, not once a call; `context.attempt` tells which.
 * - `next` rejects with errors of this package only, safe to log. Catching one and returning an answer instead makes an answer up.
 * - A status such as 503 is an answer here, not an error: what follows from it is decided after the last middleware.
 * - An answer kept from before must come with its own `date` and an `age` header, or it passes for one of this moment.
 * - Calling `next` twice sends twice. Both count as one attempt.
 * - Whatever else it throws reaches the caller as a `MiddlewareError` that holds nothing of it, and is not tried again: handle, and log, your
 *   own errors inside.
 * - A header given here replaces the client's, `authorization` too.
 *
 * @example
 * ```ts
 * import { createClient } from "@xinyong/client";
 * import type { Middleware } from "@xinyong/client";
 * const timing: Middleware = async (request, next, { operation, attempt }) => {
 *   const began = performance.now();
 *   const response = await next({ ...request, headers: { ...request.headers, "x-caller": "tender-desk" } });
 *   console.log(operation, attempt, response.status, performance.now() - began);
 *   return response;
 * };
 * const client = createClient({ baseUrl: "https://credit.example.gov.cn", middleware: [timing] });
 * ```
 */
export type Middleware = (request: MiddlewareRequest, next: Next, context: MiddlewareContext) => Promise<TransportResponse>;
