import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { createWorld, testCode } from "@xinyong/api/world";
import type { CreditCode } from "@xinyong/credit/code";
import type { CreditRecord, ListOutcome, Subject } from "@xinyong/credit/vocabulary";
import {
  CreditError,
  NetworkError,
  RateLimitError,
  TimeoutError,
  createClient,
  isCreditError,
  isInvalidCodeError,
  isRateLimitError,
  kyTransport,
} from "../index.ts";
import type { AbortSignalLike, CreditErrorCode, NetworkCause, Pages, StandingAnswer, StandingLookup } from "../index.ts";

/** Compiles only when two types are the same. */
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
function same<A, B>(_proof: Same<A, B>): void {}

const { api } = await createWorld();
const client = createClient({ baseUrl: "https://credit.example.gov.cn", transport: kyTransport((request) => api.fetch(request)) });

describe("types", () => {
  it("of a standing are those of the contract, with its moment", async () => {
    const standing = await client.standing(testCode("black"));
    same<typeof standing, StandingAnswer>(true);
    same<typeof standing.code, CreditCode>(true);
    same<typeof standing.subject, Subject | null>(true);
    same<typeof standing.outcomes, readonly ListOutcome[]>(true);
    same<typeof standing.kept, boolean>(true);
    // @ts-expect-error -- an answer has no member that the contract does not know.
    assert.equal(standing.score, undefined);
    // A word of a later API is a text, and the known words are still offered.
    const tone: "black" | (string & {}) = standing.tone;
    assert.equal(tone, "black");
  });

  it("of bulk results tell a standing from an error by either of the two", async () => {
    const [result] = await client.standings([testCode("black")]);
    same<typeof result, StandingLookup | undefined>(true);
    assert.ok(result !== undefined);
    if (result.error === null) same<typeof result.standing, StandingAnswer>(true);
    if (result.standing === null) same<typeof result.error, CreditError>(true);
    // @ts-expect-error -- there may be no standing.
    assert.equal(result.standing.tone, "black");
  });

  it("of a walk are those of its items and of its first page", async () => {
    const records = client.records(testCode("none"));
    same<typeof records, Pages<CreditRecord>>(true);
    for await (const record of records) same<typeof record, CreditRecord>(true);
    const { items } = await records;
    same<typeof items, readonly CreditRecord[]>(true);
    assert.equal(items.length, 3);
  });

  it("of an error are narrowed by its guards", async () => {
    const error: unknown = await client.standing("").catch((reason: unknown) => reason);
    assert.ok(isCreditError(error));
    same<typeof error.code, CreditErrorCode>(true);
    if (isRateLimitError(error)) same<typeof error.status, number>(true);
    assert.ok(isInvalidCodeError(error));
    const code: "invalidCode" | "residentId" = error.code;
    assert.equal(code, "invalidCode");
  });

  it("of an error are narrowed by instanceof too, and by its code", async () => {
    const error: unknown = await client.standing(testCode("notFound"), { timeout: 0 }).catch((reason: unknown) => reason);
    if (error instanceof TimeoutError) same<typeof error.limit, "timeout" | "deadline">(true);
    if (error instanceof RateLimitError) same<typeof error.code, "rateLimited">(true);
    if (error instanceof NetworkError) same<typeof error.cause, NetworkCause>(true);
    assert.ok(error instanceof CreditError && error.code === "invalidRequest");
  });

  it("of a signal take every AbortSignal", () => {
    const signal: AbortSignalLike = new AbortController().signal;
    assert.equal(signal.aborted, false);
  });

  it("refuse calls that the contract does not know", () => {
    // @ts-expect-error -- a code is a text.
    void client.standing(1).catch(() => undefined);
    // @ts-expect-error -- no such option.
    void client.standing("", { limit: 1 }).catch(() => undefined);
    // @ts-expect-error -- an address is needed.
    assert.throws(() => createClient({}));
    // @ts-expect-error -- validation has three words.
    assert.throws(() => createClient({ baseUrl: "https://credit.example.gov.cn", validation: "loose" }));
  });
});
