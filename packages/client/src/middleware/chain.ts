import { MiddlewareError, isCreditError } from "../errors/index.ts";
import type { TransportResponse } from "../transport/index.ts";
import type { Middleware, MiddlewareContext, Next } from "./middleware.ts";

/** Middleware in its order, with the transport after the last. */
export function chain(middleware: readonly Middleware[], context: MiddlewareContext, last: Next, place = 0): Next {
  const one = middleware[place];
  if (one === undefined) return last;
  const next = chain(middleware, context, last, place + 1);
  return async (request) => {
    let response: TransportResponse | undefined;
    try {
      response = await one(request, next, context);
    } catch (error) {
      // Its own error may quote the request. What came from further down passes, since it is safe already.
      throw isCreditError(error) ? error : new MiddlewareError(place, error);
    }
    const { status, header, body } = response ?? {};
    if (typeof status === "number" && typeof header === "function" && typeof body === "string") return response as TransportResponse;
    throw new MiddlewareError(place, null);
  };
}
