import type { Catalogue, ListDefinition } from "./definition.ts";

/** Where a subject objects or applies for credit repair unless its list says otherwise: the general window (Order 36 of 2025). */
const CREDIT_CHINA = "https://www.creditchina.gov.cn";
/** Market regulation handles repairs of its own records itself. */
const GSXT = "https://www.gsxt.gov.cn";

/** Lists change daily (repairs are shared daily); a week without a file means that the source has failed. */
const WEEK = 7 * 24;
/** Lists drawn up once a year. */
const YEAR = 400 * 24;

const EVERYWHERE = { divisions: null, kinds: null } as const;
const CODE = { headers: ["统一社会信用代码", "社会信用代码", "信用代码"], required: true } as const;

const COMMON = {
  formerNames: [],
  verified: true,
  coverage: EVERYWHERE,
  maxAgeHours: WEEK,
  objectionUrl: CREDIT_CHINA,
  repairUrl: CREDIT_CHINA,
} as const satisfies Partial<ListDefinition>;

const PROCUREMENT: ListDefinition = {
  ...COMMON,
  id: "procurement-violations",
  name: "政府采购严重违法失信行为记录名单",
  shortName: "政府采购严重违法失信",
  colour: "black",
  authority: null,
  legalBasis: { text: "财办库〔2014〕526号", verified: false },
  end: { by: "column" },
  fields: {
    name: { headers: ["企业名称", "供应商名称"], required: true },
    code: CODE,
    authority: { headers: ["执法单位"], required: true },
    from: { headers: ["记录日期"], required: true },
    until: { headers: ["处罚截止日期"], required: true },
    reason: { headers: ["不良行为具体情形", "严重违法失信行为的具体情形"], required: true },
  },
};

const JUDGMENT: ListDefinition = {
  ...COMMON,
  id: "judgment-defaulters",
  name: "失信被执行人",
  shortName: "失信被执行人",
  colour: "black",
  authority: { text: "最高人民法院", verified: false },
  legalBasis: { text: "法释〔2017〕7号", verified: false },
  end: { by: "removal" },
  fields: {
    name: { headers: ["名称", "被执行人名称", "失信被执行人名称"], required: true },
    code: CODE,
    authority: { headers: ["执行法院"], required: true },
    documentNumber: { headers: ["案号"], required: true },
    from: { headers: ["发布时间", "发布日期"], required: true },
    reason: { headers: ["行为具体情形", "失信被执行人行为具体情形"] },
  },
};

const TAX_VIOLATIONS: ListDefinition = {
  ...COMMON,
  id: "tax-violations",
  name: "重大税收违法失信主体",
  shortName: "重大税收违法失信主体",
  formerNames: ["重大税收违法案件当事人名单"],
  colour: "black",
  authority: { text: "国家税务总局", verified: false },
  legalBasis: { text: "国家税务总局令第54号", verified: false },
  end: { by: "column" },
  fields: {
    name: { headers: ["纳税人名称"], required: true },
    code: { headers: [...CODE.headers, "纳税人识别号"], required: true },
    authority: { headers: ["公布机关"], required: true },
    from: { headers: ["公布日期"], required: true },
    until: { headers: ["公布截止日期"], required: true },
    reason: { headers: ["案件性质"], required: true },
  },
};

const ABNORMAL: ListDefinition = {
  ...COMMON,
  id: "abnormal-operations",
  name: "经营异常名录",
  shortName: "经营异常名录",
  colour: "watch",
  authority: null,
  legalBasis: null,
  objectionUrl: GSXT,
  repairUrl: GSXT,
  end: { by: "column" },
  fields: {
    name: { headers: ["企业名称"], required: true },
    code: CODE,
    authority: { headers: ["列入决定机关"], required: true },
    from: { headers: ["列入日期", "设立日期"], required: true },
    removedOn: { headers: ["移出日期"] },
    reason: { headers: ["列入原因类型名称", "列入原因"], required: true },
  },
};

const WAGES: ListDefinition = {
  ...COMMON,
  id: "wage-arrears",
  name: "拖欠农民工工资失信联合惩戒对象名单",
  shortName: "拖欠农民工工资",
  colour: "black",
  authority: null,
  legalBasis: { text: "人力资源和社会保障部令第45号", verified: false },
  end: { by: "column" },
  fields: {
    name: { headers: ["名称", "单位名称"], required: true },
    code: CODE,
    authority: { headers: ["决定机关"], required: true },
    documentNumber: { headers: ["决定文书号"], required: true },
    from: { headers: ["列入日期"], required: true },
    until: { headers: ["公布截止日期"], required: true },
    reason: { headers: ["列入事由"], required: true },
  },
};

