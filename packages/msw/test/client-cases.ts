import { createClient, isInvalidAnswerError, isRateLimitError, isTimeoutError } from "@xinyong/client";
import type { Client, ClientOptions, Transport } from "@xinyong/client";
import { TEST_CODES, testCode, WORLD_TIME } from "../src/index.ts";
import type { MockOptions, TestCode, TestCodeId } from "../src/index.ts";
import { rejection, same } from "./check.ts";
import type { Case } from "./check.ts";
import type { Host } from "./host.ts";

const ANSWERING = (TEST_CODES as readonly TestCode[]).filter(({ behaviour }) => behaviour === "answer");

const REASONS: Partial<Record<TestCodeId, string>> = {
  nameOnly: "nameOnly",
  notFound: "unknownSubject",
  sourceDown: "unavailable",
  stale: "stale",
  partial: "partial",
};

/** What the test codes of the documentation's table do to an application that uses the client. */
export function testCodeCases(host: Host, transport: () => Transport): Case[] {
  const connect = (options: Partial<MockOptions> = {}, more: Partial<ClientOptions> = {}): Client =>
    createClient({ baseUrl: host.mock(options).baseUrl, transport: transport(), retries: 0, ...more });

  return [
    {
      name: "every code that answers has the tone of its table, alone and in bulk, and the world's moment",
      async run() {
        const client = connect();
        const bulk = await client.standings(ANSWERING.map(({ code }) => code));
        for (const [place, { id, code, tone }] of ANSWERING.entries()) {
          const alone = await client.standing(code);
          same([alone.code, alone.tone, alone.askedAt, alone.kept], [code, tone, WORLD_TIME, false], id);
          same(bulk[place]?.standing?.tone, tone, `${id} in bulk`);
        }
      },
    },
    {
      name: "codes that cannot be determined say why",
      async run() {
        const client = connect();
        for (const [id, reason] of Object.entries(REASONS)) {
          const { reasons } = await client.standing(testCode(id as TestCodeId));
          same(reasons.map((one) => one.reason), [reason], id);
        }
        same((await client.standing(testCode("partial"))).outcomes.flatMap(({ entries }) => entries).length, 1, "entries seen");
      },
    },
    {
      name: "codes of a state have it: deregistered, revoked, same name twice, wrong check digit, not in the register",
      async run() {
        const client = connect();
        const stateOf = async (id: TestCodeId): Promise<unknown> => (await client.subject(testCode(id))).subject?.state ?? null;
        same(await stateOf("deregistered"), "deregistered");
        same(await stateOf("revoked"), "revoked");
        same(await stateOf("badCheckDigit"), "active");
        same(await stateOf("notFound"), null);
        const { subject } = await client.subject(testCode("sameNameListed"));
        const { candidates } = await client.search(subject?.name ?? "");
        same(candidates.map((one) => one.subject.code), [testCode("sameNameListed"), testCode("sameNameOther")], "candidates");
      },
    },
    {
      name: "the entry that ends in a minute is gone a minute later",
      async run() {
        let now = new Date(WORLD_TIME);
        const client = connect({ clock: () => now });
        const toneNow = async (): Promise<string> => (await client.standing(testCode("endsInAMinute"))).tone;
        same(await toneNow(), "black");
        now = new Date(now.getTime() + 60_000);
        same(await toneNow(), "none");
      },
    },
    {
      name: "slow waits by the wait it is given, and a client that waits less long gives up",
      async run() {
        const waits: number[] = [];
        const client = connect({ wait: async (ms) => void waits.push(ms), slowMs: 1234 });
        same((await client.standing(testCode("slow"))).tone, "none");
        same(waits, [1234], "waits");
        let end = (): void => undefined;
        const impatient = connect({ wait: () => new Promise((resolve) => (end = resolve)) }, { timeout: 40 });
        const error = await rejection(impatient.standing(testCode("slow")));
        // A worker does not stop before its answers are given.
        end();
        same([isTimeoutError(error), error.timeoutMs], [true, 40]);
      },
    },
    {
      name: "rateLimited is a RateLimitError with the wait that was asked for",
      async run() {
        const client = connect({ retryAfterSeconds: 7 });
        const error = await rejection(client.standing(testCode("rateLimited")));
        same(isRateLimitError(error) && [error.status, error.retryAfterMs], [429, 7000]);
        const [limited, red] = await client.standings([testCode("rateLimited"), testCode("red")]);
        same([isRateLimitError(limited?.error), red?.standing?.tone], [true, "red"], "in bulk");
      },
    },
    {
      name: "malformed is an InvalidAnswerError",
      async run() {
        const error = await rejection(connect().standing(testCode("malformed")));
        same([isInvalidAnswerError(error), error.fault], [true, "notJson"]);
      },
    },
  ];
}
