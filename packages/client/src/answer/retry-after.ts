import type { Clock } from "@xinyong/credit/vocabulary";
import { httpDate, seconds } from "./moment.ts";
import type { Header } from "./moment.ts";

/**
 * Milliseconds that the server asks to wait, or null: `Retry-After-Ms`, else `Retry-After` (RFC 9110, 10.2.3) in seconds or as a date. The
 * date is read by the server's own clock when it tells it, since the one here may be wrong.
 */
export function retryAfterOf(header: Header, now: Clock): number | null {
  const exact = header("retry-after-ms")?.trim() ?? "";
  if (/^\d{1,12}(\.\d{1,6})?$/.test(exact)) return Math.ceil(Number(exact));
  const value = header("retry-after");
  const wait = seconds(value);
  if (wait !== null) return wait * 1000;
  const date = httpDate(value);
  return date === null ? null : Math.max(0, date - (httpDate(header("date")) ?? now().getTime()));
}
