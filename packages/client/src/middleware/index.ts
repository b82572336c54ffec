export { chain } from "./chain.ts";
export type { Middleware, MiddlewareContext, MiddlewareRequest, Next } from "./middleware.ts";
