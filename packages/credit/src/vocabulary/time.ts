/** An instant: RFC 3339 with offset, such as `2026-11-23T09:00:00+08:00`. */
export type Instant = string;

/** A calendar date of the law, `YYYY-MM-DD`, read in Asia/Shanghai. */
export type LawDate = string;

/** The time source. Everything that must know "now" is given one, so that tests and the demo can fix it. */
export type Clock = () => Date;

/** China has had one offset without daylight saving since 1991; every law date here is later than that. */
const SHANGHAI_OFFSET_MS = 8 * 3_600_000;
const DAY_MS = 86_400_000;

/** Milliseconds since the epoch at which the law date begins in Asia/Shanghai. */
export function startOfLawDate(date: LawDate): number {
  return Date.parse(`${date}T00:00:00+08:00`);
}

/** Milliseconds since the epoch at which the law date is over: a publication "until" a date includes that whole day. */
export function endOfLawDate(date: LawDate): number {
  return startOfLawDate(date) + DAY_MS;
}

/** The law date that holds at an instant. */
export function lawDateAt(instant: Date | number): LawDate {
  return new Date(Number(instant) + SHANGHAI_OFFSET_MS).toISOString().slice(0, 10);
}

/** An instant written with the offset of Asia/Shanghai, to the second. */
export function formatInstant(instant: Date | number): Instant {
  return `${new Date(Number(instant) + SHANGHAI_OFFSET_MS).toISOString().slice(0, 19)}+08:00`;
}

/** True for a calendar date that exists, as `YYYY-MM-DD`. */
export function isLawDate(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const [year, month, day] = [Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8))];
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
  return month >= 1 && month <= 12 && day >= 1 && day <= days;
}

const TIME = /^T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;

/** True for an instant as RFC 3339 writes it, with its offset. */
export function isInstant(text: string): boolean {
  return isLawDate(text.slice(0, 10)) && TIME.test(text.slice(10));
}
