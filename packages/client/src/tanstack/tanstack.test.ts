import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { TestContext } from "node:test";
import { InfiniteQueryObserver, QueryClient, QueryObserver, dehydrate, environmentManager, focusManager, hydrate, notifyManager, onlineManager } from "@tanstack/query-core";
import type { InfiniteData } from "@tanstack/query-core";
import { testCode } from "@xinyong/api/world";
import type { ListedSubject, Page, SearchAnswer } from "@xinyong/credit/routes";
import { formatInstant } from "@xinyong/credit/vocabulary";
import { createClient, isCreditError } from "../index.ts";
import type { Answer, StandingAnswer } from "../index.ts";
import {
  createTestTransport,
  entriesAnswer,
  listsAnswer,
  networkFailure,
  noAnswer,
  problemAnswer,
  recordsAnswer,
  searchAnswer,
  settled,
  standingAnswer,
  subjectAnswer,
} from "../testing/index.ts";
import type { TestAnswer, TestTransport } from "../testing/index.ts";
import { listEntriesQuery, listsQuery, recordsQuery, searchQuery, standingQuery, subjectQuery } from "./index.ts";

const CODE = testCode("black");
const BASE = "https://credit.example.gov.cn";
const PERSON = "410105199003078515";

// Outside a browser TanStack Query keeps no time; and what it tells its observers must not wait for the time that stands still here.
before(() => {
  environmentManager.setIsServer(() => false);
  notifyManager.setScheduler((callback) => queueMicrotask(callback));
});
after(() => environmentManager.setIsServer(() => true));

interface Kept {
  client: ReturnType<typeof createClient>;
  transport: TestTransport;
  cache: QueryClient;
  /** Lets time pass, and then everything run that waits for none. */
  pass: (ms: number) => Promise<void>;
}

/** A client with a script, a cache as an application has it, and the time of day that TanStack Query reads from the runtime. */
function keep(test: TestContext, answers: readonly TestAnswer[], baseUrl = BASE): Kept {
  test.mock.timers.enable({ apis: ["setTimeout", "setInterval", "Date"], now: new Date("2026-11-23T01:00:00Z") });
  const now = (): Date => new Date();
  const transport = createTestTransport(answers, { now });
  const client = createClient({ baseUrl, transport, now, retries: 0, random: () => 0 });
  const cache = new QueryClient({ defaultOptions: { queries: { retry: 3, staleTime: Infinity, refetchOnWindowFocus: false } } });
  cache.mount();
  test.after(() => (cache.unmount(), cache.clear()));
  const pass = async (ms: number): Promise<void> => {
    await settled();
    test.mock.timers.tick(ms);
    await settled();
  };
  return { client, transport, cache, pass };
}

/** What an observer shows, as a page would. */
function watch<Result>(test: TestContext, observer: { subscribe: (listener: () => void) => () => void; getCurrentResult: () => Result }): { stop: () => void; shown: () => Result } {
  const stop = observer.subscribe(() => undefined);
  test.after(stop);
  return { stop, shown: () => observer.getCurrentResult() };
}

