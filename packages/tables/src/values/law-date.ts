import { cleanCell } from "./cell.ts";
import { NOTHING, WRONG } from "./value.ts";
import type { Value } from "./value.ts";

const CHINESE = "〇一二三四五六七八九";

/** Forms in which dates are written; a time of day may follow and is left out. */
const FORMS = [
  /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[ T]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/,
  /^(\d{4})年(\d{1,2})月(\d{1,2})日?$/,
  /^(\d{4})(\d{2})(\d{2})$/,
];

/** Reads a calendar date as `YYYY-MM-DD`. A date that does not exist is wrong, not nothing. */
export function parseLawDate(text: string): Value<string> {
  const cell = cleanCell(text);
  if (cell === null) return NOTHING;
  const plain = fromChinese(cell.normalize("NFKC")).replace(/\s+/gu, " ");
  for (const form of FORMS) {
    const [, year, month, day] = form.exec(plain) ?? [];
    if (year === undefined || month === undefined || day === undefined) continue;
    return ofParts(Number(year), Number(month), Number(day));
  }
  // A spreadsheet's own number for a day between 1954 and 2119.
  if (/^[2-7]\d{4}$/.test(plain)) {
    return { ok: true, value: new Date(Date.UTC(1899, 11, 30) + Number(plain) * 86_400_000).toISOString().slice(0, 10) };
  }
  return WRONG;
}

function ofParts(year: number, month: number, day: number): Value<string> {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = year >= 1900 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? { ok: true, value: date.toISOString().slice(0, 10) } : WRONG;
}

/** 二〇二六年十一月三日 as digits; any other text stays as it is. */
function fromChinese(text: string): string {
  const [, year, month, day] = /^([〇○零一二三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})日?$/.exec(text) ?? [];
  if (year === undefined || month === undefined || day === undefined) return text;
  const digits = [...year.replace(/[○零]/g, "〇")].map((digit) => CHINESE.indexOf(digit)).join("");
  return `${digits}-${tens(month)}-${tens(day)}`;
}

function tens(text: string): number {
  const [before, after] = text.split("十");
  if (after === undefined) return CHINESE.indexOf(text);
  return (before === "" ? 1 : CHINESE.indexOf(before ?? "")) * 10 + (after === "" ? 0 : CHINESE.indexOf(after));
}
