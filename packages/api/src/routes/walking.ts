import { nextChange } from "@xinyong/credit/standing";
import type { Term } from "@xinyong/credit/standing";
import { readCursor, writeCursor } from "../http/cursor.ts";
import { ProblemError } from "../http/problem-error.ts";
import type { WalkPosition, WalkStep } from "../store/index.ts";
import type { Service } from "./service.ts";

/** Items on a page unless the caller says otherwise. */
const DEFAULT_LIMIT = 20;

/** Steps through the store for one page, when what it walks over is mostly not public. */
const MAX_STEPS = 10;

/** One page of a walk. What is not `shown` is passed over; the page is filled up from what follows. */
export async function readPage<Item>(
  service: Service,
  walk: readonly string[],
  query: { limit?: number | undefined; cursor?: string | undefined },
  step: (position: WalkPosition, limit: number) => Promise<WalkStep<Item>>,
  shown: (item: Item) => boolean = () => true,
): Promise<{ items: Item[]; next: string | null }> {
  const sequence = await service.ask((store) => store.sequence());
  const limit = query.limit ?? DEFAULT_LIMIT;
  const begin = query.cursor === undefined ? { snapshot: sequence, after: null } : readCursor(walk, query.cursor);
  if (begin.snapshot > sequence)
    throw new ProblemError("invalidCursor", "The cursor is of another store. Begin again without a cursor.");
  const items: Item[] = [];
  let { after } = begin;
  for (let steps = 0; steps < MAX_STEPS; steps++) {
    const found = await step({ snapshot: begin.snapshot, after }, limit - items.length);
    items.push(...found.items.filter(shown));
    after = found.after;
    if (after === null || items.length >= limit) break;
  }
  return { items, next: after === null ? null : writeCursor(walk, { snapshot: begin.snapshot, after }) };
}

/** The next moment at which one of these begins or ends, or Infinity. */
export function nextChangeOf(terms: readonly Term[], now: Date): number {
  return Math.min(Number.POSITIVE_INFINITY, ...terms.map((term) => nextChange(term, now)));
}
