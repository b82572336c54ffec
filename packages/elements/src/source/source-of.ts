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
  if (!source || !platform || source.pageUrl) return source ?? platform;
  return {
    standing: source.standing.bind(source),
    ...(source.search && { search: source.search.bind(source) }),
    pageUrl: (code) => platform.pageUrl?.(code) ?? null,
  };
}