describe("the key of a query", () => {
  const client = createClient({ baseUrl: BASE });
  it("tells apart the platform, the question and its options", () => {
    const other = createClient({ baseUrl: "https://credit.other.example.gov.cn" });
    assert.deepEqual(standingQuery(client, CODE).queryKey, ["xinyong", BASE, "standing", CODE]);
    assert.deepEqual(standingQuery(other, CODE).queryKey, ["xinyong", "https://credit.other.example.gov.cn", "standing", CODE]);
    assert.deepEqual(subjectQuery(client, CODE).queryKey, ["xinyong", BASE, "subject", CODE]);
    assert.deepEqual(listsQuery(client).queryKey, ["xinyong", BASE, "lists"]);
    assert.deepEqual(listEntriesQuery(client, "judgment-defaulters", { limit: 50 }).queryKey, ["xinyong", BASE, "entries", "judgment-defaulters", 50]);
    assert.deepEqual(recordsQuery(client, CODE, { category: "penalty" }).queryKey, ["xinyong", BASE, "records", CODE, "penalty", null]);
    assert.notDeepEqual(searchQuery(client, "甲").queryKey, searchQuery(client, "甲", { limit: 5 }).queryKey);
  });

  it("is the same however a code is typed, and whatever limits a call has", () => {
    const typed = `统一社会信用代码： ${CODE.toLowerCase().slice(0, 8)}-${CODE.toLowerCase().slice(8)}`;
    assert.deepEqual(standingQuery(client, typed, { timeout: 5 }).queryKey, standingQuery(client, CODE).queryKey);
  });

  it("of what is no code says what is wrong with it, and not what was typed", () => {
    const parts = ["", "9141", `${CODE.slice(0, 17)}!`, PERSON].map((typed) => standingQuery(client, typed).queryKey[3]);
    assert.deepEqual(parts, [
      { problem: "empty", length: 0, position: null },
      { problem: "length", length: 4, position: null },
      { problem: "character", length: 18, position: 18 },
      { problem: "residentId", length: 18, position: null },
    ]);
    assert.equal(standingQuery(client, undefined as unknown as string).queryKey[3], null);
    for (const text of [PERSON, `张三 ${PERSON}`]) assert.deepEqual(searchQuery(client, text).queryKey[3], { problem: "residentId", length: text.length, position: null });
    assert.equal(searchQuery(client, 7 as unknown as string).queryKey[3], null);
  });

  it("of a search holds a word that says nothing, the same for the same text", () => {
    const key = searchQuery(client, "张三的公司").queryKey;
    assert.deepEqual(searchQuery(client, "张三的公司").queryKey, key);
    assert.notDeepEqual(searchQuery(client, "李四的公司").queryKey, key);
    assert.match(String(key[3]), /^[\da-z]{6,}-\d+$/);
    assert.ok(!JSON.stringify(key).includes("张三"));
  });

  it("of a search stays the same while it is among the five hundred used last", () => {
    const [first, second] = [searchQuery(client, "first").queryKey, searchQuery(client, "second").queryKey];
    for (let other = 0; other < 498; other++) searchQuery(client, `other ${other}`);
    assert.deepEqual(searchQuery(client, "first").queryKey, first);
    searchQuery(client, "one more");
    assert.deepEqual(searchQuery(client, "first").queryKey, first);
    assert.notDeepEqual(searchQuery(client, "second").queryKey, second);
  });
});

