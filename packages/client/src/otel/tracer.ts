// The parts of `@opentelemetry/api` that are used, by their form and not by import: the tracer is given, nothing of that package is needed at
// run time, and every version of it whose tracers have this form will do. A test holds these types to those of the real package.

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
  /** 2 is `SpanStatusCode.ERROR`. */
  setStatus(status: { code: 2 }): unknown;
  end(): void;
}

/** What a span begins with: a sampler sees this much and no more. */
export interface SpanStart {
  /** `SpanKind.CLIENT`. */
  kind: 2;
  attributes: Record<string, string | number>;
}

/** A tracer of `@opentelemetry/api`. */
export interface TracerLike {
  startActiveSpan<Result>(name: string, options: SpanStart, run: (span: SpanLike) => Result): Result;
}
