import { apiConformance } from "@xinyong/api/conformance";
import { fetchTransport, kyTransport } from "@xinyong/client";
import { setupWorker } from "msw/browser";
import { changeCases } from "../../test/change-cases.ts";
import { same } from "../../test/check.ts";
import { testCodeCases } from "../../test/client-cases.ts";
import { hostOf } from "../../test/host.ts";
import { httpCases } from "../../test/http-cases.ts";
import { testCode } from "../index.ts";

const worker = setupWorker();
const host = hostOf(worker);
before(async () => void (await worker.start({ quiet: true, onUnhandledFrame: "bypass" })));
after(() => worker.stop());

describe("the mock in a browser is the API", () => {
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
  describe(`test codes, to a client over ${transport} in a browser`, () => {
    for (const { name, run } of testCodeCases(host, make)) it(name, run);
  });
  describe(`what a test changes, to a client over ${transport} in a browser`, () => {
    for (const { name, run } of changeCases(host, make)) it(name, run);
  });
}

describe("answers in a browser", () => {
  for (const { name, run } of httpCases(host)) it(name, run);

  it("at the root of the page's own origin leave the page's files alone", async () => {
    host.mock({ baseUrl: "/" });
    const standing = await fetch(`/v1/subjects/${testCode("red")}/standing`);
    same([standing.status, standing.headers.get("date")], [200, "Mon, 23 Nov 2026 01:00:00 GMT"]);
    const script = await fetch("/mockServiceWorker.js");
    same((await script.text()).includes("Mock Service Worker"), true, "the file");
    same((await fetch("/v1/nothing")).headers.get("content-type") === "application/problem+json", false, "a 404 of the page's server");
  });

  it("fill images of other origins, and frames of this one", async () => {
    const pages = {
      subject: () => ({ body: "<!doctype html><title>x</title>page", headers: { "Content-Security-Policy": "frame-ancestors 'self'" } }),
      badge: () => '<svg xmlns="http://www.w3.org/2000/svg" width="33" height="22"/>',
    };
    const { baseUrl } = host.mock({ pages });
    const image = new Image();
    image.src = `${baseUrl}/badges/${testCode("red")}.svg`;
    await image.decode();
    same(image.naturalWidth, 33, "the width of the image");
    host.mock({ pages, baseUrl: "/credit" });
    const frame = document.createElement("iframe");
    frame.src = `/credit/v/${testCode("red")}`;
    const loaded = new Promise((resolve) => frame.addEventListener("load", resolve, { once: true }));
    document.body.append(frame);
    await loaded;
    const text = frame.contentDocument?.body.textContent;
    frame.remove();
    same(text, "page", "the text of the frame");
  });
});