describe("a query", () => {
  it("asks through the client, with the limits of its calls and the signal of the cache", async (test) => {
    const { client, transport, cache } = keep(test, [standingAnswer("black"), subjectAnswer(), listsAnswer(), searchAnswer(), noAnswer()]);
    assert.equal((await cache.fetchQuery(standingQuery(client, CODE))).tone, "black");
    assert.equal((await cache.fetchQuery(subjectQuery(client, CODE))).subject?.code, CODE);
    assert.equal((await cache.fetchQuery(listsQuery(client, { timeout: 77 }))).lists.length, 3);
    assert.equal(transport.sent[2]?.timeoutMs, 77);
    assert.equal((await cache.fetchQuery(searchQuery(client, "示例", { limit: 3 }))).candidates.length, 1);
    assert.equal(transport.sent[3]?.body, '{"query":"示例","limit":3}');
    const leaving = new QueryObserver(cache, standingQuery(client, testCode("red"))).subscribe(() => undefined);
    await settled();
    leaving();
    assert.equal(transport.sent[4]?.signal.aborted, true);
  });

  it("fails with the client's error, and is not tried again by the cache", async (test) => {
    const { client, transport, cache } = keep(test, [problemAnswer("internal")]);
    await assert.rejects(cache.fetchQuery(standingQuery(client, CODE)), (error: unknown) => isCreditError(error) && error.code === "internal");
    await assert.rejects(cache.fetchQuery(standingQuery(client, "9141")), { code: "invalidCode", length: 4 });
    assert.equal(transport.sent.length, 1);
  });

  it("is fresh for a minute, or until the next change that is known, less what a cache had kept it", async (test) => {
    const cases = [
      [standingAnswer("black"), 60_000],
      [standingAnswer({ validUntil: "2026-11-23T09:00:40+08:00" }), 40_000],
      [standingAnswer("black", { ageSeconds: 90 }), 15_000],
    ] as const;
    for (const [answer, ms] of cases) {
      const { client, transport, cache, pass } = keep(test, [answer, standingAnswer("none")]);
      await cache.fetchQuery(standingQuery(client, CODE));
      await pass(ms - 1);
      await cache.fetchQuery(standingQuery(client, CODE));
      assert.equal(transport.sent.length, 1);
      await pass(1);
      assert.equal((await cache.fetchQuery(standingQuery(client, CODE))).tone, "none");
      test.mock.timers.reset();
    }
  });

  it("that someone looks at is asked again by itself, and while nobody does is kept for a minute", async (test) => {
    const { client, transport, cache, pass } = keep(test, [standingAnswer("black"), standingAnswer("none")]);
    const { stop, shown } = watch(test, new QueryObserver(cache, standingQuery(client, CODE)));
    await pass(59_999);
    assert.equal(shown().data?.tone, "black");
    await pass(1);
    assert.deepEqual([shown().data?.tone, transport.sent.length], ["none", 2]);
    stop();
    await pass(59_999);
    assert.equal(cache.getQueryData<StandingAnswer>(standingQuery(client, CODE).queryKey)?.tone, "none");
    await pass(1);
    assert.equal(cache.getQueryData(standingQuery(client, CODE).queryKey), undefined);
  });

  it("lets go of an answer when its time is over, though none follows", async (test) => {
    const { client, cache, pass } = keep(test, [standingAnswer("black"), networkFailure(), networkFailure(), noAnswer(), standingAnswer("none")]);
    const { shown } = watch(test, new QueryObserver(cache, standingQuery(client, CODE)));
    await pass(60_000);
    assert.deepEqual([shown().data?.tone, shown().isError], ["black", true]);
    await pass(59_999);
    assert.equal(shown().data?.tone, "black");
    await pass(1);
    assert.deepEqual([shown().data, shown().status], [undefined, "error"]);
    await pass(60_000);
    assert.deepEqual([shown().data, shown().status], [undefined, "pending"]);
    await pass(10_000);
    assert.deepEqual([shown().data, shown().status], [undefined, "error"]);
    await pass(60_000);
    assert.equal(shown().data?.tone, "none");
  });

  it("lets go of an answer at the change that it foretold, before another comes", async (test) => {
    const { client, transport, cache, pass } = keep(test, [standingAnswer({ tone: "black", validUntil: "2026-11-23T09:00:30+08:00" }), noAnswer()]);
    const { shown } = watch(test, new QueryObserver(cache, standingQuery(client, CODE)));
    await pass(29_999);
    assert.equal(shown().data?.tone, "black");
    await pass(1);
    assert.deepEqual([shown().data, shown().fetchStatus, transport.sent.length], [undefined, "fetching", 2]);
  });

  it("never shows an answer whose time was over when it came", async (test) => {
    const late = [standingAnswer("black", { ageSeconds: 120 }), standingAnswer({ validUntil: "2026-11-23T09:00:00+08:00" })];
    const { client, cache } = keep(test, late);
    for (let call = 0; call < 2; call++) await assert.rejects(cache.fetchQuery(standingQuery(client, CODE)), { code: "invalidAnswer", fault: "outdated", retryable: true });
  });

  it("that failed for good is not asked again by itself", async (test) => {
    const { client, transport, cache, pass } = keep(test, [problemAnswer("forbidden")]);
    const { shown } = watch(test, new QueryObserver(cache, standingQuery(client, CODE)));
    await pass(600_000);
    assert.deepEqual([shown().isError, transport.sent.length], [true, 1]);
  });

  it("that was offline, hidden or rendered long ago shows nothing old once it is looked at", async (test) => {
    const { client, cache, pass } = keep(test, [standingAnswer("black"), noAnswer()]);
    await cache.prefetchQuery(standingQuery(client, CODE));
    const rendered = dehydrate(cache);
    await pass(120_000);
    const browser = new QueryClient();
    test.after(() => browser.clear());
    hydrate(browser, rendered);
    onlineManager.setOnline(false);
    test.after(() => onlineManager.setOnline(true));
    const { shown } = watch(test, new QueryObserver(browser, standingQuery(client, CODE)));
    await settled();
    assert.deepEqual([shown().data, shown().fetchStatus], [undefined, "fetching"]);
  });

  it("comes back when the page is looked at again", async (test) => {
    const { client, transport, cache, pass } = keep(test, [standingAnswer("black"), standingAnswer("none")]);
    const { shown } = watch(test, new QueryObserver(cache, standingQuery(client, CODE)));
    await settled();
    focusManager.setFocused(false);
    test.after(() => focusManager.setFocused(undefined));
    await pass(300_000);
    assert.equal(transport.sent.length, 1);
    focusManager.setFocused(true);
    await settled();
    assert.equal(shown().data?.tone, "none");
  });

  it("works with a cache that does not tell itself to the query", async () => {
    const client = createClient({ baseUrl: BASE, transport: createTestTransport([standingAnswer("watch")]) });
    const { queryKey, queryFn } = standingQuery(client, CODE);
    assert.equal((await queryFn({ queryKey, signal: new AbortController().signal })).tone, "watch");
  });
});

