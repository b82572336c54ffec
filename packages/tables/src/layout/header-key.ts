const NOISE = /[\s\u200B-\u200F\u2060\uFEFF\p{Dash}_·.、:*"'“”]+/gu;

/** A unit of money in brackets is part of the meaning: 万元 read as 元 is the classic defect. */
const UNIT = /^[万亿]?元$/;

/**
 * The form of a header in which its spellings are equal: width, letter case, spaces, hyphens, underscores and what stands in
 * brackets do not count, units of money excepted. 行政相对人代码_1（统一社会信用代码） and 行政相对人代码1 are the same header.
 */
export function headerKey(text: string): string {
  const plain = text.normalize("NFKC").replace(NOISE, "").toUpperCase();
  const bare = plain.replace(/[([{〔【<《]([^)\]}〕】>》]*)[)\]}〕】>》]/gu, (_, inside: string) => (UNIT.test(inside) ? inside : ""));
  // A header that is nothing but its brackets keeps what stands in them.
  return bare === "" ? plain : bare;
}
