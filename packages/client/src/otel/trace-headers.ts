import type { SpanContextLike } from "./tracer.ts";

/**
 * `traceparent` and `tracestate` of a span (W3C Trace Context). A span that is not sampled says so, which the other side heeds; one without
 * valid ids, as where no SDK is set up, has no headers.
 */
export function traceHeaders({ traceId, spanId, traceFlags, traceState }: SpanContextLike): Record<string, string> {
  if (!/^(?!0+$)[\da-f]{32}$/.test(traceId) || !/^(?!0+$)[\da-f]{16}$/.test(spanId)) return {};
  const state = traceState?.serialize() ?? "";
  const flags = (traceFlags & 0xff).toString(16).padStart(2, "0");
  return { traceparent: `00-${traceId}-${spanId}-${flags}`, ...(state === "" ? {} : { tracestate: state }) };
}
