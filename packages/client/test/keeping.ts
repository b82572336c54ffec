import { answer } from "./serve.ts";
import { settled } from "./scheduler.ts";
import { createStandingCache } from "../src/index.ts";
import type { ClientOptions, StandingAnswer, StandingCacheOptions, TransportResponse } from "../src/index.ts";
import { replyTo, standingOf, way } from "./way.ts";
import type { Sent, Way } from "./way.ts";

/** When a client begins. */
export const START = Date.parse("2026-11-23T01:00:00Z");

/** A client that keeps answers, and its time. */
export interface Kept extends Way {
  /** Lets time pass, by both clocks. */
  pass(ms: number): Promise<void>;
  /** Asks for a code, and answers with what is given if a request leaves for it. */
  ask(code: string, reply?: (request: Sent) => TransportResponse): Promise<StandingAnswer>;
  wall: { now: number };
}

/** A client with a cache, whose platform and own clocks go alike. */
export function keeping(cache: StandingCacheOptions = {}, options: Partial<ClientOptions> = {}): Kept {
  const wall = { now: START };
  const made = way({ now: () => new Date(wall.now), retries: 0, cache: createStandingCache(cache), ...options });
  return {
    ...made,
    wall,
    async pass(ms) {
      wall.now += ms;
      made.scheduler.advance(ms);
      await settled();
    },
    async ask(code, reply = said) {
      const before = made.sent.length;
      const call = made.client.standing(code);
      await settled();
      const request = made.sent[before];
      request?.reply(reply(request));
      const result = await call;
      await settled();
      return result;
    },
  };

  function said(request: Sent): TransportResponse {
    return replyTo(request.method, request.codes, { date: new Date(wall.now).toUTCString() });
  }
}

/** An answer with headers and members of its own. */
export const saying = ({ wall }: Kept, headers: Record<string, string>, changes: object = {}) => ({ codes: [code = ""] }: Sent): TransportResponse =>
  answer(200, standingOf(code, changes), { date: new Date(wall.now).toUTCString(), ...headers });
