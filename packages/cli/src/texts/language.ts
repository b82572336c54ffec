import { en } from "./en.ts";
import type { Texts } from "./texts.ts";
import { zhCN } from "./zh-cn.ts";

export type Environment = Readonly<Record<string, string | undefined>>;

/** The language of the output: the one asked for, else that of the environment; Chinese unless it is English. */
export function languageOf(asked: string | undefined, environment: Environment): Texts["language"] {
  const { XINYONG_LANG, LC_ALL, LC_MESSAGES, LANG } = environment;
  const language = [asked, XINYONG_LANG, LC_ALL, LC_MESSAGES, LANG].find((one) => one !== undefined && one !== "");
  return /^en(?:$|[-_.])/iu.test(language ?? "") ? "en" : "zh-CN";
}

export function textsOf(language: Texts["language"]): Texts {
  return language === "en" ? en : zhCN;
}
