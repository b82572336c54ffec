import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readAddress } from "./index.ts";

describe("a base address", () => {
  it("covers what lies under it, with or without a slash at its end", () => {
    for (const base of ["https://a.example/x/y", "https://a.example/x/y/", new URL("https://A.example:443/x/y//")]) {
      const { covers, href } = readAddress(base);
      assert.equal(href, "https://a.example/x/y");
      for (const url of ["https://a.example/x/y", "https://a.example/x/y/", "https://a.example/x/y/v1/lists?limit=1", "https://a.example/x/y?z"]) {
        assert.equal(covers(url), true, url);
      }
      for (const url of ["https://a.example/", "https://a.example/x/yz", "http://a.example/x/y", "https://a.example:444/x/y", "https://b.example/x/y", "https://a.example/x/y/../z"]) {
        assert.equal(covers(url), false, url);
      }
    }
  });

  it("at the root of an origin covers all of it", () => {
    const { covers, toApi } = readAddress("https://a.example");
    assert.ok(covers("https://a.example/") && covers("https://a.example/anything"));
    const request = new Request("https://a.example/v1/lists");
    assert.equal(toApi(request), request);
  });

  it("is taken off a request, and nothing else of it", async () => {
    const controller = new AbortController();
    const request = new Request("https://a.example/x/v1/standings?q=%20", {
      method: "POST",
      headers: { "Content-Type": "application/json", Authorization: "Bearer k" },
      body: '{"codes":[]}',
      signal: controller.signal,
    });
    const { url, method, headers, signal, text } = bound(readAddress("https://a.example/x").toApi(request));
    assert.deepEqual([url, method], ["https://a.example/v1/standings?q=%20", "POST"]);
    assert.deepEqual([headers.get("content-type"), headers.get("authorization")], ["application/json", "Bearer k"]);
    assert.equal(await text(), '{"codes":[]}');
    controller.abort();
    assert.equal(signal.aborted, true);
    assert.equal(readAddress("https://a.example/x").toApi(new Request("https://a.example/x")).url, "https://a.example/");
  });

  for (const [what, base] of [
    ["that is relative, outside of a page", "/credit"],
    ["of another protocol", "ftp://a.example"],
    ["that holds a password", "https://u:p@a.example"],
    ["with a query", "https://a.example/?x"],
    ["that is missing", undefined],
  ] as const) {
    it(`${what} is refused`, () => {
      assert.throws(() => readAddress(base as string), { name: "TypeError", message: /^baseUrl / });
    });
  }
});

function bound(request: Request): Pick<Request, "url" | "method" | "headers" | "signal" | "text"> {
  const { url, method, headers, signal } = request;
  return { url, method, headers, signal, text: () => request.text() };
}
