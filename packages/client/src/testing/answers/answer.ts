import type { Problem } from "@xinyong/credit/vocabulary";
import type { TransportRequest, TransportResponse } from "../../transport/index.ts";

/**
 * What a test transport does with a request: an answer, an error to fail with, or a function that makes one or the other.
 * A function is told the time of day, so that its answer can be of that moment.
 */
export type TestAnswer = TransportResponse | Error | ((request: TransportRequest, now: Date) => TransportResponse | Promise<TransportResponse>);

/** What surrounds the body of an answer. */
export interface AnswerOptions {
  /** Seconds that a cache has kept the answer (`Age`): above 0 it is `kept`, and never a verification. @default 0 */
  ageSeconds?: number | undefined;
  /** `X-Request-Id` of the answer. @default "test" */
  requestId?: string | undefined;
  /** Further headers, and others in the place of those that it would have. @default none */
  headers?: Readonly<Record<string, string>> | undefined;
}

/** An answer exactly as given, whatever any API would say: a proxy's page, JSON that is cut. Anything but a text becomes JSON. */
export function rawAnswer(status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): TransportResponse {
  return { status, header: (name) => headers[name] ?? null, body: typeof body === "string" ? body : JSON.stringify(body) };
}

/** An answer as the API writes them, made at a moment. */
export function answerAt(
  now: Date,
  status: number,
  body: unknown,
  { ageSeconds = 0, requestId = "test", headers = {} }: AnswerOptions = {},
): TransportResponse {
  return rawAnswer(status, body, {
    "content-type": status < 400 ? "application/json" : "application/problem+json",
    date: now.toUTCString(),
    ...(ageSeconds > 0 ? { age: String(ageSeconds) } : {}),
    "x-request-id": (body as Partial<Problem>).requestId ?? requestId,
    ...Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value])),
  });
}
