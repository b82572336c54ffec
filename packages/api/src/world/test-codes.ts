import { asCreditCode } from "@xinyong/credit/code";
import type { CreditCode } from "@xinyong/credit/code";
import type { Tone } from "@xinyong/credit/vocabulary";

/** How the API behaves when a code is asked for. All but `answer` are failures that happen on the way, whatever is known. */
export type TestBehaviour = "answer" | "slow" | "rateLimited" | "malformed";

/** A code of the fictional world with a fixed meaning, as payment providers have test cards. */
export interface TestCode {
  /** Word by which tests and documents name it. */
  id: string;
  code: string;
  /** Tone of its standing at the world's time, once an answer arrives. */
  tone: Tone;
  behaviour: TestBehaviour;
  zh: string;
  en: string;
}

/**
 * The test codes. Every subject is fictional, of division 410199, with a right check digit unless its row says otherwise.
 * These codes stay as they are: documents, examples and other people's tests name them.
 */
export const TEST_CODES = [
  {
    id: "red",
    code: "91410199MARED0018M",
    tone: "red",
    behaviour: "answer",
    zh: "列入一项守信类名单",
    en: "On one honours list",
  },
  {
    id: "black",
    code: "91410199MABLACK19W",
    tone: "black",
    behaviour: "answer",
    zh: "列入两项失信类名单",
    en: "On two dishonesty lists",
  },
  {
    id: "mixed",
    code: "91410199MAM1XED173",
    tone: "mixed",
    behaviour: "answer",
    zh: "守信类与失信类名单各一项",
    en: "On one honours and one dishonesty list",
  },
  {
    id: "watch",
    code: "91410199MAWATCH114",
    tone: "watch",
    behaviour: "answer",
    zh: "列入经营异常名录",
    en: "On the list of abnormal operations",
  },
  {
    id: "disputed",
    code: "91410199MAD15PUT5U",
    tone: "disputed",
    behaviour: "answer",
    zh: "列入失信类名单，异议处理中",
    en: "On a dishonesty list, under an objection that was accepted",
  },
  {
    id: "none",
    code: "91410199MANULL0165",
    tone: "none",
    behaviour: "answer",
    zh: "各名单均未查询到公示记录",
    en: "No published record on any list",
  },
  {
    id: "deregistered",
    code: "91410199MADEREG19B",
    tone: "none",
    behaviour: "answer",
    zh: "已注销",
    en: "Deregistered",
  },
  {
    id: "revoked",
    code: "91410199MAREW0K19Q",
    tone: "watch",
    behaviour: "answer",
    zh: "已吊销，列入经营异常名录",
    en: "Revoked, and on the list of abnormal operations",
  },
  {
    id: "sameNameListed",
    code: "91410199MATW1N015Q",
    tone: "black",
    behaviour: "answer",
    zh: "两家同名企业之一，列入失信类名单",
    en: "One of two enterprises of the same name: the one on a dishonesty list",
  },
  {
    id: "sameNameOther",
    code: "91410199MATW1N023K",
    tone: "none",
    behaviour: "answer",
    zh: "两家同名企业之二，未查询到公示记录",
    en: "One of two enterprises of the same name: the one without a published record",
  },
  {
    id: "endsInAMinute",
    code: "91410199MAM1NUTE4Q",
    tone: "black",
    behaviour: "answer",
    zh: "记录于09:01:00移出，其后查询无记录",
    en: "Its entry is withdrawn at 09:01:00; from then on no record is found",
  },
  {
    id: "badCheckDigit",
    code: "91410199MACHECK19B",
    tone: "none",
    behaviour: "answer",
    zh: "校验码不符但确为登记代码",
    en: "Registered under a code whose check digit is wrong",
  },
  {
    id: "nameOnly",
    code: "91410199MANAME014F",
    tone: "undetermined",
    behaviour: "answer",
    zh: "失信类名单中有同名而无代码的条目",
    en: "A dishonesty list has an entry of its name without a code",
  },
  {
    id: "notFound",
    code: "91410199MAUNKN012H",
    tone: "undetermined",
    behaviour: "answer",
    zh: "登记库中无此代码",
    en: "Well-formed, and unknown to the register",
  },
  {
    id: "sourceDown",
    code: "91410199MAD0WN0164",
    tone: "undetermined",
    behaviour: "answer",
    zh: "一项名单的数据源不可用",
    en: "The source of one list is down",
  },
  {
    id: "stale",
    code: "91410199MA0LD00151",
    tone: "undetermined",
    behaviour: "answer",
    zh: "一项名单的数据超期",
    en: "The data of one list is too old",
  },
  {
    id: "partial",
    code: "91410199MAPART016H",
    tone: "undetermined",
    behaviour: "answer",
    zh: "一项名单的数据不完整，已见一项记录",
    en: "The data of one list is incomplete; one entry is seen so far",
  },
  {
    id: "slow",
    code: "91410199MALAGG013P",
    tone: "none",
    behaviour: "slow",
    zh: "3秒后才应答",
    en: "The answer takes 3 seconds",
  },
  {
    id: "rateLimited",
    code: "91410199MAL1M1T118",
    tone: "none",
    behaviour: "rateLimited",
    zh: "应答429并给出Retry-After",
    en: "429 with Retry-After",
  },
  {
    id: "malformed",
    code: "91410199MACUT0012Q",
    tone: "none",
    behaviour: "malformed",
    zh: "应答为被截断的JSON",
    en: "200 with JSON that is cut short",
  },
] as const;

/** Words of the test codes. */
export type TestCodeId = (typeof TEST_CODES)[number]["id"];

/** The code of a word. */
export function testCode(id: TestCodeId): CreditCode {
  return BY_ID.get(id) as CreditCode;
}

const CODES: readonly TestCode[] = TEST_CODES;
const BY_ID: ReadonlyMap<string, CreditCode> = new Map(CODES.map(({ id, code }) => [id, asCreditCode(code)]));
