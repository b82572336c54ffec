/**
 * The part of an `AbortSignal` that the client uses. Every `AbortSignal` is one. Mini programs have neither `AbortSignal` nor
 * `AbortController`, so inside the client nothing asks for more than this, and {@link Abort} is all that it makes.
 */
export interface AbortSignalLike {
  readonly aborted: boolean;
  readonly reason: unknown;
  addEventListener(type: "abort", listener: () => void): void;
  removeEventListener(type: "abort", listener: () => void): void;
}

/** A signal, and the one who gives it. */
export class Abort implements AbortSignalLike {
  aborted = false;
  reason: unknown = undefined;
  readonly #listeners = new Set<() => void>();

  /** Ends what listens. Only the first time counts. */
  abort(reason: unknown): void {
    if (this.aborted) return;
    this.aborted = true;
    this.reason = reason;
    for (const listener of this.#listeners) {
      try {
        listener();
      } catch {
        // A transport that fails at giving up must not keep the others from it; nobody waits for its answer any more.
      }
    }
    this.#listeners.clear();
  }

  addEventListener(_type: "abort", listener: () => void): void {
    this.#listeners.add(listener);
  }

  removeEventListener(_type: "abort", listener: () => void): void {
    this.#listeners.delete(listener);
  }
}

/**
 * The same as an `AbortSignal` of the runtime: `fetch` takes no other. For transports; needs an `AbortController`.
 *
 * @example
 * ```ts
 * import { toAbortSignal } from "@xinyong/client";
 * import type { Transport } from "@xinyong/client";
 * const transport: Transport = {
 *   async send({ method, url, headers, body = null, signal }) {
 *     const response = await fetch(url, { method, headers, body, signal: toAbortSignal(signal) });
 *     return { status: response.status, header: (name) => response.headers.get(name), body: await response.text() };
 *   },
 * };
 * ```
 */
export function toAbortSignal(signal: AbortSignalLike): AbortSignal {
  const controller = new AbortController();
  const giveUp = (): void => controller.abort(signal.reason);
  if (signal.aborted) giveUp();
  else signal.addEventListener("abort", giveUp);
  return controller.signal;
}
