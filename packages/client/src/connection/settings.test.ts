import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { answer } from "../../test/serve.ts";
import { createClient, createConnection, fetchTransport, getStanding, isApiProblemError, isConfigurationError, listEntries, searchSubjects } from "../index.ts";
import type { ClientOptions, TransportRequest } from "../index.ts";

const BASE = "https://credit.example.gov.cn";
const CODE = "91410199MABLACK19W";

/** What the client sends for one standing. */
async function sent(options: Partial<ClientOptions>): Promise<TransportRequest> {
  let request: TransportRequest | undefined;
  const transport = { send: async (one: TransportRequest) => ((request = one), answer(503, "")) };
  await createClient({ baseUrl: BASE, transport, retries: 0, ...options }).standing(CODE).catch(() => undefined);
  return request ?? assert.fail("nothing was sent");
}

describe("options that are wrong throw where the client is made:", () => {
  for (const [what, option, options] of [
    ["no address", "baseUrl", { baseUrl: "" }],
    ["an address of the disk", "baseUrl", { baseUrl: "file:///etc" }],
    ["an address relative to no page", "baseUrl", { baseUrl: "/credit" }],
    ["an address with a password", "baseUrl", { baseUrl: "https://user:pass@credit.example.gov.cn" }],
    ["an address with a query", "baseUrl", { baseUrl: `${BASE}?key=1` }],
    ["no time", "timeout", { timeout: 0 }],
    ["half a millisecond", "timeout", { timeout: 0.5 }],
    ["more time than timers have", "timeout", { timeout: 2 ** 31 }],
    ["no time for a call", "deadline", { deadline: 0 }],
    ["an address that is none", "baseUrl", { baseUrl: "https://" }],
    ["an address with a line end", "baseUrl", { baseUrl: "https://credit.example.gov.cn\r\n/x y?" }],
    ["another word for validation", "validation", { validation: "strict" }],
    ["another language", "language", { language: "de" }],
    ["a key with a line end", "key", { key: "sk_a\nX-Evil: 1" }],
    ["an empty key", "key", { key: "" }],
    ["a transport that cannot send", "transport", { transport: {} }],
  ] as const) {
    it(what, () => {
      const wrong = { baseUrl: BASE, ...options } as unknown as ClientOptions;
      assert.throws(() => createClient(wrong), (error: Error & { option?: string; code?: string }) => {
        assert.deepEqual([error.code, error.option], ["configuration", option]);
        assert.ok(!/user:pass|X-Evil/.test(`${error.message}${JSON.stringify(error)}`));
        return true;
      });
    });
  }
});

describe("a key", () => {
  /** Makes this process look like a page. */
  function asPage(test: { after(fn: () => void): void }): void {
    Object.assign(globalThis, { window: { document: {} } });
    test.after(() => void Reflect.deleteProperty(globalThis, "window"));
  }

  it("travels as a bearer token, and only when there is one", async () => {
    assert.equal((await sent({ key: "sk_server.0-_~+/=" })).headers["authorization"], "Bearer sk_server.0-_~+/=");
    assert.equal("authorization" in (await sent({})).headers, false);
  });

  it("that is secret throws in a browser, whatever it begins with", (test) => {
    asPage(test);
    for (const key of ["sk_live_1", "live_1"]) {
      assert.throws(() => createClient({ baseUrl: BASE, key }), (error: Error & { option?: string }) => {
        assert.ok(error.option === "key" && !error.message.includes(key) && !error.stack?.includes(key));
        return true;
      });
    }
  });

  it("that is publishable may be used in a browser", async (test) => {
    asPage(test);
    assert.equal((await sent({ key: "pk_page_1" })).headers["authorization"], "Bearer pk_page_1");
  });
});