const TAX_A: ListDefinition = {
  ...COMMON,
  id: "tax-a",
  name: "纳税信用A级纳税人",
  shortName: "纳税信用A级纳税人",
  colour: "red",
  authority: { text: "国家税务总局", verified: false },
  legalBasis: null,
  maxAgeHours: YEAR,
  end: { by: "removal" },
  fields: {
    name: { headers: ["纳税人名称"], required: true },
    code: { headers: [...CODE.headers, "纳税人识别号"], required: true },
    authority: { headers: ["评价机关"], required: true },
    term: { headers: ["评价年度"], required: true },
  },
};

const AEO: ListDefinition = {
  ...COMMON,
  id: "aeo-advanced",
  name: "海关高级认证企业",
  shortName: "海关高级认证企业",
  colour: "red",
  authority: { text: "海关总署", verified: false },
  legalBasis: { text: "海关总署令第251号", verified: false },
  maxAgeHours: YEAR,
  end: { by: "removal" },
  fields: {
    name: { headers: ["企业名称"], required: true },
    code: CODE,
    authority: { headers: ["认定海关"], required: true },
    from: { headers: ["认定时间", "等级认定时间"], required: true },
  },
};

const SAFETY: ListDefinition = {
  ...COMMON,
  id: "work-safety",
  name: "安全生产严重失信主体名单",
  shortName: "安全生产严重失信主体",
  colour: "black",
  authority: null,
  legalBasis: { text: "应急管理部令第11号", verified: false },
  end: { by: "removal" },
  fields: {
    name: { headers: ["单位名称", "企业名称", "失信主体名称"], required: true },
    code: CODE,
    authority: { headers: ["信息报送机关"], required: true },
    from: { headers: ["纳入日期", "列入日期"], required: true },
    reason: { headers: ["纳入理由", "失信行为简况"], required: true },
  },
};

const ENVIRONMENT: ListDefinition = {
  ...COMMON,
  id: "environment",
  name: "企业环境信用评价",
  shortName: "企业环境信用评价",
  colour: "watch",
  // A graded evaluation, not a list of its own: which grades count is a local rule that the operator states.
  verified: false,
  authority: null,
  legalBasis: null,
  maxAgeHours: YEAR,
  end: { by: "removal" },
  fields: {
    name: { headers: ["企业名称"], required: true },
    code: CODE,
    authority: { headers: ["评价机关", "评价单位"], required: true },
    term: { headers: ["评价年度"], required: true },
    grade: { headers: ["评价等级", "环境信用等级"], required: true },
  },
  grades: [],
};

const MARKET: ListDefinition = {
  ...COMMON,
  id: "market-regulation",
  name: "市场监督管理严重违法失信名单",
  shortName: "市场监管严重违法失信",
  colour: "black",
  verified: false,
  authority: { text: "国家市场监督管理总局", verified: false },
  legalBasis: { text: "国家市场监督管理总局令第44号", verified: false },
  objectionUrl: GSXT,
  repairUrl: GSXT,
  end: { by: "removal" },
  fields: {
    name: { headers: ["企业名称", "当事人名称"], required: true },
    code: CODE,
    authority: { headers: ["列入决定机关", "作出决定机关"], required: true },
    documentNumber: { headers: ["列入决定书文号", "决定文书号"], required: true },
    from: { headers: ["列入日期"], required: true },
    reason: { headers: ["列入事由", "列入原因"], required: true },
  },
};

const CONSTRUCTION: ListDefinition = {
  ...COMMON,
  id: "construction-market",
  name: "建筑市场主体黑名单",
  shortName: "建筑市场主体名单",
  colour: "black",
  verified: false,
  authority: null,
  legalBasis: { text: "建市〔2017〕241号", verified: false },
  end: { by: "column" },
  fields: {
    name: { headers: ["建筑市场主体名称", "企业名称"], required: true },
    code: CODE,
    authority: { headers: ["认定部门", "列入部门"], required: true },
    documentNumber: { headers: ["认定文号", "决定文书号"], required: true },
    from: { headers: ["列入日期"], required: true },
    until: { headers: ["管理期限截止日期", "列入期限截止日期"], required: true },
    reason: { headers: ["列入事由", "列入原因"], required: true },
  },
};

/**
 * The lists that the package knows from the start. What their definitions say about authority and basis is `verified` or not;
 * operators add lists, or correct these, with a file of the same shape.
 */
export const NATIONAL_CATALOGUE: Catalogue = {
  edition: "2024",
  lists: [
    JUDGMENT,
    PROCUREMENT,
    TAX_VIOLATIONS,
    WAGES,
    SAFETY,
    MARKET,
    CONSTRUCTION,
    ABNORMAL,
    ENVIRONMENT,
    TAX_A,
    AEO,
  ],
};