describe("an infinite query", () => {
  it("walks the pages of a list", async (test) => {
    const { client, transport, cache } = keep(test, [entriesAnswer([{}], { next: "two" }), entriesAnswer([{}, {}]), recordsAnswer()]);
    const observer = new InfiniteQueryObserver(cache, listEntriesQuery(client, "judgment-defaulters", { limit: 2 }));
    test.after(observer.subscribe(() => undefined));
    await settled();
    assert.equal(observer.getCurrentResult().hasNextPage, true);
    await observer.fetchNextPage();
    const { data, hasNextPage } = observer.getCurrentResult();
    assert.deepEqual([data?.pages.map(({ items }) => items.length), hasNextPage], [[1, 2], false]);
    assert.deepEqual(transport.sent.map(({ url }) => url.replace(BASE, "")), ["/v1/lists/judgment-defaulters/entries?limit=2", "/v1/lists/judgment-defaulters/entries?limit=2&cursor=two"]);
    const { pages } = await cache.fetchInfiniteQuery(recordsQuery(client, CODE, { category: "penalty" }));
    assert.deepEqual([pages[0]?.items[0]?.code, transport.sent[2]?.url.endsWith("/records?category=penalty")], [CODE, true]);
  });

  it("is as old as its oldest page, and then all pages are asked again", async (test) => {
    const walk = [entriesAnswer([{}], { next: "two" }), entriesAnswer([{}, {}])];
    const { client, transport, cache, pass } = keep(test, [...walk, entriesAnswer([], { next: "two" }), entriesAnswer([{}])]);
    const observer = new InfiniteQueryObserver(cache, listEntriesQuery(client, "judgment-defaulters"));
    test.after(observer.subscribe(() => undefined));
    await pass(50_000);
    await observer.fetchNextPage();
    await pass(54_999);
    assert.equal(transport.sent.length, 2);
    await pass(1);
    await settled();
    assert.deepEqual([observer.getCurrentResult().data?.pages.map(({ items }) => items.length), transport.sent.length], [[0, 1], 4]);
  });

  it("lets go of all its pages when the time of the oldest is over", async (test) => {
    const { client, cache, pass } = keep(test, [entriesAnswer([{}], { next: "two" }), entriesAnswer([{}]), networkFailure(), noAnswer()]);
    const observer = new InfiniteQueryObserver(cache, listEntriesQuery(client, "judgment-defaulters"));
    test.after(observer.subscribe(() => undefined));
    await pass(50_000);
    await observer.fetchNextPage();
    await pass(55_000);
    assert.deepEqual([observer.getCurrentResult().data?.pages.length, observer.getCurrentResult().isError], [2, true]);
    await pass(14_999);
    assert.equal(observer.getCurrentResult().data?.pages.length, 2);
    await pass(1);
    assert.deepEqual([observer.getCurrentResult().data, observer.getCurrentResult().fetchStatus], [undefined, "fetching"]);
  });
});

describe("the types of queries", () => {
  /** Compiles only when two types are the same. */
  type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
  function same<A, B>(_proof: Same<A, B>): void {}

  it("are those that TanStack Query infers from the client's", (test) => {
    const { client, cache } = keep(test, []);
    const standing = new QueryObserver(cache, standingQuery(client, CODE)).getCurrentResult();
    same<typeof standing.data, StandingAnswer | undefined>(true);
    // The client's, which `isCreditError` tells; what tells TanStack Query so would keep `useQueries` from taking them.
    same<typeof standing.error, Error | null>(true);
    const named = new QueryObserver<StandingAnswer>(cache, standingQuery(client, CODE)).getCurrentResult();
    same<typeof named.data, StandingAnswer | undefined>(true);
    const tone = new QueryObserver(cache, { ...standingQuery(client, CODE), select: (answer) => answer.tone.length }).getCurrentResult();
    same<typeof tone.data, number | undefined>(true);
    const entries = new InfiniteQueryObserver(cache, listEntriesQuery(client, "judgment-defaulters")).getCurrentResult();
    same<typeof entries.data, InfiniteData<Answer<Page<ListedSubject>>> | undefined>(true);
    const walk = () => cache.fetchInfiniteQuery(listEntriesQuery(client, "judgment-defaulters"));
    same<Awaited<ReturnType<typeof walk>>, InfiniteData<Answer<Page<ListedSubject>>, string | undefined>>(true);
    const search = (): Promise<Answer<SearchAnswer>> => cache.ensureQueryData(searchQuery(client, "示例"));
    assert.deepEqual([typeof search, typeof walk], ["function", "function"]);
    // @ts-expect-error -- the signal is the query's own.
    standingQuery(client, CODE, { signal: new AbortController().signal });
    // @ts-expect-error -- cursors are the query's own.
    listEntriesQuery(client, "judgment-defaulters", { cursor: "x" });
    // A stand-in needs only what is asked of it.
    const { queryKey } = standingQuery({ baseUrl: BASE, standing: async () => Promise.reject(new Error("not asked")) }, CODE);
    same<(typeof queryKey)[2], "standing">(true);
    assert.equal(formatInstant(new Date()), "2026-11-23T09:00:00+08:00");
  });
});
