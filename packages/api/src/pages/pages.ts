import type { CreditList, Problem, Standing } from "@xinyong/credit/vocabulary";

/** What a renderer is told besides the standing. */
export interface PageContext {
  route: "subjectPage" | "badgeImage";
  /** The moment that the page speaks of. */
  now: Date;
  /** Language of the page, from `Accept-Language`; Chinese unless the reader prefers English. */
  language: "zh-CN" | "en";
  /** The lists in service with their definitions: legal basis, where to object, where to apply for repair. Empty on a problem. */
  lists: readonly CreditList[];
  requestId: string;
}

/** Text of a page or image, with headers of its own (such as a content security policy with hashes). Caching headers are not its business. */
export type Rendered = string | { body: string; headers?: Readonly<Record<string, string>> };

/** Renders what people see. The API decides what may be shown, how long it may be kept, and which page is a problem. */
export interface Pages {
  /** HTML of the subject's page. */
  subject(standing: Standing, context: PageContext): Rendered | Promise<Rendered>;
  /** SVG of the subject's badge. */
  badge(standing: Standing, context: PageContext): Rendered | Promise<Rendered>;
  /** HTML or SVG (by `context.route`) that says what went wrong. @default the problem as JSON */
  problem?(problem: Problem, context: PageContext): Rendered | Promise<Rendered>;
}
