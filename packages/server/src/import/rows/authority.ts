import { parseLawDate } from "@xinyong/tables";

/** Labels of other columns that stand glued to an authority's name in real files. */
const GLUED = /^(?:处罚|许可|决定|认定)?(?:机关|单位|日期|部门)\s*[:：]\s*/u;

/** What stands in the authority's column and is none: numbers, document numbers, addresses of systems, identifiers. */
const PLACEHOLDERS = [
  /^[\d\p{P}\p{S}\s]+$/u,
  /^[0-9A-Z]{18}$/u,
  /^[0-9a-f]{8}-[0-9a-f]{4}-/iu,
  /[〔[(（]\d{4}[〕\])）].*号/u,
  /(?:系统|平台|接口|数据库)$/u,
];

/** The deciding authority of a row, or null when the cell holds something else. */
export function readAuthority(text: string | null): string | null {
  if (text === null) return null;
  const bare = text.normalize("NFC").replace(GLUED, "").trim();
  if (bare === "" || parseLawDate(bare).ok || PLACEHOLDERS.some((pattern) => pattern.test(bare))) return null;
  return bare;
}
