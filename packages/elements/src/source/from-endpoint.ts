import type { Client } from "@xinyong/client";
import type { CreditSource } from "./source.ts";

/** Where a platform is. */
export interface Endpoint {
  /** Address under which the API's paths begin, such as `https://credit.example.gov.cn`; may be relative to the page. */
  endpoint: string | URL;
  /** Publishable key, `pk_…`. A secret key is refused in a browser: whatever a page holds, its visitors hold. @default none */
  key?: string | undefined;
}

/**
 * A source that asks the API at an address. The client is loaded when the first question is asked, not before, so that a page with badges
 * paints without it.
 */
export function fromEndpoint({ endpoint, key }: Endpoint): CreditSource {
  let loading: Promise<Client> | undefined;

  async function load(): Promise<Client> {
    const { createClient } = await import("@xinyong/client");
    return createClient({ baseUrl: new URL(endpoint, document.baseURI), key });
  }

  function client(): Promise<Client> {
    // A load that failed is tried again at the next question.
    loading ??= load().catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    return loading;
  }

  return {
    standing: async (code, options) => (await client()).standing(code, options),
    search: async (query, options) => (await client()).search(query, options),
    pageUrl(code) {
      const base = new URL(endpoint, document.baseURI);
      return new URL(`${base.pathname.replace(/\/$/, "")}/v/${encodeURIComponent(code)}`, base);
    },
  };
}
