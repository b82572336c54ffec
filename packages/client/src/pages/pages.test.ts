import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { createWorld } from "@xinyong/api/world";
import { answer, serveWorld } from "../../test/serve.ts";
import { createClient, kyTransport } from "../index.ts";
import type { Client, ClientOptions, TransportRequest } from "../index.ts";

const LIST = "judgment-defaulters";

async function overWorld(options: Partial<ClientOptions> = {}): Promise<{ client: Client; sent: TransportRequest[] }> {
  const { api } = await createWorld();
  const inner = kyTransport((request) => api.fetch(request));
  const sent: TransportRequest[] = [];
  const transport = { send: (request: TransportRequest) => (sent.push(request), inner.send(request)) };
  return { client: createClient({ baseUrl: "https://credit.example.gov.cn/", transport, ...options }), sent };
}

/** A client whose API gives these pages, by cursor. */
function paging(pages: Readonly<Record<string, unknown>>, options: Partial<ClientOptions> = {}): Client {
  return createClient({
    baseUrl: "https://credit.example.gov.cn",
    transport: { send: async ({ url }) => answer(200, pages[new URL(url).searchParams.get("cursor") ?? ""]) },
    ...options,
  });
}

async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const found: Item[] = [];
  for await (const item of items) found.push(item);
  return found;
}

describe("pages", () => {
  it("awaited are the first page with its moment, asked once however often they are awaited", async () => {
    const { client, sent } = await overWorld();
    const pages = client.listEntries(LIST, { limit: 1 });
    const [first, again] = [await pages, await pages.finally(() => undefined)];
    assert.equal(first, again);
    assert.deepEqual([first.items.length, first.askedAt, typeof first.next], [1, "2026-11-23T09:00:00+08:00", "string"]);
    assert.deepEqual(sent.map(({ url }) => url), [`https://credit.example.gov.cn/v1/lists/${LIST}/entries?limit=1`]);
  });

  it("ask nothing before they are awaited or walked", async () => {
    const { client, sent } = await overWorld();
    client.listEntries(LIST);
    client.records("no code");
    await Promise.resolve();
    assert.equal(sent.length, 0);
  });

  it("walked give every item once, and page by page the same", async () => {
    const { client } = await overWorld();
    const whole = await client.listEntries(LIST, { limit: 100 });
    const one = client.listEntries(LIST, { limit: 1 });
    assert.deepEqual(await all(one), whole.items);
    assert.deepEqual((await all(one.byPage())).flatMap(({ items }) => items), whole.items);
    assert.ok(whole.items.length >= 3 && whole.next === null);
  });

  it("go on from a cursor kept from before", async () => {
    const { client } = await overWorld();
    const whole = await all(client.listEntries(LIST));
    const { next } = await client.listEntries(LIST, { limit: 2 });
    assert.deepEqual(await all(client.listEntries(LIST, { limit: 1, cursor: next ?? "" })), whole.slice(2));
  });

  it("asked for in parallel turn each page once", async () => {
    const { client, sent } = await overWorld();
    const walk = client.listEntries(LIST, { limit: 1 })[Symbol.asyncIterator]();
    const items = await Promise.all([walk.next(), walk.next(), walk.next()]);
    assert.equal(new Set(items.map(({ value }) => value?.entry.id)).size, 3);
    assert.equal(new Set(sent.map(({ url }) => url)).size, sent.length);
  });

  it("left early ask no further page", async () => {
    const { client, sent } = await overWorld();
    for await (const { code } of client.listEntries(LIST, { limit: 1 })) {
      assert.equal(code.length, 18);
      break;
    }
    assert.equal(sent.length, 1);
  });

  it("aborted between pages reject with the reason", async (test) => {
    const { url } = await serveWorld(test);
    const controller = new AbortController();
    const walk = createClient({ baseUrl: url }).listEntries(LIST, { limit: 1, signal: controller.signal })[Symbol.asyncIterator]();
    assert.equal((await walk.next()).done, false);
    controller.abort("closed");
    await assert.rejects(walk.next(), (error) => error === "closed");
  });

  it("reject with the problem of the API, however they are used", async () => {
    const { client: over } = await overWorld();
    await assert.rejects(over.listEntries("no-such-list"), { code: "notFound", status: 404 });
    await assert.rejects(all(over.listEntries("no-such-list")), { code: "notFound" });
    assert.equal(await over.listEntries("no-such-list").catch(({ code }: { code: string }) => code), "notFound");
    await assert.rejects(over.listEntries(LIST, { cursor: "wrong" }), { code: "invalidCursor" });
  });

  it("end in an error, not in silence, when a page further on fails", async () => {
    const seen: unknown[] = [];
    const walk = paging({ "": { items: [], next: "b" }, b: { items: "lost", next: null } }, { validation: "off" }).listEntries(LIST);
    await assert.rejects(async () => {
      for await (const page of walk.byPage()) seen.push(page);
    }, { code: "invalidAnswer", path: "items" });
    assert.equal(seen.length, 1);
  });

  it("without a word on the next page are refused in every mode, since they would end as if all were seen", async () => {
    for (const validation of ["throw", "off"] as const) {
      await assert.rejects(paging({ "": { items: [] } }, { validation }).listEntries(LIST), { path: "next" });
    }
  });

  it("that name themselves as the next do not go on for ever", async () => {
    const page = { items: [], next: "b" };
    await assert.rejects(all(paging({ "": page, b: page }).listEntries(LIST)), { code: "invalidAnswer", path: "next" });
  });
});
