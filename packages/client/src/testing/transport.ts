import type { Clock } from "@xinyong/credit/vocabulary";
import type { Transport, TransportRequest } from "../transport/index.ts";
import type { TestAnswer } from "./answers/index.ts";
import { mistake, pathOf } from "./answers/asked.ts";
import { SAMPLE_TIME } from "./samples/time.ts";

/** Options of a test transport. */
export interface TestTransportOptions {
  /** The time of day, for the `Date` of answers; that of the client. @default 09:00 on 23 November 2026 in Beijing, standing still */
  now?: Clock | undefined;
  /** What answers once the script is over. @default nothing: the call fails and says that no answer is left */
  otherwise?: TestAnswer | undefined;
}

/** A transport that sends nothing: it answers by a script and keeps what it was given. */
export interface TestTransport extends Transport {
  /** What a transport would have sent, in order, each attempt by itself, with all headers. */
  readonly sent: readonly TransportRequest[];
  /** Answers of the script that nothing has asked for yet. */
  readonly left: number;
  /** Adds answers at the end of the script. */
  answer(...answers: readonly TestAnswer[]): void;
}

/**
 * Makes a transport for tests. Each request takes the next answer of the script, whatever it asks; the builders of answers then check that
 * the right thing was asked. What is wrong with a script fails the call with a `ConfigurationError` that says so, at once.
 *
 * @example
 * ```ts
 * import { createClient } from "@xinyong/client";
 * import { createTestTransport, problemAnswer } from "@xinyong/client/testing";
 * const transport = createTestTransport([problemAnswer("unavailable")]);
 * const client = createClient({ baseUrl: "https://credit.example.gov.cn", transport, retries: 0 });
 * console.log(await client.lists().catch((error) => error.code)); // unavailable
 * console.log(transport.sent[0]?.url); // https://credit.example.gov.cn/v1/lists
 * ```
 */
export function createTestTransport(
  answers: readonly TestAnswer[] = [],
  { now = () => new Date(SAMPLE_TIME), otherwise }: TestTransportOptions = {},
): TestTransport {
  const script = [...answers];
  const sent: TransportRequest[] = [];
  return {
    sent,
    get left() {
      return script.length;
    },
    answer: (...more) => void script.push(...more),
    async send(request) {
      sent.push(request);
      const next = script.shift() ?? otherwise;
      if (next === undefined) throw mistake(`No answer is left for request ${sent.length}, ${request.method} ${pathOf(request.url)}.`);
      if (next instanceof Error) throw next;
      return typeof next === "function" ? next(request, now()) : next;
    },
  };
}
