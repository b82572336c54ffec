import { asCreditCode } from "@xinyong/credit/code";
import type { CreditCode } from "@xinyong/credit/code";
import type { Subject } from "@xinyong/credit/vocabulary";

/** A code that no enterprise can have, since division 410199 does not exist. Its check character is right. */
export const SAMPLE_CODE: CreditCode = asCreditCode("91410199MAEXAMPL8Y");

/** A subject that does not exist, with what a test says of it. */
export function sampleSubject(given: Partial<Subject> = {}): Subject {
  return {
    code: SAMPLE_CODE,
    name: "郑州样本示例有限公司",
    formerNames: [],
    kind: "企业",
    state: "active",
    division: "410199",
    registrationNumber: null,
    establishedOn: "2020-01-01",
    ...given,
  };
}
