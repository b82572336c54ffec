import { asCreditCode } from "@xinyong/credit/code";
import type { Subject } from "@xinyong/credit/vocabulary";
import { testCode } from "./test-codes.ts";

const ENTERPRISE = "企业";

function subject(code: string, name: string, more: Partial<Subject> = {}): Subject {
  return {
    code: asCreditCode(code),
    name,
    formerNames: [],
    kind: ENTERPRISE,
    state: "active",
    division: "410199",
    registrationNumber: null,
    establishedOn: "2018-05-17",
    ...more,
  };
}

const TESTED: readonly Subject[] = [
  subject(testCode("red"), "郑州青禾示例农业科技有限公司", {
    registrationNumber: "410199073011131",
    establishedOn: "2011-03-08",
  }),
  subject(testCode("black"), "郑州磐石示例建筑工程有限公司", {
    formerNames: ["郑州坚石示例建筑工程有限公司"],
    registrationNumber: "410199073012267",
    establishedOn: "2009-10-21",
  }),
  subject(testCode("mixed"), "郑州汇川示例物流（集团）有限公司", {
    registrationNumber: "410199073013392",
    establishedOn: "2006-07-03",
  }),
  subject(testCode("watch"), "郑州拾光示例文化传播有限公司"),
  subject(testCode("disputed"), "郑州明德示例装饰工程有限公司", { establishedOn: "2015-09-30" }),
  subject(testCode("none"), "郑州平湖示例信息技术有限公司", {
    registrationNumber: "410199073014529",
    establishedOn: "2013-11-26",
  }),
  subject(testCode("deregistered"), "郑州落叶示例商贸有限公司", { state: "deregistered", establishedOn: "2008-01-15" }),
  subject(testCode("revoked"), "郑州断桥示例商贸有限公司", { state: "revoked", establishedOn: "2010-06-11" }),
  subject(testCode("sameNameListed"), "郑州双子示例机电设备有限公司", { establishedOn: "2014-04-22" }),
  subject(testCode("sameNameOther"), "郑州双子示例机电设备有限公司", { establishedOn: "2021-12-01" }),
  subject(testCode("endsInAMinute"), "郑州朝露示例清洁服务有限公司"),
  subject(testCode("badCheckDigit"), "郑州旧账示例印务有限公司", { establishedOn: "1998-08-08" }),
  subject(testCode("nameOnly"), "郑州回声示例餐饮管理有限公司"),
  subject(testCode("sourceDown"), "郑州孤岛示例通信技术有限公司"),
  subject(testCode("stale"), "郑州陈年示例酒业有限公司", { establishedOn: "1999-12-31" }),
  subject(testCode("partial"), "郑州半月示例家具有限公司"),
  subject(testCode("slow"), "郑州缓坡示例园林有限公司"),
  subject(testCode("rateLimited"), "郑州窄门示例票务有限公司"),
  subject(testCode("malformed"), "郑州断句示例出版有限公司"),
];

/** Ordinary neighbours: kinds, former names and registration numbers for searches and lists. */
const COURTYARD: readonly Subject[] = [
  subject("91410199MAYARD035X", "郑州嵩阳示例医疗器械有限公司", {
    formerNames: ["郑州嵩阳示例贸易有限公司", "郑州市嵩阳示例百货商店"],
    registrationNumber: "410199073015659",
    establishedOn: "2003-07-24",
  }),
  subject("91410199MAYARD043Q", "郑州嵩阳示例医疗器械销售有限公司", { establishedOn: "2016-02-29" }),
  subject("91410199MAYARD051K", "郑州金穗示例面粉股份有限公司", {
    registrationNumber: "410199073016784",
    establishedOn: "2001-05-09",
  }),
  subject("91410199MAYARD06XB", "中原示例（郑州）新能源有限公司", { establishedOn: "2020-08-18" }),
  subject("91410199MAYARD078B", "郑州北斗示例导航技术有限公司", {
    registrationNumber: "410199073017915",
    establishedOn: "2012-12-12",
  }),
  subject("91410199MAYARD0866", "郑州鼎盛示例拍卖有限公司", {
    state: "movedOut",
    division: "410299",
    establishedOn: "2007-03-19",
  }),
  subject("91410199MAYARD166R", "郑州市示例区春风装卸服务有限公司", { establishedOn: "2022-03-01" }),
  subject("91410199MAYARD174L", "郑州长桥示例市政工程有限公司", {
    formerNames: ["郑州平湖示例信息技术有限公司"],
    registrationNumber: "410199073019041",
    establishedOn: "2005-11-11",
  }),
  subject("11410199770812013G", "郑州市示例数据管理局", { kind: "机关", establishedOn: null }),
  subject("124101997708171992", "郑州市示例公共资源交易中心", { kind: "事业单位", establishedOn: null }),
  subject("5241019977081238X2", "郑州市示例社区服务中心", { kind: "民办非企业单位", establishedOn: "2017-06-06" }),
  subject("31410199770814975C", "河南示例衡平律师事务所", { kind: "律师执业机构", establishedOn: "2010-10-10" }),
  subject("32410199770815345B", "河南省郑州市示例公证处", { kind: "公证处", establishedOn: "1996-04-01" }),
  subject("35410199770815716Q", "郑州示例仲裁委员会", { kind: "仲裁委员会", establishedOn: "1995-09-01" }),
  subject("N2410199MAYARD123U", "郑州市示例镇石桥村股份经济合作社", {
    kind: "村级集体经济组织",
    establishedOn: "2019-12-20",
  }),
  subject("92410199MAYARD1314", "郑州市示例区老街烩面馆", { kind: "个体工商户", establishedOn: "2019-01-04" }),
  subject("93410199MAYARD14XQ", "郑州石桥示例果蔬种植农民专业合作社", {
    kind: "农民专业合作社",
    registrationNumber: "410199073020179",
    establishedOn: "2014-07-15",
  }),
];

/** The register of the fictional world. The subject of `notFound` is missing: that is what it is for. */
export const WORLD_SUBJECTS: readonly Subject[] = [...TESTED, ...COURTYARD];
