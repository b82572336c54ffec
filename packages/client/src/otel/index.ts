export { otelMiddleware } from "./middleware.ts";
export type { OtelOptions } from "./middleware.ts";
export type { SpanContextLike, SpanLike, SpanStart, TracerLike } from "./tracer.ts";
