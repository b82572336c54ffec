import { en } from "./en.ts";
import type { Words } from "./words.ts";
import { zhCN } from "./zh-cn.ts";

/** The words for a language tag, such as the nearest `lang`: English for `en…`, Chinese for everything else. */
export function wordsFor(language: string | null | undefined): Words {
  return language?.toLowerCase().split("-")[0] === "en" ? en : zhCN;
}
