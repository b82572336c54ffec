import { createWorld, testCode } from "../src/index.ts";
import { same } from "./check.ts";
import type { Case } from "./check.ts";
import type { Host } from "./host.ts";

/** What of HTTP reaches the application as the API said it. */
export function httpCases(host: Host): Case[] {
  const standing = (baseUrl: string): string => `${baseUrl}/v1/subjects/${testCode("red")}/standing`;

  return [
    {
      name: "headers come as the API wrote them: the moment, the tag, the request id, the caching",
      async run() {
        const { baseUrl } = host.mock({ requestId: () => "request-1" });
        const { status, headers } = await fetch(standing(baseUrl));
        same(status, 200);
        same(headers.get("date"), "Mon, 23 Nov 2026 01:00:00 GMT");
        same(headers.get("x-request-id"), "request-1");
        same(headers.get("content-type"), "application/json; charset=utf-8");
        same(headers.get("cache-control"), "public, max-age=60, s-maxage=60, stale-while-revalidate=60");
        same(/^".+"$/.test(headers.get("etag") ?? ""), true, "the tag");
      },
    },
    {
      name: "an age that a cache in front reports arrives",
      async run() {
        const { baseUrl } = host.mock({
          world: async () => {
            const world = await createWorld();
            const aged = async (request: Request): Promise<Response> => {
              const response = await world.api.fetch(request);
              response.headers.set("Age", "30");
              return response;
            };
            return { ...world, api: { fetch: aged } };
          },
        });
        same((await fetch(standing(baseUrl))).headers.get("age"), "30");
      },
    },
    {
      name: "answers without a body have none: 304, 204 and whatever HEAD asks",
      async run() {
        const { baseUrl } = host.mock();
        const first = await fetch(standing(baseUrl));
        const kept = await fetch(standing(baseUrl), { headers: { "If-None-Match": first.headers.get("etag") ?? "" } });
        same([kept.status, await kept.text()], [304, ""]);
        const head = await fetch(standing(baseUrl), { method: "HEAD" });
        same([head.status, head.headers.get("etag"), await head.text()], [200, first.headers.get("etag"), ""]);
        const options = await fetch(standing(baseUrl), { method: "OPTIONS" });
        same([options.status, options.headers.get("allow"), await options.text()], [204, "GET, HEAD", ""]);
      },
    },
    {
      name: "an address that the API does not have is its own 404, and a body too large its own 413",
      async run() {
        const { baseUrl } = host.mock();
        const nowhere = await fetch(`${baseUrl}/no/such/address`);
        same([nowhere.status, nowhere.headers.get("content-type")], [404, "application/problem+json"]);
        const body = JSON.stringify({ codes: ["x".repeat(70_000)] });
        const large = await fetch(`${baseUrl}/v1/standings`, { method: "POST", headers: { "Content-Type": "application/json" }, body });
        same(large.status, 413);
      },
    },
    {
      name: "the OpenAPI document names the address of the mock",
      async run() {
        const { baseUrl } = host.mock();
        const { servers } = (await (await fetch(`${baseUrl}/openapi.json`)).json()) as { servers: unknown };
        same(servers, [{ url: baseUrl }]);
      },
    },
  ];
}
