import type { CreditCode } from "@xinyong/credit/code";
import type { StandingAnswer } from "../answer/index.ts";
import { settingsOf } from "../connection/connection.ts";
import type { CallOptions, Connection } from "../connection/index.ts";
import { readLimits } from "../connection/limits.ts";
import { own } from "../connection/own.ts";
import { readCode } from "../operations/read-code.ts";
import { askMany } from "./ask-many.ts";
import { askOne } from "./ask-one.ts";
import { createDesk } from "./desk.ts";
import type { LookedUp } from "./looked-up.ts";
import { readLookupOptions } from "./options.ts";
import type { LookupOptions, StandingOptions } from "./options.ts";

/** Single look-ups, which become few requests by themselves. */
export interface Lookup {
  /**
   * All lists' outcomes for one subject now. Look-ups of one moment travel together, a code that is on its way is not asked twice, and one
   * caller's abort is nobody else's. Look at `kept`: a kept answer may be shown with its `askedAt`, and is never a verification.
   *
   * @param code As typed: width, spaces, hyphens and letter case do not count.
   * @throws {InvalidCodeError} before anything is sent.
   * @throws {CreditError} and no standing, when anything fails.
   */
  standing(code: string, options?: StandingOptions): Promise<StandingAnswer>;
}

/**
 * Makes the look-up path of a connection, as a client has it. {@link getStanding} is without it: one call, one request.
 *
 * @throws {ConfigurationError} when an option is wrong.
 *
 * @example
 * ```ts
 * import { createConnection, createLookup, fetchTransport } from "@xinyong/client";
 * const connection = createConnection({ baseUrl: "https://credit.example.gov.cn", transport: fetchTransport() });
 * const lookup = createLookup(connection, { batch: { wait: 10 } });
 * const [one, other] = await Promise.all([lookup.standing("91410199MABLACK19W"), lookup.standing("91410199MARED0018M")]);
 * console.log(one.tone, other.tone);
 * ```
 */
export function createLookup(connection: Connection, options: LookupOptions = {}): Lookup {
  const settings = settingsOf(connection);
  const defaults = readLimits({}, settings);
  const { cache, ...batching } = readLookupOptions(options);
  const keeper = cache?.open(settings);
  const renewing = new Set<string>();

  async function send(codes: readonly CreditCode[], fresh: boolean, callOptions: CallOptions): Promise<readonly LookedUp[]> {
    const [code] = codes as readonly [CreditCode];
    try {
      const results = await (fresh || codes.length > 1
        ? askMany(connection, settings, codes, callOptions)
        : askOne(connection, code, keeper?.read(code) ?? null, callOptions));
      codes.forEach((one, place) => keeper?.keep(one, results[place]?.error === null ? results[place] : null));
      return results;
    } catch (error) {
      // That the last caller left says nothing about any code.
      if (callOptions.signal?.aborted !== true) codes.forEach((one) => keeper?.keep(one, null));
      throw error;
    }
  }
  const { ask } = createDesk(settings.scheduler, batching, send);

  /** The answer that is kept, if it may be given; where it is no longer fresh, it is asked for again in the background. */
  function keptAnswer(code: string): StandingAnswer | null {
    const kept = keeper?.read(code) ?? null;
    if (kept?.stale === true && !renewing.has(code)) {
      renewing.add(code);
      const renewed = (): unknown => renewing.delete(code);
      ask(kept.answer.code, defaults, false).then(renewed, renewed);
    }
    return kept === null ? null : kept.answer;
  }

  return {
    async standing(typed, standingOptions) {
      const given = standingOptions === undefined ? undefined : own(standingOptions);
      const limits = given === undefined ? defaults : readLimits(given, settings);
      if (limits.signal?.aborted === true) throw limits.signal.reason;
      const fresh = given?.fresh === true;
      // First as typed: a code that is kept is one in its normal form, and to read what people type takes longer than all the rest.
      const early = fresh || typeof typed !== "string" ? null : keptAnswer(typed);
      if (early !== null) return early;
      const code = readCode(typed);
      return (fresh || code === typed ? null : keptAnswer(code)) ?? ask(code, limits, fresh);
    },
  };
}
