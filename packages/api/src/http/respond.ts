import type { Route, RouteLines } from "@xinyong/credit/routes";
import { createProblem } from "@xinyong/credit/vocabulary";
import type { Problem } from "@xinyong/credit/vocabulary";
import type { Reply } from "../routes/handler.ts";
import { cacheControl } from "./cache.ts";
import { encode } from "./encode.ts";
import type { Bytes } from "./encode.ts";
import { entityTag, matchesTag } from "./etag.ts";
import { CLOSED_CSP, CORS_HEADERS, PAGE_CSP, SECURITY_HEADERS } from "./headers.ts";
import { ProblemError } from "./problem-error.ts";

/** What every answer carries. */
export interface Moment {
  now: Date;
  requestId: string;
}

const MEDIA: Readonly<Record<Route["media"] | RouteLines["media"], string>> = {
  "application/json": "application/json; charset=utf-8",
  "text/html": "text/html; charset=utf-8",
  "image/svg+xml": "image/svg+xml; charset=utf-8",
  "text/plain": "text/plain; version=0.0.4; charset=utf-8",
  "application/x-ndjson": "application/x-ndjson; charset=utf-8",
};

/** Headers of any answer of a route, null standing for an address without one. */
export function commonHeaders(route: Pick<Route, "scope"> | null, { now, requestId }: Moment): Record<string, string> {
  return {
    ...SECURITY_HEADERS,
    ...(route?.scope === "admin" ? {} : CORS_HEADERS),
    Date: now.toUTCString(),
    "X-Request-Id": requestId,
  };
}

/** A reply as a response, or 304 when the caller has it already. */
export function respond(route: Route, request: Request, reply: Reply<unknown>, moment: Moment): Response {
  const headers: Record<string, string> = { ...commonHeaders(route, moment), "Content-Type": MEDIA[route.media] };
  const page = route.media === "text/html" || route.media === "image/svg+xml";
  headers["Content-Security-Policy"] = route.media === "text/html" ? PAGE_CSP : CLOSED_CSP;
  if (page) headers["Vary"] = "Accept-Language";
  if (route.lines !== null) headers["Vary"] = "Accept";
  const body = "bytes" in reply ? reply.bytes : "text" in reply ? reply.text : JSON.stringify(reply.answer);
  const answer = new Headers(headers);
  for (const [name, value] of Object.entries(reply.headers ?? {})) answer.set(name, value);
  if (reply.lifetime === undefined || route.cache === "none") {
    answer.set("Cache-Control", "no-store");
    return new Response(body, { headers: answer });
  }
  const bytes = typeof body === "string" ? encode(body) : body;
  const tag = "tag" in reply ? reply.tag : entityTag(bytes);
  answer.set("Cache-Control", cacheControl(reply.lifetime, moment.now));
  answer.set("ETag", tag);
  if (!matchesTag(request.headers.get("if-none-match"), tag)) return new Response(bytes, { headers: answer });
  answer.delete("Content-Type");
  return new Response(null, { status: 304, headers: answer });
}

/** A reply in lines as a response. It is not kept anywhere: its lines speak of moments of their own. */
export function respondLines(route: Route, body: ReadableStream<Bytes>, moment: Moment): Response {
  return new Response(body, {
    headers: {
      ...commonHeaders(route, moment),
      "Content-Type": MEDIA["application/x-ndjson"],
      "Content-Security-Policy": CLOSED_CSP,
      "Cache-Control": "no-store",
      Vary: "Accept",
    },
  });
}

/** What is said about an error: only what a `ProblemError` was written to say. */
export function problemOf(
  error: unknown,
  requestId: string,
): { problem: Problem; headers: Readonly<Record<string, string>> } {
  if (error instanceof ProblemError) {
    return { problem: createProblem(error.code, error.message, requestId), headers: error.headers };
  }
  return {
    problem: createProblem("internal", "Something failed here. It says nothing about any subject.", requestId),
    headers: {},
  };
}

export function respondProblem(
  route: Pick<Route, "scope"> | null,
  problem: Problem,
  extra: Readonly<Record<string, string>>,
  moment: Moment,
): Response {
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: {
      ...commonHeaders(route, moment),
      "Content-Type": "application/problem+json",
      "Content-Language": "en",
      "Content-Security-Policy": CLOSED_CSP,
      "Cache-Control": "no-store",
      ...extra,
    },
  });
}
