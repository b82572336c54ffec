import { own } from "../connection/own.ts";
import type { Middleware, MiddlewareRequest } from "../middleware/index.ts";
import type { TransportResponse } from "../transport/index.ts";
import { attributesOf, errorType } from "./attributes.ts";
import { traceHeaders } from "./trace-headers.ts";
import type { SpanLike, TracerLike } from "./tracer.ts";

/** Options of {@link otelMiddleware}. */
export interface OtelOptions {
  /** What begins spans, such as `trace.getTracer("tender-desk")` of `@opentelemetry/api`. */
  tracer: TracerLike;
  /**
   * Writes what lets the API go on with the trace into a request's headers; it runs while the span is the active one. `false` writes nothing.
   * @default `traceparent` and `tracestate` of W3C Trace Context
   */
  propagation?: false | ((headers: Record<string, string>) => void) | undefined;
  /** Addresses besides the API's own under which requests carry the trace too. To any other host no header goes. @default [] */
  propagateTo?: readonly string[] | undefined;
}

/**
 * A middleware that makes each attempt a span of OpenTelemetry, by the semantic conventions for HTTP clients: its name is the method and the
 * path's template, its parent whatever span is active where the call was made. A span never holds a code, a name, a key, an address with
 * its path, or a body. Stand it last, so that it sees what is really sent. Tracing that fails makes no call fail.
 *
 * @example
 * ```ts
 * import { trace } from "@opentelemetry/api";
 * import { createClient } from "@xinyong/client";
 * import { otelMiddleware } from "@xinyong/client/otel";
 * const middleware = [otelMiddleware({ tracer: trace.getTracer("tender-desk") })];
 * const client = createClient({ baseUrl: "https://credit.example.gov.cn", middleware });
 * ```
 */
export function otelMiddleware(options: OtelOptions): Middleware {
  const { tracer, propagation, propagateTo = [] } = own(options);
  const others = propagateTo.map((address) => address.replace(/\/+$/, ""));

  /** The request with the trace in its headers, when it goes where the trace may go. */
  function propagated(request: MiddlewareRequest, baseUrl: string, span: SpanLike): MiddlewareRequest {
    if (propagation === false || ![baseUrl, ...others].some((base) => request.url.startsWith(`${base}/`))) return request;
    let headers: Record<string, string> = {};
    quietly(() => {
      if (propagation === undefined) headers = traceHeaders(span.spanContext());
      else propagation(headers);
    });
    return { ...request, headers: { ...request.headers, ...headers } };
  }

  return (request, next, context) => {
    const { signal, baseUrl } = context;

    async function traced(span: SpanLike): Promise<TransportResponse> {
      let over = false;
      const end = (status: number | null, error: string | null): void => {
        if (over) return;
        over = true;
        quietly(() => {
          if (!span.isRecording()) return;
          if (status !== null) span.setAttribute("http.response.status_code", status);
          if (error === null) return;
          span.setAttribute("error.type", error);
          span.setStatus({ code: 2 });
        });
        quietly(() => span.end());
      };
      // A transport that pays no heed to its signal may never settle.
      const giveUp = (): void => end(null, errorType(signal.reason));
      signal.addEventListener("abort", giveUp);
      try {
        const response = await next(propagated(request, baseUrl, span));
        const { status } = response;
        end(status, status >= 400 ? String(status) : null);
        return response;
      } catch (error) {
        end(null, errorType(error));
        throw error;
      } finally {
        signal.removeEventListener("abort", giveUp);
      }
    }

    let sent: Promise<TransportResponse> | undefined;
    const start = { kind: 2, attributes: attributesOf(request, context) } as const;
    quietly(() => tracer.startActiveSpan(`${request.method} ${context.template}`, start, (span) => (sent = traced(span))));
    return sent ?? next(request);
  };
}

/** Runs what must not make a call fail. */
function quietly(act: () => void): void {
  try {
    act();
  } catch {
    // Whoever reads the traces will see that they end.
  }
}
