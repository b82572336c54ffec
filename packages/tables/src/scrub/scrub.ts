import { findResidentIds } from "@xinyong/credit/code";

/** What stands where something personal was. */
export const SCRUBBED = "［已隐去］";

const MOBILE = /(?<![0-9A-Za-z])(?:\+?86[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4}(?!\d)/gu;
const LANDLINE = /(?<!\d)0\d{2,3}[-— ]\d{7,8}(?!\d)/gu;
const CALLED = /((?:电话|手机|联系方式|传真|电话号码|手机号码?)[:：为]?\s*)[\d\- ]{7,}/gu;
const ACCOUNT = /((?:账号|帐号|卡号|账户|银行卡)[:：为]?\s*)[\d\s-]{8,}\d/gu;
const CARD = /(?<![0-9A-Za-z])\d(?:[ -]?\d){15,18}(?![0-9A-Za-z])/gu;
const MAIL = /[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+/gu;
const PLATE = /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z][·]?[A-HJ-NP-Z0-9]{5,6}(?![A-Za-z0-9])/gu;
const PASSPORT = /((?:护照|通行证|证件)(?:号码?)?[:：为]?\s*)[A-Z]\d{7,9}/gu;

/**
 * Removes from a free text what could be about a natural person: resident numbers, telephones, bank accounts, e-mail addresses,
 * number plates. Document numbers, dates, amounts and credit codes stay.
 */
export function scrubText(text: string): { text: string; scrubbed: number } {
  let scrubbed = 0;
  const hide = (): string => {
    scrubbed++;
    return SCRUBBED;
  };
  let left = findResidentIds(text).reduceRight((rest, { start, end }) => rest.slice(0, start) + hide() + rest.slice(end), text);
  for (const pattern of [CALLED, ACCOUNT, PASSPORT]) {
    left = left.replace(pattern, (_, label: string) => `${label}${hide()}`);
  }
  left = left.replace(CARD, (match) => (isCard(match) ? hide() : match));
  for (const pattern of [MOBILE, LANDLINE, MAIL, PLATE]) left = left.replace(pattern, hide);
  return { text: left, scrubbed };
}

/** Sixteen to nineteen digits whose last one checks (ISO/IEC 7812, Luhn). */
function isCard(text: string): boolean {
  const digits = text.replace(/\D/g, "");
  let sum = 0;
  for (const [place, digit] of [...digits].toReversed().entries()) {
    const value = Number(digit) * (place % 2 === 0 ? 1 : 2);
    sum += value > 9 ? value - 9 : value;
  }
  return sum % 10 === 0;
}
