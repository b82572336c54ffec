import type { Route, RouteAnswer, RouteBody, RouteParams, RouteQuery } from "@xinyong/credit/routes";
import type { Lifetime } from "../http/cache.ts";
import type { Bytes } from "../http/encode.ts";
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
  { answer: Answer } | { text: string } | { bytes: Bytes; /** Entity tag of the bytes. */ tag: string }
);

type CallOf<R extends Route> = Call<RouteParams<R>, RouteQuery<R>, RouteBody<R>>;

/** Answers one route of the table. It throws a `ProblemError` for everything else. */
export type Handler<R extends Route> = (call: CallOf<R>) => Promise<Reply<RouteAnswer<R>>>;

/**
 * Answers one route of the table in lines: pieces of whole lines, each worked out when it is wanted, to the last line of a whole answer.
 * What it throws becomes the answer's last line, or its status when there is no piece before it.
 */
export type LinesHandler<R extends Route> = (call: CallOf<R>) => AsyncGenerator<Bytes, void, undefined>;
