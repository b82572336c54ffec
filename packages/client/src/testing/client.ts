import { createClient } from "../client/index.ts";
import type { Client } from "../client/index.ts";
import type { ClientOptions } from "../connection/index.ts";
import type { TestAnswer } from "./answers/index.ts";
import { TestScheduler } from "./scheduler.ts";
import { createTestTransport } from "./transport.ts";
import type { TestTransport } from "./transport.ts";

/** A client with what a test holds of it. */
export interface TestClient {
  client: Client;
  transport: TestTransport;
  scheduler: TestScheduler;
}

/** Options of a test's client: those of any, but the ones that the test itself stands in for. */
export type TestClientOptions = Partial<Omit<ClientOptions, "transport" | "scheduler" | "now">>;

/**
 * Makes a client that never touches a network or a clock: its answers come from a script, waits between attempts are over at once, longer
 * ones when `scheduler.advance` says so, and nothing is left to chance. Give a `timeout` here and not with a call: one that is shorter than
 * the client's counts as a wait.
 *
 * @param answers Script; see `createTestTransport`.
 *
 * @example
 * ```ts
 * import { createTestClient, problemAnswer, standingAnswer } from "@xinyong/client/testing";
 * const { client, transport, scheduler } = createTestClient([problemAnswer("rateLimited", { retryAfterSeconds: 2 }), standingAnswer("black")]);
 * console.log((await client.standing("91410199MAEXAMPL8Y")).tone); // black
 * console.log(transport.sent.length, scheduler.waited); // 2 [ 2000 ]
 * ```
 */
export function createTestClient(answers: readonly TestAnswer[] = [], options: TestClientOptions = {}): TestClient {
  const { timeout = 10_000, deadline = 30_000 } = options;
  // Whatever is shorter than the time of an attempt is a wait between two.
  const scheduler = new TestScheduler({ skip: Math.min(timeout, deadline) - 1 });
  const transport = createTestTransport(answers, { now: scheduler.clock });
  const fixed = { transport, scheduler, now: scheduler.clock };
  return { client: createClient({ baseUrl: "https://credit.example.gov.cn", random: () => 0, ...options, ...fixed }), transport, scheduler };
}
