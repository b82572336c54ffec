import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { ROUTES } from "@xinyong/credit/routes";
import type { Problem } from "@xinyong/credit/vocabulary";
import { createApi, createMemoryStore, createMetrics } from "./index.ts";
import type { Api, ApiOptions, Failure, Pages } from "./index.ts";
import { HANDLERS } from "./routes/table.ts";
import { fillWorld, testCode, worldClock } from "./world/index.ts";

const BASE = "https://credit.example.gov.cn";

async function api(options: Partial<ApiOptions> = {}): Promise<Api> {
  const store = createMemoryStore();
  await fillWorld(store);
  return createApi({ store, clock: worldClock, ...options });
}

const ask = (to: Api, path: string, init: RequestInit = {}): Promise<Response> =>
  to.fetch(new Request(`${BASE}${path}`, init));
const send = (to: Api, path: string, body: BodyInit, headers: Record<string, string> = {}): Promise<Response> =>
  ask(to, path, { method: "POST", body, headers: { "Content-Type": "application/json", ...headers } });
const codeOf = async (response: Response): Promise<string> => ((await response.json()) as Problem).code;

const standing = `/v1/subjects/${testCode("none")}/standing`;

const PAGES: Pages = {
  subject: ({ tone }, { language, lists }) =>
    `<!doctype html><html lang="${language}"><title>${tone} ${lists.length}</title></html>`,
  badge: ({ tone }) => ({
    body: `<svg xmlns="http://www.w3.org/2000/svg"><title>${tone}</title></svg>`,
    headers: { "X-Own": "1" },
  }),
  problem: ({ code }, { route }) =>
    route === "badgeImage" ? `<svg><title>${code}</title></svg>` : `<title>${code}</title>`,
};

describe("the table of routes", () => {
  it("has a handler for every route, and no handler is without a route", () => {
    assert.deepEqual(Object.keys(HANDLERS).sort(), ROUTES.map(({ id }) => id).sort());
  });

  it("answers every route under its method, and 405 with Allow under any other", async () => {
    const served = await api({ pages: PAGES, adminKey: "k" });
    for (const { method, path } of ROUTES) {
      const address = path.replace("{code}", testCode("none")).replace("{id}", "judgment-defaulters");
      const own = await ask(served, address, { method });
      assert.ok(![404, 405, 500].includes(own.status), `${method} ${path}: ${own.status}`);
      for (const other of ["PUT", "DELETE", "PATCH", method === "GET" ? "POST" : "GET"]) {
        const response = await ask(served, address, { method: other });
        assert.equal(response.status, 405, `${other} ${path}`);
        assert.equal(response.headers.get("allow"), method === "GET" ? "GET, HEAD" : "POST");
      }
    }
  });

  it("answers HEAD with the headers of GET and no body", async () => {
    const served = await api();
    const [head, get] = [await ask(served, standing, { method: "HEAD" }), await ask(served, standing)];
    assert.equal(await head.text(), "");
    for (const name of ["etag", "cache-control", "content-type", "date"])
      assert.equal(head.headers.get(name), get.headers.get(name));
  });

  it("answers 404 for any other address", async () => {
    for (const path of ["/", "/v1", "/v1/lists/", "/v1/subjects", "/v1/lists/UPPER/entries", "/badges/x.png"]) {
      const response = await ask(await api({ pages: PAGES }), path);
      assert.equal(response.status, 404, path);
      assert.equal(await codeOf(response), "notFound");
    }
  });
});

describe("an answer", () => {
  it("carries the moment of the clock, a request id, and headers that close it", async () => {
    const { headers } = await ask(await api({ requestId: () => "r-1" }), standing);
    assert.equal(headers.get("date"), "Mon, 23 Nov 2026 01:00:00 GMT");
    assert.equal(headers.get("x-request-id"), "r-1");
    assert.equal(headers.get("x-content-type-options"), "nosniff");
    assert.match(headers.get("content-security-policy") ?? "", /default-src 'none'/);
    assert.equal(headers.get("vary"), null);
    assert.doesNotMatch(headers.get("cache-control") ?? "", /stale-if-error/);
  });

  it("has the same tag while its body is the same, and another for another body", async () => {
    const served = await api();
    const tag = async (path: string) => (await ask(served, path)).headers.get("etag");
    assert.equal(await tag(standing), await tag(standing));
    assert.notEqual(await tag(standing), await tag(`/v1/subjects/${testCode("red")}/standing`));
    assert.match((await tag("/v1/lists")) ?? "", /^"[^"]+"$/);
  });

  it("is 304 for who names its tag, in a list, weakly or by a star", async () => {
    const served = await api();
    const tag = (await ask(served, standing)).headers.get("etag");
    for (const value of [`${tag}`, `W/${tag}`, `"other", ${tag}`, "*"]) {
      const response = await ask(served, standing, { headers: { "If-None-Match": value } });
      assert.equal(response.status, 304, value);
      assert.equal(response.headers.get("etag"), tag);
      assert.equal(response.headers.get("access-control-allow-origin"), "*");
    }
    assert.equal((await ask(served, standing, { headers: { "If-None-Match": '"other"' } })).status, 200);
  });

  it("may be read from any origin without credentials, but no administrative one", async () => {
    const served = await api({ adminKey: "k" });
    const open = await ask(served, standing);
    assert.equal(open.headers.get("access-control-allow-origin"), "*");
    assert.equal(open.headers.get("access-control-allow-credentials"), null);
    for (const name of ["Date", "Age", "ETag", "X-Request-Id", "Retry-After"]) {
      assert.ok(open.headers.get("access-control-expose-headers")?.split(", ").includes(name));
    }
    const preflight = await ask(served, "/v1/subjects/search", { method: "OPTIONS" });
    assert.equal(preflight.status, 204);
    assert.equal(preflight.headers.get("access-control-allow-methods"), "POST");
    assert.doesNotMatch(preflight.headers.get("access-control-allow-headers") ?? "", /authorization/i);
    for (const method of ["POST", "OPTIONS"]) {
      const closed = await ask(served, "/v1/admin/withdrawals", { method });
      assert.equal(closed.headers.get("access-control-allow-origin"), null);
      assert.ok(closed.status >= 400);
    }
  });
});

