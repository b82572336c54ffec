import type { CreditCode } from "../code/index.ts";
import type { LawDate } from "./time.ts";

/** An enum that may grow: old clients read a new word as a plain string instead of failing. */
export type Open<Known extends string> = Known | (string & {});

/** Registration states that the register knows today: 存续, 吊销, 注销, 迁出. */
export const SUBJECT_STATES = ["active", "revoked", "deregistered", "movedOut"] as const;
export type SubjectState = (typeof SUBJECT_STATES)[number];

/** An enterprise or other organisation, as the register has it. Never a natural person; never a legal representative's name. */
export interface Subject {
  /** The unified social credit code: the only key (GB 32100-2015). */
  code: CreditCode;
  /** Present registered name. */
  name: string;
  /** Names it had before, newest first. */
  formerNames: readonly string[];
  /** What kind of subject the register calls it, in the register's own word, such as 企业 or 事业单位. */
  kind: string;
  /** Registration state. */
  state: Open<SubjectState>;
  /** Six-digit division of its present registration (GB/T 2260), or null when the register does not say. Never read from the code: a code outlives a move. */
  division: string | null;
  /** 15-digit registration number (工商注册号), or null. It finds candidates and identifies nothing. */
  registrationNumber: string | null;
  /** Date of establishment, or null. */
  establishedOn: LawDate | null;
}
