import type { ImportLayout } from "./layout.ts";

/** Fields of licences and penalties that are read. */
export type RecordField =
  | "name"
  | "code"
  | "personKind"
  | "personNumber"
  | "documentNumber"
  | "title"
  | "certificate"
  | "indicator"
  | "content"
  | "facts"
  | "basis"
  | "decidedOn"
  | "validFrom"
  | "validTo"
  | "publishedUntil"
  | "fineWan"
  | "confiscatedWan"
  | "authority";

/** `personKind` and `personNumber` only tell that a row is about a person; what they hold is never stored. */
const PARTY = {
  name: { headers: ["行政相对人名称"], required: true },
  personKind: { headers: ["行政相对人类别"] },
} as const;

/** Licences, dual publicity standard of 2018 (发改办财金〔2018〕424号). */
export const LICENCE_2018: ImportLayout<RecordField> = {
  id: "licence-2018",
  title: "行政许可（2018 年标准）",
  kind: "licence",
  fields: {
    name: { headers: [...PARTY.name.headers, "XK_XDR_MC"], required: true },
    personKind: { headers: [...PARTY.personKind.headers, "XK_XDR_LB"] },
    personNumber: { headers: ["证件号码", "XK_XDR_ZJHM", "XK_XDR_SFZ"] },
    code: { headers: ["行政相对人代码_1(统一社会信用代码)", "XK_XDR_SHXYM"], required: true },
    documentNumber: { headers: ["行政许可决定文书号", "XK_WSH"], required: true },
    title: { headers: ["行政许可决定文书名称", "XK_XKWS"] },
    certificate: { headers: ["许可证书名称", "XK_XKZS"], required: true },
    indicator: { headers: ["许可类别", "XK_XKLB"] },
    content: { headers: ["许可内容", "XK_NR"] },
    decidedOn: { headers: ["许可决定日期", "XK_JDRQ"], required: true },
    validFrom: { headers: ["有效期自", "XK_YXQZ"] },
    validTo: { headers: ["有效期至", "XK_YXQZI"] },
    authority: { headers: ["许可机关", "XK_XKJG"], required: true },
  },
};

/** Penalties, dual publicity standard of 2018. */
export const PENALTY_2018: ImportLayout<RecordField> = {
  id: "penalty-2018",
  title: "行政处罚（2018 年标准）",
  kind: "penalty",
  fields: {
    name: { headers: [...PARTY.name.headers, "CF_XDR_MC"], required: true },
    personKind: { headers: [...PARTY.personKind.headers, "CF_XDR_LB"] },
    personNumber: { headers: ["证件号码", "CF_XDR_ZJHM", "CF_XDR_SFZ"] },
    code: { headers: ["行政相对人代码_1(统一社会信用代码)", "CF_XDR_SHXYM"], required: true },
    documentNumber: { headers: ["行政处罚决定书文号", "行政处罚决定文书号", "CF_WSH"], required: true },
    title: { headers: ["违法行为类型", "CF_WFXW"], required: true },
    indicator: { headers: ["处罚类别", "CF_CFLB"] },
    content: { headers: ["处罚内容", "CF_NR"] },
    facts: { headers: ["违法事实", "CF_SY"] },
    basis: { headers: ["处罚依据", "CF_YJ"] },
    decidedOn: { headers: ["处罚决定日期", "CF_JDRQ"], required: true },
    publishedUntil: { headers: ["公示截止期", "公示截止日期", "CF_GSJZQ"] },
    fineWan: { headers: ["罚款金额(万元)", "CF_NR_FK"] },
    confiscatedWan: { headers: ["没收违法所得、没收非法财物的金额(万元)", "没收金额(万元)", "CF_NR_WFFF"] },
    authority: { headers: ["处罚机关", "CF_CFJG"], required: true },
  },
};

/** Licences, the older layout of 2015 and 2016. */
export const LICENCE_2016: ImportLayout<RecordField> = {
  id: "licence-2016",
  title: "行政许可（2016 年格式）",
  kind: "licence",
  fields: {
    name: { headers: ["XK_XDR"], required: true },
    personNumber: { headers: ["XK_XDR_SFZ"] },
    code: { headers: ["XK_XDR_SHXYM"], required: true },
    documentNumber: { headers: ["XK_WSH"], required: true },
    title: { headers: ["XK_XMMC"] },
    indicator: { headers: ["XK_SPLB"] },
    content: { headers: ["XK_NR"] },
    decidedOn: { headers: ["XK_JDRQ"], required: true },
    validTo: { headers: ["XK_JZQ"] },
    authority: { headers: ["XK_XZJG"], required: true },
  },
};

/** Penalties, the older layout. Its result is free text: no amount is read out of it. */
export const PENALTY_2016: ImportLayout<RecordField> = {
  id: "penalty-2016",
  title: "行政处罚（2016 年格式）",
  kind: "penalty",
  fields: {
    name: { headers: ["CF_XDR_MC"], required: true },
    personNumber: { headers: ["CF_XDR_SFZ"] },
    code: { headers: ["CF_XDR_SHXYM"], required: true },
    documentNumber: { headers: ["CF_WSH"], required: true },
    title: { headers: ["CF_CFMC"] },
    indicator: { headers: ["CF_CFLB1"] },
    content: { headers: ["CF_JG"], required: true },
    facts: { headers: ["CF_SY"] },
    basis: { headers: ["CF_YJ"] },
    decidedOn: { headers: ["CF_JDRQ"], required: true },
    authority: { headers: ["CF_XZJG"], required: true },
  },
};
