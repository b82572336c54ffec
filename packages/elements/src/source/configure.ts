import { announceSource, provideSource } from "./context.ts";
import { fromEndpoint } from "./from-endpoint.ts";
import type { Endpoint } from "./from-endpoint.ts";
import type { CreditSource } from "./source.ts";

/** What the elements of a page ask, unless a `<credit-provider>` around them says otherwise. */
export type Configuration = { source: CreditSource } | Endpoint;

let end: (() => void) | undefined;

/**
 * Gives all elements of the page their source. May be called before or after the elements are there, and again to change it.
 * Where there is no document, as in Node, it does nothing.
 *
 * @example
 * ```ts
 * import { configure } from "@xinyong/elements";
 * configure({ endpoint: "https://credit.example.gov.cn" });
 * ```
 */
export function configure(configuration: Configuration): void {
  if (typeof document === "undefined") return;
  const source = Object.hasOwn(configuration, "source")
    ? (configuration as { source: CreditSource }).source
    : fromEndpoint(configuration as Endpoint);
  end?.();
  end = provideSource(document, () => source);
  announceSource();
}
