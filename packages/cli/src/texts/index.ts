export { en } from "./en.ts";
export { languageOf, textsOf } from "./language.ts";
export type { Texts } from "./texts.ts";
export { zhCN } from "./zh-cn.ts";
