export { labelsFor } from "./labels.ts";
export type { Labels } from "./labels.ts";
export { en } from "./en.ts";
export { wordsFor } from "./words-for.ts";
export { listsWithEntries, outcomeTexts, reasonTexts, shortText, timeText, toneText } from "./standing-text.ts";
export { LANGUAGES } from "./words.ts";
export type { Language, OutcomeValues, Words } from "./words.ts";
export { zhCN } from "./zh-cn.ts";
