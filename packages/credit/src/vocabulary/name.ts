const IGNORED = /[\s\u200B-\u200D\u2060\uFEFF]+/gu;

/**
 * The form of a name in which two spellings of the same registered name are equal: width, brackets, letter case and spaces do not count.
 * It serves to find candidates and to raise a doubt; it never identifies a subject (law 2 of the design: the code is the only key).
 */
export function nameKey(name: string): string {
  return name.normalize("NFKC").replace(IGNORED, "").replace(/[〔【［[{｛]/gu, "(").replace(/[〕】］\]}｝]/gu, ")").toUpperCase();
}
