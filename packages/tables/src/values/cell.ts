/** What people write where there is nothing: seen in real files. */
const PLACEHOLDERS = new Set(["", "/", "\\", "无", "暂无", "空", "NULL", "N/A", "NA", "NONE", "未知", "不详"]);

/** The text of a cell without spaces around it, or null when it holds nothing or a placeholder such as `— —`, `/` or 无. */
export function cleanCell(text: string): string | null {
  const trimmed = text.replace(/^[\s\u200B\uFEFF]+|[\s\u200B\uFEFF]+$/gu, "");
  const bare = trimmed.replace(/[\s\p{Dash}_*.。]+/gu, "");
  return PLACEHOLDERS.has(bare.normalize("NFKC").toUpperCase()) ? null : trimmed;
}

/** True for a long number that a spreadsheet has spoilt: scientific notation, or the last digits of more than fifteen turned to zero. */
export function isSpoiltNumber(text: string): boolean {
  const plain = text.normalize("NFKC").trim();
  return /^\d(?:\.\d+)?E\+?\d{2}$/i.test(plain) || /^[1-9]\d{14}0{3}$/.test(plain);
}
