import type * as z from "zod/mini";
import type { ProblemCode } from "../vocabulary/index.ts";

/** Who may call a route. Public routes need no key and may be read from any origin. */
export type RouteScope = "public" | "admin";

/**
 * How long an answer may be kept. `standing`: until the subject's next known change and no longer than `STANDING_MAX_AGE_SECONDS` of the vocabulary;
 * `catalogue`: the same bound without a subject; `none`: never.
 */
export type CacheRule = "standing" | "catalogue" | "none";

/**
 * The second form of a route's answer, for whoever prefers its media in `Accept`: one JSON value a line, written while it is read. Its last
 * line is `end` with the `count` of the others, or the `problem` by which the rest failed. An answer without either was cut off; who asks
 * again for what has no line yet has lost nothing.
 */
export interface RouteLines<Body = unknown, Line = unknown> {
  media: "application/x-ndjson";
  /** The body then: it may ask for more than fits an answer in one piece. */
  body: z.ZodMiniType<Body>;
  /** Each line, whatever it says. */
  line: z.ZodMiniType<Line>;
}

/** One operation of the API: what is sent, what comes back, what can go wrong. Everything else is derived from it. */
export interface Route<Params = unknown, Query = unknown, Body = unknown, Answer = unknown, Line = unknown> {
  /** Operation id, the same in the client, the OpenAPI document and the logs. */
  id: string;
  method: "GET" | "POST";
  /** Path with its parameters in braces. */
  path: string;
  summary: string;
  description: string;
  params: z.ZodMiniType<Params>;
  query: z.ZodMiniType<Query>;
  /** Null: the route takes no body. */
  body: z.ZodMiniType<Body> | null;
  /** Null: the answer is not JSON; see `media`. */
  answer: z.ZodMiniType<Answer> | null;
  media: "application/json" | "text/html" | "image/svg+xml" | "text/plain";
  /** Null: the answer has one form only. */
  lines: RouteLines<Body, Line> | null;
  problems: readonly ProblemCode[];
  scope: RouteScope;
  cache: CacheRule;
}

/** The parameters of a route's path, by type. */
export type RouteParams<R> = R extends Route<infer P, infer _Q, infer _B, infer _A> ? P : never;
/** The query of a route. */
export type RouteQuery<R> = R extends Route<infer _P, infer Q, infer _B, infer _A> ? Q : never;
/** The body of a route. */
export type RouteBody<R> = R extends Route<infer _P, infer _Q, infer B, infer _A> ? B : never;
/** The answer of a route. */
export type RouteAnswer<R> = R extends Route<infer _P, infer _Q, infer _B, infer A> ? A : never;
/** A line of a route's answer in lines. */
export type RouteLine<R> = R extends Route<infer _P, infer _Q, infer _B, infer _A, infer L> ? L : never;

/** Problems that every JSON route can answer with. */
export const COMMON_PROBLEMS: readonly ProblemCode[] = ["invalidRequest", "rateLimited", "internal", "unavailable"];