describe("an address", () => {
  it("may have a path of its own, and a slash at its end or none", async () => {
    for (const baseUrl of [`${BASE}/credit`, `${BASE}/credit/`, new URL(`${BASE}/credit//`)]) {
      assert.equal((await sent({ baseUrl })).url, `${BASE}/credit/v1/subjects/${CODE}/standing`);
    }
  });

  it("is told by the client as it is used", () => {
    for (const baseUrl of [BASE, `${BASE}/`, new URL(BASE.toUpperCase())]) assert.equal(createClient({ baseUrl }).baseUrl, BASE);
    assert.equal(createConnection({ baseUrl: `${BASE}/credit/`, transport: fetchTransport() }).baseUrl, `${BASE}/credit`);
  });

  it("is read where URL cannot be asked beforehand, as in Safari 16", async (test) => {
    const { canParse } = URL;
    test.after(() => void Object.assign(URL, { canParse }));
    Reflect.deleteProperty(URL, "canParse");
    assert.equal((await sent({ baseUrl: `${BASE}/` })).url, `${BASE}/v1/subjects/${CODE}/standing`);
    assert.throws(() => createClient({ baseUrl: "/credit" }), isConfigurationError);
  });

  it("may be relative to the page", async (test) => {
    Object.assign(globalThis, { document: { baseURI: "https://www.example.gov.cn/page/" } });
    test.after(() => void Reflect.deleteProperty(globalThis, "document"));
    assert.equal((await sent({ baseUrl: "/credit" })).url, `https://www.example.gov.cn/credit/v1/subjects/${CODE}/standing`);
  });
});

describe("where there is no URL, an address", () => {
  function withoutUrl(test: { after(fn: () => void): void }): void {
    const { URL: own, URLSearchParams: parameters } = globalThis;
    for (const name of ["URL", "URLSearchParams"]) Reflect.deleteProperty(globalThis, name);
    test.after(() => void Object.assign(globalThis, { URL: own, URLSearchParams: parameters }));
  }

  it("is read and written all the same", async (test) => {
    withoutUrl(test);
    assert.equal((await sent({ baseUrl: `${BASE}/credit//` })).url, `${BASE}/credit/v1/subjects/${CODE}/standing`);
  });

  it("that is none is refused by its form", (test) => {
    withoutUrl(test);
    for (const baseUrl of ["", "/credit", "file:///etc", "https://", "https:\\\\x", "https://user:pass@x.cn", `${BASE}?key=1`, `${BASE}#a`, "https://x.cn/a b"]) {
      assert.throws(() => createClient({ baseUrl }), { code: "configuration", option: "baseUrl" });
    }
  });
});

describe("what a client sends", () => {
  it("has its query written so that any text arrives as it is, and refuses half a character", async () => {
    const urls: string[] = [];
    const transport = { send: async ({ url }: TransportRequest) => (urls.push(url), answer(200, { items: [], next: null })) };
    const client = createClient({ baseUrl: BASE, transport });
    await client.records(CODE, { category: "处罚 &=?#+%", limit: 5 });
    assert.equal(new URL(urls[0] ?? "").searchParams.get("category"), "处罚 &=?#+%");
    assert.equal(new URL(urls[0] ?? "").searchParams.get("limit"), "5");
    await assert.rejects(Promise.resolve(client.records(CODE, { category: "\ud800" })), { code: "invalidRequest", path: "category" });
    assert.equal(urls.length, 1);
  });

  it("names the language asked for", async () => {
    assert.equal((await sent({ language: "en" })).headers["accept-language"], "en");
    assert.equal("accept-language" in (await sent({})).headers, false);
  });

  it("takes no option from a prototype that someone tampered with", async (test) => {
    const evil = { transport: { send: () => assert.fail("sent elsewhere") }, key: "sk_evil", language: "en", signal: AbortSignal.abort(), limit: 999, cursor: "x" };
    for (const [name, value] of Object.entries(evil)) {
      Reflect.defineProperty(Object.prototype, name, { value, configurable: true, writable: true });
      test.after(() => void Reflect.deleteProperty(Object.prototype, name));
    }
    const headers: unknown[] = [];
    const fetch = async (request: Request): Promise<Response> => (headers.push([...request.headers.keys()].sort()), new Response("", { status: 503 }));
    const connection = createConnection({ baseUrl: BASE, transport: fetchTransport(fetch), retries: 0 });
    for (const call of [() => getStanding(connection, CODE), () => searchSubjects(connection, "示例"), () => listEntries(connection, "a")]) {
      const error: unknown = await call().then(() => null, (reason: unknown) => reason);
      assert.ok(isApiProblemError(error) && error.status === 503);
    }
    assert.deepEqual(headers, [["accept"], ["accept", "content-type", "idempotency-key"], ["accept"]]);
  });

  it("over fetch goes past the browser's cache, without cookies and without a referrer", async () => {
    let seen: Request | undefined;
    const fetch = async (request: Request): Promise<Response> => ((seen = request), new Response("", { status: 503 }));
    await createClient({ baseUrl: BASE, transport: fetchTransport(fetch), retries: 0 }).standing(CODE).catch(() => undefined);
    assert.deepEqual([seen?.cache, seen?.credentials, seen?.referrerPolicy], ["no-store", "omit", "no-referrer"]);
  });
});
