import { fromEndpoint } from "./from-endpoint.ts";
import type { CreditSource } from "./source.ts";

/** What the elements ask, and where their links lead. */
export interface Configuration {
  /** Address under which the API's paths begin, such as `https://credit.example.gov.cn`; may be relative to the page. @default none */
  endpoint?: string | URL | null | undefined;
  /** Publishable key, `pk_…`. A secret key is refused in a browser: whatever a page holds, its visitors hold. @default none */
  key?: string | null | undefined;
  /** A source of the application's own, such as a client. It answers; `endpoint`, where given, still says where the links lead. @default the API at `endpoint` */
  source?: CreditSource | null | undefined;
}

/** The source of a configuration, or null when it names none. Only what the caller wrote counts, not what a prototype brings. */
export function sourceOf(configuration: Configuration): CreditSource | null {
  const { endpoint, key, source } = { endpoint: null, key: null, source: null, ...configuration };
  const platform = endpoint ? fromEndpoint({ endpoint, key: key ?? undefined }) : null;
  if (!source) return platform;
  const [standing, search, pageUrl] = [method(source, "standing"), method(source, "search"), method(source, "pageUrl") ?? platform?.pageUrl];
  if (standing === undefined) throw new TypeError("A source needs a function standing(code). Give a client, or an endpoint instead.");
  return Object.assign(Object.create(null) as object, { standing, ...(search && { search }), ...(pageUrl && { pageUrl }) });
}

/** A method of an object or of its class. What hangs on the prototype of every object is no method of this one. */
function method<Name extends keyof CreditSource>(source: CreditSource, name: Name): CreditSource[Name] | undefined {
  let at: object | null = source;
  while (at !== null) {
    const next = Object.getPrototypeOf(at) as object | null;
    const own = Object.hasOwn(at, name) && (next !== null || at === source);
    if (own && typeof source[name] === "function") return source[name].bind(source) as CreditSource[Name];
    at = next;
  }
  return undefined;
}
