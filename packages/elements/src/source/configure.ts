import { announceSource, provideSource } from "./context.ts";
import { sourceOf } from "./source-of.ts";
import type { Configuration } from "./source-of.ts";

let end: (() => void) | undefined;

/**
 * Gives all elements of the page their source, unless a `<credit-provider>` around them says otherwise. May be called before or after the
 * elements are there, and again to change it. Where there is no document, as in Node, it does nothing.
 *
 * @example
 * ```ts
 * import { configure } from "@xinyong/elements";
 * configure({ endpoint: "https://credit.example.gov.cn" });
 * ```
 */
export function configure(configuration: Configuration): void {
  if (typeof document === "undefined") return;
  const source = sourceOf(configuration);
  end?.();
  end = provideSource(document, () => source);
  announceSource();
}
