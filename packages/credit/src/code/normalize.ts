/** Labels that come along when a code is copied from a page or a form. */
const LABELS =
  /^(?:法人和其他组织)?(?:统一社会信用代码|统一信用代码|社会信用代码|信用代码|机构代码|纳税人识别号|税号|UNIFIEDSOCIALCREDITCODE|SOCIALCREDITCODE|CREDITCODE|USCC|USCI)(?:\(?证?号码?\)?)?:?/u;

/** Spaces, zero-width characters, byte-order marks and every kind of dash. */
const NOISE = /[\s\u00AD\u180E\u200B-\u200F\u2028-\u202E\u2060-\u2064\u2066-\u206F\uFEFF\p{Dash}_]+/gu;

/**
 * What a person typed, in the form that a code has: half width, upper case, without spaces, dashes, invisible characters and
 * pasted labels. It repairs nothing: letters that no code has stay as they are.
 *
 * @example
 * ```ts
 * import { normalizeCode } from "@xinyong/credit/code";
 * normalizeCode("统一社会信用代码：９１１１０１０８ 551385082q"); // "91110108551385082Q"
 * ```
 */
export function normalizeCode(input: string): string {
  return input.normalize("NFKC").replace(NOISE, "").toUpperCase().replace(LABELS, "");
}
