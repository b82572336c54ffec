import type { Words } from "./words.ts";

const join = (parts: readonly (string | null | false)[]): string => parts.filter(Boolean).join("，");

/** The authoritative text. */
export const zhCN: Words = {
  language: "zh-CN",
  heading: { red: "诚实守信", black: "严重失信主体名单", watch: "经营异常" },
  short: {
    red: "守信类",
    black: "失信类",
    watch: "异常类",
    mixed: "两类均有",
    disputed: "异议中",
    none: "查询无记录",
    undetermined: "未知",
  },
  loading: "查询中…",
  listed: (list, lists) => (lists > 1 ? `列入${list}等${lists}项` : `列入${list}`),
  mixed: ({ black, watch, red }) =>
    join([black > 0 && `失信类${black}项`, watch > 0 && `异常类${watch}项`, `守信类${red}项`]),
  disputed: (list) => `异议处理中：${list}`,
  none: "未查询到公示记录",
  undetermined: (seen) => (seen > 0 ? `查询未完成，已见${seen}项` : "暂无法确定"),
  outcome: {
    hit: ({ authority, documentNumber, from, until }) => {
      const details = join([authority, documentNumber, from, until && `公示至${until}`]);
      return details === "" ? "列入" : `列入。${details}`;
    },
    disputedHit: () => "列入，异议处理中，请人工核实",
    nameOnly: () => "名单中有同名而无代码的条目，请人工核实",
    noPublishedRecord: ({ dataTime, list }) => `截至${dataTime ?? ""}，在${list}中未查询到公示记录`,
    notChecked: () => "本次未查询",
    notCovered: () => "不在本名单数据范围内，结果未知",
    stale: ({ dataTime }) => `数据超期（截至${dataTime ?? ""}），结果未知`,
    partial: () => "数据不完整，结果未知，请重查",
    unavailable: () => "数据源暂不可用，结果未知，请重查",
  },
  unknownSubject: "登记信息中未查询到该统一社会信用代码",
  noLists: "本次未查询",
  offline: "数据源暂不可用，结果未知，请重查",
  state: { active: "存续", revoked: "吊销", deregistered: "注销", movedOut: "迁出" },
  note: {
    none: "不代表信用状况良好",
    moment: (time) => `仅反映${time}（北京时间）的结果`,
    page: "页面显示不是核查凭证",
    cached: "缓存结果，非本次查询",
    noCode: "无统一社会信用代码",
  },
};
