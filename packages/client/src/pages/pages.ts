import type { Page } from "@xinyong/credit/routes";
import type { Answer } from "../answer/index.ts";
import type { CallOptions, Called } from "../connection/index.ts";
import { InvalidAnswerError } from "../errors/index.ts";

/** Options of a walk over pages. */
export interface PageOptions extends CallOptions {
  /** Items on a page, 1 to 100. @default 20 */
  limit?: number | undefined;
  /** `next` of a page, to go on after it. @default the beginning */
  cursor?: string | undefined;
}

/**
 * A walk over pages. Await it for the first page, or iterate over it for all items, one page ahead of you at most; there is no way
 * to have them all in one array by accident. Nothing is asked before the one or the other.
 *
 * @example
 * ```ts
 * import { createClient } from "@xinyong/client";
 * const client = createClient({ baseUrl: "https://credit.example.gov.cn" });
 * const first = await client.listEntries("judgment-defaulters", { limit: 50 });
 * for await (const { code, entry } of client.listEntries("judgment-defaulters")) console.log(code, entry.documentNumber);
 * ```
 */
export interface Pages<Item> extends Promise<Answer<Page<Item>>>, AsyncIterable<Item> {
  /** The pages one by one, each with the moment it speaks of. */
  byPage(): AsyncIterableIterator<Answer<Page<Item>>>;
}

/** Asks for the page at a cursor; undefined stands for the beginning. */
export type AskPage<Item> = (cursor: string | undefined) => Promise<Answer<Page<Item>>>;

/**
 * A page. A walk rests on these two members in every mode of validation: without them it would end as if all were seen.
 *
 * @throws {InvalidAnswerError}
 */
export function readPage<Item>({ answer, requestId }: Called<Page<Item>>): Answer<Page<Item>> {
  if (!Array.isArray(answer.items)) throw new InvalidAnswerError("form", { requestId, path: "items" });
  if (answer.next !== null && typeof answer.next !== "string") throw new InvalidAnswerError("form", { requestId, path: "next" });
  return answer;
}

/** Makes a walk that begins at a cursor. */
export function createPages<Item>(cursor: string | undefined, ask: AskPage<Item>): Pages<Item> {
  return new LazyPages(cursor, ask);
}

class LazyPages<Item> implements Pages<Item> {
  readonly [Symbol.toStringTag] = "Pages";
  readonly #ask: AskPage<Item>;
  readonly #cursor: string | undefined;
  #first: Promise<Answer<Page<Item>>> | undefined;

  constructor(cursor: string | undefined, ask: AskPage<Item>) {
    this.#cursor = cursor;
    this.#ask = ask;
  }

  // oxlint-disable-next-line unicorn/no-thenable -- a walk is a promise of its first page.
  then<A = Answer<Page<Item>>, B = never>(
    fulfilled?: ((page: Answer<Page<Item>>) => A | PromiseLike<A>) | null,
    rejected?: ((reason: unknown) => B | PromiseLike<B>) | null,
  ): Promise<A | B> {
    return this.#firstPage().then(fulfilled, rejected);
  }

  catch<B = never>(rejected?: ((reason: unknown) => B | PromiseLike<B>) | null): Promise<Answer<Page<Item>> | B> {
    return this.#firstPage().catch(rejected);
  }

  finally(settled?: (() => void) | null): Promise<Answer<Page<Item>>> {
    return this.#firstPage().finally(settled);
  }

  // Generators queue parallel calls of `next`, so none of them can ask for the same page twice.
  async *byPage(): AsyncGenerator<Answer<Page<Item>>, void, void> {
    let page = await this.#firstPage();
    let cursor = this.#cursor;
    yield page;
    while (page.next !== null) {
      // A server that names the same page again would keep the caller walking for ever.
      if (page.next === cursor) throw new InvalidAnswerError("form", { path: "next" });
      cursor = page.next;
      page = await this.#ask(cursor);
      yield page;
    }
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Item, void, void> {
    for await (const page of this.byPage()) yield* page.items;
  }

  #firstPage(): Promise<Answer<Page<Item>>> {
    this.#first ??= this.#ask(this.#cursor);
    return this.#first;
  }
}
