import assert from "node:assert/strict";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { after, before, describe, it } from "node:test";
import { apiConformance } from "@xinyong/api/conformance";
import { fetchTransport, kyTransport } from "@xinyong/client";
import { setupServer } from "msw/node";
import { changeCases } from "../../test/change-cases.ts";
import { testCodeCases } from "../../test/client-cases.ts";
import { hostOf } from "../../test/host.ts";
import { httpCases } from "../../test/http-cases.ts";
import { createMock } from "../index.ts";

const server = setupServer();
const host = hostOf(server);
before(() => server.listen({ onUnhandledFrame: "error" }));
after(() => server.close());

describe("the mock in Node is the API", () => {
  for (const { name, run } of apiConformance) {
    it(name, () =>
      run(async () => {
        const { baseUrl } = host.mock({ adminKey: "test-key" });
        return { fetch: (request) => fetch(request), adminKey: "test-key", base: baseUrl };
      }),
    );
  }
});

for (const [transport, make] of Object.entries({ ky: kyTransport, fetch: fetchTransport })) {
  describe(`test codes, to a client over ${transport} in Node`, () => {
    for (const { name, run } of testCodeCases(host, make)) it(name, run);
  });
  describe(`what a test changes, to a client over ${transport} in Node`, () => {
    for (const { name, run } of changeCases(host, make)) it(name, run);
  });
}

describe("answers in Node", () => {
  for (const { name, run } of httpCases(host)) it(name, run);
});

describe("a mock", () => {
  it("leaves alone what is sent elsewhere, also to a neighbour of its path", async (test) => {
    const real = createServer((_request, response) => void response.end("real"));
    await new Promise<void>((resolve) => void real.listen(0, "127.0.0.1", resolve));
    test.after(() => void real.close());
    const origin = `http://127.0.0.1:${(real.address() as AddressInfo).port}`;
    const mocked = setupServer(...createMock({ baseUrl: `${origin}/credit/` }).handlers);
    server.close();
    mocked.listen({ onUnhandledFrame: "bypass" });
    test.after(() => {
      mocked.close();
      server.listen({ onUnhandledFrame: "error" });
    });
    for (const path of ["/", "/v1/lists", "/credits/v1/lists", "/a/credit/v1/lists"]) {
      const response = await fetch(`${origin}${path}`, { headers: { connection: "close" } });
      assert.equal(await response.text(), "real", path);
    }
    assert.equal((await fetch(`${origin}/credit/v1/lists`)).status, 200);
    assert.equal((await fetch(`${origin}/credit`)).status, 404);
  });

  it("takes no option from a prototype that was tampered with", async (test) => {
    Reflect.defineProperty(Object.prototype, "adminKey", { value: "planted", configurable: true });
    test.after(() => void Reflect.deleteProperty(Object.prototype, "adminKey"));
    const { baseUrl } = host.mock();
    const headers = { Authorization: "Bearer planted", "Content-Type": "application/json" };
    const response = await fetch(`${baseUrl}/v1/admin/withdrawals`, { method: "POST", headers, body: '{"id":"x"}' });
    assert.equal(response.status, 403);
  });

  it("knows only its own failures", () => {
    const { credit } = host.mock();
    assert.throws(() => credit.failing("offlin" as "offline"), { name: "TypeError", message: /offline, unavailable/ });
  });
});
