import type { Route, RouteAnswer, RouteBody, RouteParams, RouteQuery } from "@xinyong/credit/routes";
import type { Lifetime } from "../http/cache.ts";
import type { Service } from "./service.ts";

/** A request that has the form its route documents. */
export interface Call<Params, Query, Body> {
  params: Params;
  query: Query;
  body: Body;
  now: Date;
  requestId: string;
  request: Request;
  service: Service;
}

/** An answer before it is a response. Without a lifetime it is not kept anywhere. */
export type Reply<Answer> = { lifetime?: Lifetime; headers?: Readonly<Record<string, string>> } & (
  { answer: Answer } | { text: string; /** Entity tag of the text, when it is known already. */ tag?: string }
);

/** Answers one route of the table. It throws a `ProblemError` for everything else. */
export type Handler<R extends Route> = (
  call: Call<RouteParams<R>, RouteQuery<R>, RouteBody<R>>,
) => Promise<Reply<RouteAnswer<R>>>;
