import { formatInstant } from "@xinyong/credit/vocabulary";
import type { Moment } from "./answer.ts";

/** A header of an answer by its name in lower case. */
export type Header = (name: string) => string | null;

/** The moment an answer speaks of. */
export function momentOf(header: Header, sentAt: Date): Moment {
  const age = seconds(header("age")) ?? 0;
  const date = httpDate(header("date"));
  return { askedAt: formatInstant(date === null ? sentAt : date - age * 1000), kept: age > 0, ageSeconds: age };
}

/** The request's id, when it looks like one: it goes into messages and logs. */
export function requestIdOf(header: Header): string | null {
  const id = header("x-request-id");
  return id !== null && /^[\w.:-]{1,128}$/.test(id) ? id : null;
}

/** A whole number of seconds. */
export function seconds(value: string | null): number | null {
  return value !== null && /^\d{1,9}$/.test(value.trim()) ? Number(value) : null;
}

/** An HTTP date in its preferred form (IMF-fixdate), in milliseconds since the epoch. */
export function httpDate(value: string | null): number | null {
  if (value === null || !/^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/.test(value.trim())) return null;
  const time = Date.parse(value);
  return Number.isNaN(time) ? null : time;
}
