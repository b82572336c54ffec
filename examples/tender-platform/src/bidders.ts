/** One company of a bid: the bidder itself, or a member of its consortium. */
export interface Party {
  name: string;
  code: string;
}

/** A bid as the platform has it: one party, or a consortium whose first party leads. */
export interface Bidder {
  parties: readonly [Party, ...Party[]];
}

/** The bids of the example's tender. Your platform reads these from its own database. */
export const BIDDERS: readonly Bidder[] = [
  { parties: [{ name: "郑州汇川示例建筑工程（集团）有限公司", code: "91410199MAC71WTF59" }] },
  {
    parties: [
      { name: "郑州瑞和示例信息技术股份有限公司", code: "91410199MA3NDLGN1D" },
      { name: "郑州市金水区嵩山示例物流（集团）有限公司", code: "91410199MAMA1Y1Q3C" },
    ],
  },
  { parties: [{ name: "巩义启明示例环保科技股份有限公司", code: "91410199MAWJLWDC5Y" }] },
  { parties: [{ name: "郑州瑞和示例电力设备有限责任公司", code: "91410199MABTNY1599" }] },
  { parties: [{ name: "新郑云台示例建筑工程有限公司", code: "91410199MAM005FE02" }] },
  { parties: [{ name: "郑州明德示例建筑工程有限责任公司", code: "91410199MA356YPCXP" }] },
  { parties: [{ name: "郑州市金水区汇川示例电力设备股份有限公司", code: "91410199MAUM4KEX71" }] },
];