describe("a body", () => {
  const path = "/v1/standings";
  it("must be JSON, named so, in UTF-8 and without an encoding", async () => {
    const served = await api();
    for (const type of ["text/plain", "application/x-www-form-urlencoded", "application/jsonx", ""]) {
      assert.equal((await send(served, path, "{}", { "Content-Type": type })).status, 415, type);
    }
    assert.equal((await send(served, path, "{}", { "Content-Encoding": "gzip" })).status, 415);
    for (const body of ["", "{", "{'codes':[]}", new Uint8Array([0x22, 0xff, 0x22])]) {
      const response = await send(served, path, body);
      assert.equal(response.status, 400);
      assert.equal(await codeOf(response), "invalidRequest");
    }
    assert.equal(
      (
        await send(served, path, JSON.stringify({ codes: ["x"] }), {
          "Content-Type": "Application/JSON; charset=utf-8",
        })
      ).status,
      200,
    );
  });

  it("is refused when it announces too much, and when it holds too much", async () => {
    const served = await api();
    const announced = await send(served, path, "{}", { "Content-Length": "65537" });
    assert.equal(announced.status, 413);
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 16_384;
        controller.enqueue(new Uint8Array(16_384).fill(32));
      },
    });
    const request = new Request(`${BASE}${path}`, {
      method: "POST",
      body: endless,
      headers: { "Content-Type": "application/json" },
      duplex: "half",
    } as RequestInit);
    assert.equal((await served.fetch(request)).status, 413);
    assert.ok(sent < 200_000, "it must stop reading");
  });

  it("with too many or unknown members is refused by place, not by value", async () => {
    const served = await api();
    const problem = (await (await send(served, path, JSON.stringify({ codes: ["x", 7] }))).json()) as Problem;
    assert.match(problem.detail, /codes\.1/);
    assert.equal((await send(served, path, JSON.stringify({ codes: Array(101).fill("x") }))).status, 400);
    assert.equal((await send(served, path, '{"codes":["x"],"__proto__":{"codes":[]}}')).status, 400);
  });
});

describe("administration", () => {
  const body = JSON.stringify({ id: "x" });
  it("is off without a key, whatever is sent", async () => {
    for (const adminKey of [undefined, null, ""]) {
      const served = await api({ adminKey });
      for (const headers of [{}, { Authorization: "Bearer " }, { Authorization: "Bearer undefined" }]) {
        assert.equal((await send(served, "/v1/admin/withdrawals", body, headers)).status, 403);
      }
    }
  });
  it("asks for the key before it reads anything else", async () => {
    const served = await api({ adminKey: "secret" });
    const response = await send(served, "/v1/admin/disputes", "not json");
    assert.equal(response.status, 401);
    assert.match(response.headers.get("www-authenticate") ?? "", /^Bearer/);
    for (const key of ["secre", "secrets", "SECRET"]) {
      assert.equal((await send(served, "/v1/admin/disputes", body, { Authorization: `Bearer ${key}` })).status, 403);
    }
    assert.equal((await send(served, "/v1/admin/withdrawals", body, { Authorization: "bearer secret" })).status, 404);
  });
});

describe("information levels", () => {
  it("with a scheme only records of its public levels are shown, pages stay full, and a record without a level is not", async () => {
    const store = createMemoryStore();
    await fillWorld(store);
    const code = testCode("none");
    const [base] = (
      await store.records(
        code,
        { category: null, now: worldClock() },
        { snapshot: await store.sequence(), after: null },
        1,
      )
    ).items;
    assert.ok(base);
    const levels = ["A", "B", null, "A", "C", "A"];
    await store.write({
      records: levels.map((level, n) => {
        const { id: _id, ...row } = { ...base, level, documentNumber: `号${n}`, decidedOn: `2020-01-0${n + 1}` };
        return { key: `k${n}`, digest: `${n}`, row };
      }),
    });
    const served = createApi({
      store,
      clock: worldClock,
      levels: { id: "example", example: true, publicLevels: ["A"] },
    });
    const first = (await (await ask(served, `/v1/subjects/${code}/records?limit=2`)).json()) as {
      items: { documentNumber: string }[];
      next: string;
    };
    const second = (await (
      await ask(served, `/v1/subjects/${code}/records?limit=2&cursor=${first.next}`)
    ).json()) as typeof first;
    assert.deepEqual(
      [...first.items, ...second.items].map(({ documentNumber }) => documentNumber),
      ["号5", "号3", "号0"],
    );
    assert.equal(second.next, null);
  });
});

