import type { Words } from "./words.ts";

/** Names of fields, buttons and messages: what stands around an answer. Apart from {@link Words}, so that a badge does not carry them. */
export interface Labels {
  /** Title of the page of one subject. */
  page: string;
  code: string;
  name: string;
  formerNames: string;
  state: string;
  kind: string;
  legalBasis: string;
  authority: string;
  /** When the data of a list is from. */
  dataTime: string;
  object: string;
  repair: string;
  otherLanguage: string;
  details: string;
  close: string;
  /** The check form. */
  query: string;
  hint: string;
  submit: string;
  retry: string;
  copy: string;
  copied: string;
  candidates: (count: number, more: boolean) => string;
  noCandidates: string;
  choose: string;
  didYouMean: (code: string) => string;
  answered: string;
  /** What is wrong with what was typed. */
  problem: {
    empty: string;
    tooShort: string;
    length: (length: number) => string;
    character: (position: number) => string;
    residentId: string;
    checkDigit: string;
    /** What was typed is a name, and none of its candidates has been chosen. */
    unchosen: string;
  };
}

const zhCN: Labels = {
  page: "公共信用信息查询",
  code: "统一社会信用代码",
  name: "名称",
  formerNames: "曾用名",
  state: "登记状态",
  kind: "主体类型",
  legalBasis: "依据",
  authority: "名单管理机关",
  dataTime: "数据时间",
  object: "提出异议",
  repair: "申请信用修复",
  otherLanguage: "English",
  details: "详情",
  close: "关闭",
  query: "统一社会信用代码或名称",
  hint: "18 位代码，或名称中的至少两个字",
  submit: "查询",
  retry: "重查",
  copy: "复制结果",
  copied: "已复制",
  candidates: (count, more) => (more ? `可能的主体（前${count}个），请选择` : `可能的主体（${count}个），请选择`),
  noCandidates: "未查询到名称相近的主体",
  choose: "选择",
  didYouMean: (code) => `您是否要查询 ${code}`,
  answered: "查询完成",
  problem: {
    empty: "请输入统一社会信用代码或名称",
    tooShort: "请至少输入名称中的两个字",
    length: (length) => `统一社会信用代码为18位，现为${length}位`,
    character: (position) => `第${position}位不是统一社会信用代码可用的字符`,
    residentId: "这是居民身份号码，不是统一社会信用代码，未发送",
    checkDigit: "校验码不符，请核对代码",
    unchosen: "请查询并选择一个主体",
  },
};

const en: Labels = {
  page: "Public credit information",
  code: "Unified social credit code",
  name: "Name",
  formerNames: "Former names",
  state: "Registration",
  kind: "Kind",
  legalBasis: "Basis",
  authority: "Authority of the list",
  dataTime: "Data as of",
  object: "Object",
  repair: "Apply for credit repair",
  otherLanguage: "中文",
  details: "Details",
  close: "Close",
  query: "Unified social credit code or name",
  hint: "The 18-character code, or at least two characters of the name",
  submit: "Check",
  retry: "Ask again",
  copy: "Copy result",
  copied: "Copied",
  candidates: (count, more) => (more ? `First ${count} possible subjects: choose one` : `${count} possible subjects: choose one`),
  noCandidates: "No subject of a similar name was found",
  choose: "Choose",
  didYouMean: (code) => `Did you mean ${code}?`,
  answered: "Checked",
  problem: {
    empty: "Enter a unified social credit code or a name",
    tooShort: "Enter at least two characters of the name",
    length: (length) => `A unified social credit code has 18 characters; this has ${length}`,
    character: (position) => `Position ${position} holds a character that no unified social credit code has`,
    residentId: "This is a resident number, not a unified social credit code; it was not sent",
    checkDigit: "The check digit does not agree: compare the code",
    unchosen: "Check the name and choose one of the subjects",
  },
};

/** The labels in the language of {@link Words}. */
export function labelsFor(words: Words): Labels {
  return words.language === "en" ? en : zhCN;
}
