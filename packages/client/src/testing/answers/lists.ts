import { listEntries, listLists, listRecords } from "@xinyong/credit/routes";
import type { ListedSubject } from "@xinyong/credit/routes";
import { LIST_COLOURS } from "@xinyong/credit/vocabulary";
import type { CreditList, CreditRecord } from "@xinyong/credit/vocabulary";
import { sampleEntry, sampleList } from "../samples/list.ts";
import { sampleRecord } from "../samples/record.ts";
import { sampleSubject } from "../samples/subject.ts";
import type { AnswerOptions, TestAnswer } from "./answer.ts";
import { routeAnswer } from "./route.ts";

/** The lists that a platform publishes. */
export function listsAnswer(lists: readonly CreditList[] = LIST_COLOURS.map((colour) => sampleList(colour)), options?: AnswerOptions): TestAnswer {
  return routeAnswer(listLists, { catalogueEdition: lists[0]?.catalogueEdition ?? "", lists }, options);
}

/** Options of a page. */
export interface PageAnswerOptions extends AnswerOptions {
  /** Cursor of the page after this one; null at the end. @default null */
  next?: string | null | undefined;
}

/** A page of entries of whatever list is asked. */
export function entriesAnswer(items: readonly Partial<ListedSubject>[] = [{}], { next = null, ...options }: PageAnswerOptions = {}): TestAnswer {
  const { code, name } = sampleSubject();
  return routeAnswer(listEntries, { items: items.map((item) => ({ code, name, entry: sampleEntry(), ...item })), next }, options);
}

/** A page of records of whatever subject is asked. */
export function recordsAnswer(items: readonly Partial<CreditRecord>[] = [{}], { next = null, ...options }: PageAnswerOptions = {}): TestAnswer {
  return routeAnswer(listRecords, ({ code }) => ({ items: items.map((item) => sampleRecord({ code, ...item })), next }), options);
}