describe("pages", () => {
  it("are rendered from the standing, in the reader's language, with the caching of the standing", async () => {
    const served = await api({ pages: PAGES });
    const page = await ask(served, `/v/${testCode("endsInAMinute")}`, {
      headers: { "Accept-Language": "en-GB,zh;q=0.5" },
    });
    assert.match(await page.text(), /lang="en"><title>black 8</);
    const asked = await ask(served, `/v/${testCode("endsInAMinute")}?lang=zh-CN`, {
      headers: { "Accept-Language": "en" },
    });
    assert.match(await asked.text(), /lang="zh-CN"/);
    assert.equal(page.headers.get("content-type"), "text/html; charset=utf-8");
    assert.equal(page.headers.get("vary"), "Accept-Language");
    assert.match(page.headers.get("cache-control") ?? "", /max-age=60, s-maxage=60, stale-while-revalidate=0/);
    const badge = await ask(served, `/badges/${testCode("red").toLowerCase()}.svg`);
    assert.match(await badge.text(), /<title>red</);
    assert.equal(badge.headers.get("content-type"), "image/svg+xml; charset=utf-8");
    assert.equal(badge.headers.get("x-own"), "1");
    assert.ok(badge.headers.get("etag"));
  });
  it("show a problem as what they are, with its status", async () => {
    const badge = await ask(await api({ pages: PAGES }), "/badges/nonsense.svg");
    assert.equal(badge.status, 400);
    assert.equal(badge.headers.get("content-type"), "image/svg+xml; charset=utf-8");
    assert.equal(badge.headers.get("cache-control"), "no-store");
    assert.match(await badge.text(), /invalidCode/);
  });
  it("are not there without a renderer", async () => {
    assert.equal((await ask(await api(), `/v/${testCode("red")}`)).status, 404);
    assert.equal((await ask(await api(), `/badges/${testCode("red")}.svg`)).status, 404);
  });
});

describe("operation", () => {
  it("counts answers by route and status, and by nothing that was sent", async () => {
    const metrics = createMetrics();
    const served = await api({ metrics });
    await ask(served, standing);
    await ask(served, standing);
    await ask(served, "/v1/subjects/410199199001011234/standing");
    await ask(served, "/nothing");
    const text = await (await ask(served, "/metrics")).text();
    assert.match(text, /xinyong_requests_total\{route="getStanding",status="200"\} 2\n/);
    assert.match(text, /xinyong_requests_total\{route="getStanding",status="400"\} 1\n/);
    assert.match(text, /xinyong_requests_total\{route="none",status="404"\} 1\n/);
    assert.doesNotMatch(text, /\d{15}/);
  });

  it("is alive always, and ready when the store is", async () => {
    const store = createMemoryStore();
    const served = createApi({ store });
    assert.deepEqual([(await ask(served, "/livez")).status, (await ask(served, "/readyz")).status], [200, 200]);
    await store.close();
    assert.deepEqual([(await ask(served, "/livez")).status, (await ask(served, "/readyz")).status], [200, 503]);
  });

  it("describes itself under the addresses it is served at", async () => {
    const document = (await (await ask(await api({ servers: [BASE] }), "/openapi.json")).json()) as {
      servers: unknown;
      openapi: string;
    };
    assert.deepEqual([document.openapi, document.servers], ["3.1.0", [{ url: BASE }]]);
  });

  it("tells the operator of a failure and the caller nothing of it", async () => {
    const failures: Failure[] = [];
    const store = { ...createMemoryStore(), lists: async () => [null] as never };
    const served = createApi({ store, onFailure: (failure) => failures.push(failure), requestId: () => "r-2" });
    const response = await ask(served, "/v1/lists");
    assert.equal(response.status, 500);
    const text = await response.text();
    assert.doesNotMatch(text, /null|undefined|destructure|read prop/i);
    assert.deepEqual(
      failures.map(({ route, requestId }) => [route, requestId]),
      [["listLists", "r-2"]],
    );
    assert.ok(failures[0]?.error instanceof TypeError);
  });

  it("stays an answer when the operator's own log fails", async () => {
    const store = { ...createMemoryStore(), lists: () => Promise.reject(new Error("down")) };
    const onFailure = () => {
      throw new Error("The log is full.");
    };
    const response = await ask(createApi({ store, onFailure }), "/v1/lists");
    assert.deepEqual([response.status, await response.text()], [500, ""]);
  });
});
