import type { ImportLayout } from "./layout.ts";

/** Fields of the register of subjects that are read. The legal representative is not one of them. */
export type SubjectField =
  | "code"
  | "name"
  | "formerNames"
  | "kind"
  | "state"
  | "establishedOn"
  | "registrationNumber"
  | "division";

export const SUBJECTS: ImportLayout<SubjectField> = {
  id: "subjects",
  title: "主体登记",
  kind: "subjects",
  fields: {
    code: { headers: ["统一社会信用代码", "社会信用代码"], required: true },
    name: { headers: ["名称", "企业名称", "主体名称"], required: true },
    kind: { headers: ["主体类型", "企业类型"], required: true },
    state: { headers: ["登记状态", "经营状态", "企业状态"], required: true },
    formerNames: { headers: ["曾用名", "曾用名称"] },
    establishedOn: { headers: ["成立日期", "注册日期"] },
    registrationNumber: { headers: ["工商注册号", "注册号"] },
    division: { headers: ["行政区划", "行政区划代码"] },
  },
};
