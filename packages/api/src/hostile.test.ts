import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { PROBLEM_CODES } from "@xinyong/credit/vocabulary";
import type { Problem } from "@xinyong/credit/vocabulary";
import { readCursor, writeCursor } from "./http/cursor.ts";
import type { Api } from "./index.ts";
import { createWorld, testCode } from "./world/index.ts";

const BASE = "https://credit.example.gov.cn";

/** Text that shows whether an answer repeats what was sent. */
const MARK = "Qx7Mark";

async function holds(api: Api, request: Request): Promise<Response> {
  const response = await api.fetch(request);
  const text = await response.clone().text();
  assert.ok(response.status < 500, `${request.method} ${request.url}: ${response.status} ${text}`);
  assert.ok(!text.includes(MARK), `repeats what was sent: ${text}`);
  if (response.status >= 400) {
    const problem = JSON.parse(text) as Problem;
    assert.ok(Object.hasOwn(PROBLEM_CODES, problem.code));
    assert.equal(problem.status, response.status);
  }
  return response;
}

describe("whatever is sent", () => {
  it("as a path is an answer or a problem, never a failure, and is not repeated", async () => {
    const { api } = await createWorld();
    const part = fc.oneof(
      fc.string({ unit: "binary", maxLength: 30 }).map((text) => encodeURIComponent(text.toWellFormed())),
      fc.constantFrom(
        "%",
        "%E0%A4%A",
        "..",
        ".",
        "__proto__",
        "constructor",
        `${MARK}.svg`,
        "%00",
        "a".repeat(5000),
        "%2F",
        ";",
        "*",
      ),
      fc.constant(testCode("none")),
    );
    const path = fc.oneof(
      fc
        .tuple(
          fc.constantFrom("/v1/subjects/", "/v/", "/badges/", "/v1/lists/", "/"),
          part,
          fc.constantFrom("", "/standing", "/records", "/entries", ".svg"),
        )
        .map((all) => all.join("")),
      fc.array(part, { maxLength: 4 }).map((parts) => `/${parts.join("/")}`),
    );
    await fc.assert(
      fc.asyncProperty(path, fc.constantFrom("GET", "HEAD", "OPTIONS", "DELETE"), async (address, method) => {
        const response = await api.fetch(new Request(`${BASE}${address}`, { method }));
        assert.ok(response.status < 500, `${address}: ${response.status}`);
        assert.ok(!(await response.text()).includes(MARK));
      }),
      { numRuns: 300 },
    );
  });

  it("as a query is an answer or a problem, never a failure, and is not repeated", async () => {
    const { api } = await createWorld();
    const value = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom("-1", "1e3", "NaN", "", "0", MARK, "[]", "é".repeat(600)),
      fc.base64String(),
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom("limit", "cursor", "category", MARK), value, async (name, text) => {
        const query = new URLSearchParams({ [name]: text.toWellFormed() });
        for (const path of ["/v1/lists/tax-a/entries", `/v1/subjects/${testCode("none")}/records`]) {
          await holds(api, new Request(`${BASE}${path}?${query}`));
        }
      }),
      { numRuns: 200 },
    );
  });

  it("as a body is an answer or a problem, never a failure, and is not repeated", async () => {
    const { api } = await createWorld({ adminKey: "k" });
    const body = fc.oneof(
      fc.json().map((text) => text.toWellFormed()),
      fc.string({ unit: "binary" }).map((text) => text.toWellFormed()),
      fc
        .array(fc.oneof(fc.string(), fc.constant(MARK), fc.constant(null)), { maxLength: 110 })
        .map((codes) => JSON.stringify({ codes })),
      fc.string().map((text) => JSON.stringify({ query: `${MARK} ${text}`.slice(0, 200) })),
      fc
        .record({ id: fc.string(), at: fc.string(), state: fc.string(), [MARK]: fc.string() }, { requiredKeys: [] })
        .map((value) => JSON.stringify(value)),
      fc.constant("[".repeat(60_000)),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom("/v1/standings", "/v1/subjects/search", "/v1/admin/withdrawals", "/v1/admin/disputes"),
        body,
        fc.constantFrom("*/*", "application/x-ndjson"),
        async (path, text, accept) => {
          const headers = { "Content-Type": "application/json", Authorization: "Bearer k", Accept: accept };
          await holds(api, new Request(`${BASE}${path}`, { method: "POST", headers, body: text }));
        },
      ),
      { numRuns: 300 },
    );
  });

  it("as headers is an answer or a problem, never a failure", async () => {
    const { api } = await createWorld({ adminKey: "k" });
    const value = fc.oneof(
      fc.constantFrom("*", ",,,", 'W/"', "Bearer", "Bearer  ", "q=;;", "bytes=0-"),
      fc.base64String(),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom("If-None-Match", "Accept-Language", "Authorization", "Content-Type", "Range", "Accept"),
        value,
        async (name, text) => {
          await holds(
            api,
            new Request(`${BASE}/v1/subjects/${testCode("none")}/standing`, { headers: { [name]: text } }),
          );
          await holds(
            api,
            new Request(`${BASE}/v1/admin/disputes`, { method: "POST", headers: { [name]: text }, body: "{}" }),
          );
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe("a cursor", () => {
  const walk = ["listEntries", "tax-a"] as const;
  it("is read as it was written, and fits the query", () => {
    fc.assert(
      fc.property(fc.nat(), fc.string({ unit: "binary", maxLength: 60 }), (snapshot, after) => {
        const position = { snapshot, after: after.toWellFormed() };
        const cursor = writeCursor(walk, position);
        assert.match(cursor, /^[\w-]+$/);
        assert.deepEqual(readCursor(walk, cursor), position);
      }),
    );
  });
  it("with any character changed, cut, or of another walk is refused", () => {
    const cursor = writeCursor(walk, {
      snapshot: 12,
      after: `${testCode("red")}/8f14e45f-ceea-467f-9575-000000000001`,
    });
    const refused = (text: string, of: readonly string[] = walk): void => {
      assert.throws(() => readCursor(of, text), { name: "ProblemError", code: "invalidCursor" });
    };
    for (let place = 0; place < cursor.length - 1; place++) {
      const other = cursor[place] === "A" ? "B" : "A";
      refused(cursor.slice(0, place) + other + cursor.slice(place + 1));
      refused(cursor.slice(0, place));
    }
    refused(cursor, ["listEntries", "aeo-advanced"]);
    refused(cursor, ["listRecords", "tax-a"]);
    refused("A".repeat(513));
  });
});

describe("a prototype that was tampered with", () => {
  it("names no key, no page and no behaviour", async (test) => {
    const pages = { subject: () => MARK, badge: () => MARK };
    const planted = { adminKey: MARK, pages, clock: () => new Date(0), requestId: () => MARK, retryAfterSeconds: 99, slowMs: 99 };
    test.after(() => {
      for (const name of Object.keys(planted)) Reflect.deleteProperty(Object.prototype, name);
    });
    for (const [name, value] of Object.entries(planted)) {
      Reflect.defineProperty(Object.prototype, name, { value, configurable: true, writable: true });
    }
    const { api } = await createWorld();
    const headers = { Authorization: `Bearer ${MARK}`, "Content-Type": "application/json" };
    const withdrawal = { method: "POST", headers, body: JSON.stringify({ id: "x" }) };
    assert.equal((await holds(api, new Request(`${BASE}/v1/admin/withdrawals`, withdrawal))).status, 403);
    assert.equal((await holds(api, new Request(`${BASE}/v/${testCode("red")}`))).status, 404);
    const limited = await holds(api, new Request(`${BASE}/v1/subjects/${testCode("rateLimited")}`));
    assert.equal(limited.headers.get("retry-after"), "2");
    assert.equal(limited.headers.get("date"), "Mon, 23 Nov 2026 01:00:00 GMT");
  });
});
