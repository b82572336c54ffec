export { cleanCell, isSpoiltNumber } from "./cell.ts";
export { parseLawDate } from "./law-date.ts";
export { parseWan, parseYuan } from "./money.ts";
export type { Value } from "./value.ts";
