// The parts of `@opentelemetry/api` that are used, by their form and not by import: the tracer is given, nothing of that package is needed at
// run time, and every version of it whose tracers have this form will do. A test holds these types to those of the real package.

/** `SpanKind.CLIENT` of `@opentelemetry/api`. */
export const CLIENT = 2;

/** `SpanStatusCode.ERROR` of `@opentelemetry/api`. */
export const ERROR = 2;

/** Where a span stands, as `traceparent` tells it. */
export interface SpanContextLike {
  readonly traceId: string;
  readonly spanId: string;
  readonly traceFlags: number;
  readonly traceState?: { serialize(): string } | undefined;
}

/** A span of `@opentelemetry/api`. */
export interface SpanLike {
  spanContext(): SpanContextLike;
  isRecording(): boolean;
  setAttribute(name: string, value: string | number): unknown;
  setStatus(status: { code: typeof ERROR }): unknown;
  end(): void;
}

/** What a span begins with: a sampler sees this much and no more. */
export interface SpanStart {
  kind: typeof CLIENT;
  attributes: Record<string, string | number>;
}

/** A tracer of `@opentelemetry/api`. */
export interface TracerLike {
  startActiveSpan<Result>(name: string, options: SpanStart, run: (span: SpanLike) => Result): Result;
}
