import type { CreditCode } from "@xinyong/credit/code";
import type { CreditSource } from "../source/source.ts";

/** Address of the platform's page about a subject, when the source names one that may be a link. */
export function pageUrl(source: CreditSource | null, code: CreditCode): string | null {
  const given = source?.pageUrl?.(code) ?? null;
  if (given === null || !URL.canParse(given, document.baseURI)) return null;
  const url = new URL(given, document.baseURI);
  return /^https?:$/.test(url.protocol) ? url.href : null;
}
