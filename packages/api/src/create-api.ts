import { ROUTES } from "@xinyong/credit/routes";
import type { Route } from "@xinyong/credit/routes";
import { Hono } from "hono";
import type { Context } from "hono";
import { wantsLines } from "./http/accept.ts";
import { requireKey } from "./http/bearer.ts";
import type { Bytes } from "./http/encode.ts";
import { PREFLIGHT_HEADERS } from "./http/headers.ts";
import { readInput } from "./http/input.ts";
import { streamLines, writeLine } from "./http/lines.ts";
import { createMetrics } from "./http/metrics.ts";
import { honoPath, pathParams } from "./http/path.ts";
import { ProblemError } from "./http/problem-error.ts";
import { commonHeaders, problemOf, respond, respondLines, respondProblem } from "./http/respond.ts";
import type { Moment } from "./http/respond.ts";
import type { Api, ApiOptions } from "./options.ts";
import { own } from "./own.ts";
import { pageProblem } from "./routes/page-problem.ts";
import { askStore } from "./routes/service.ts";
import type { Service } from "./routes/service.ts";
import { HANDLERS, LINES_HANDLERS } from "./routes/table.ts";
import { ReadyStandings } from "./standings/ready.ts";

/**
 * Builds the public credit API over a store. Every route of the contract's table gets its handler, its checks and its headers from here.
 *
 * @example
 * ```ts
 * import { createApi, createMemoryStore } from "@xinyong/api";
 * const api = createApi({ store: createMemoryStore() });
 * const response = await api.fetch(new Request("https://credit.example.gov.cn/v1/lists"));
 * ```
 */
export function createApi(options: ApiOptions): Api {
  const given = own(options);
  const { store, clock = () => new Date(), requestId = () => crypto.randomUUID(), onFailure = () => undefined } = given;
  const service: Service = {
    ask: (question) => askStore(store, question),
    clock,
    ready: new ReadyStandings(),
    catalogueEdition: given.catalogueEdition ?? null,
    adminKey: given.adminKey ?? null,
    servers: given.servers ?? ["/"],
    levels: given.levels ?? null,
    pages: given.pages ?? null,
    metrics: given.metrics ?? createMetrics(),
  };

  /** Runs a request of a route, or of none, and turns whatever goes wrong into a problem. */
  async function answer(
    route: Route | null,
    request: Request,
    work: (moment: Moment) => Promise<Response>,
  ): Promise<Response> {
    const moment: Moment = { now: clock(), requestId: requestId() };
    let response: Response;
    try {
      response = await work(moment);
    } catch (error) {
      const { problem, headers } = problemOf(error, moment.requestId);
      if (problem.status >= 500) onFailure({ error, route: route?.id ?? null, requestId: moment.requestId });
      response =
        (await pageProblem(service, route, request, problem, headers, moment)) ??
        respondProblem(route, problem, headers, moment);
    }
    service.metrics.count(route?.id ?? "none", response.status);
    return response;
  }

  async function serve(route: Route, context: Context, moment: Moment): Promise<Response> {
    const request = context.req.raw;
    const handle = HANDLERS[route.id];
    if (handle === undefined) throw new Error(`No handler for the route ${route.id}.`);
    if (route.scope === "admin") await requireKey(request, service.adminKey);
    const inLines = wantsLines(route, request);
    const input = await readInput(route, request, pathParams(route.path, context.req.param()), inLines);
    const call = { ...input, ...moment, request, service };
    if (!inLines) return respond(route, request, await handle(call), moment);
    const handleLines = LINES_HANDLERS[route.id];
    if (handleLines === undefined) throw new Error(`No handler for the lines of the route ${route.id}.`);
    const body = await streamLines(handleLines(call), (error) => brokenOff(error, route, moment));
    return respondLines(route, body, moment);
  }

  /** The last line of an answer that fails after it began. */
  function brokenOff(error: unknown, route: Route, moment: Moment): Bytes {
    const { problem } = problemOf(error, moment.requestId);
    try {
      onFailure({ error, route: route.id, requestId: moment.requestId });
    } catch {
      // A log that fails must not take the last line away: its reader would not learn why there are no more.
    }
    return writeLine({ problem });
  }

  const app = new Hono();
  // Addresses without a parameter come first: `/v1/subjects/search` is not the subject of a code.
  for (const path of [...new Set(ROUTES.map((route) => route.path))].sort(
    (a, b) => Number(a.includes("{")) - Number(b.includes("{")),
  )) {
    const routes: readonly Route[] = ROUTES.filter((route) => route.path === path);
    for (const route of routes) {
      app.on(route.method, honoPath(path), (context) =>
        answer(route, context.req.raw, (moment) => serve(route, context, moment)),
      );
    }
    app.all(honoPath(path), (context) => otherMethod(context, routes));
  }
  // Only what the operator plugged in can fail out here, such as a log; its error is not ours to tell or to print.
  app.onError(() => new Response(null, { status: 500, headers: { "Cache-Control": "no-store" } }));
  app.notFound((context) =>
    answer(null, context.req.raw, async () => {
      throw new ProblemError("notFound", "There is nothing at this address.");
    }),
  );

  /** Methods that a path does not have, and the question of a browser which it has. */
  async function otherMethod(context: Context, routes: readonly Route[]): Promise<Response> {
    const [route = null] = routes;
    const methods = routes.flatMap(({ method }) => (method === "GET" ? ["GET", "HEAD"] : [method])).join(", ");
    return answer(route, context.req.raw, async (moment) => {
      if (context.req.method !== "OPTIONS" || route?.scope === "admin") {
        throw new ProblemError("methodNotAllowed", `This address knows ${methods}.`, { headers: { Allow: methods } });
      }
      const headers = {
        ...commonHeaders(route, moment),
        ...PREFLIGHT_HEADERS,
        "Access-Control-Allow-Methods": methods,
      };
      return new Response(null, { status: 204, headers: { ...headers, Allow: methods, "Cache-Control": "no-store" } });
    });
  }

  return { fetch: async (request) => app.fetch(request) };
}
