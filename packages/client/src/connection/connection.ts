import type { Route } from "@xinyong/credit/routes";
import type { Answer } from "../answer/index.ts";
import { requestIdOf } from "../answer/moment.ts";
import type { Header } from "../answer/moment.ts";
import { readAnswer } from "../answer/read-answer.ts";
import { createIdempotencyKey, createRetryBudget, withRetries } from "../attempts/index.ts";
import { ConfigurationError } from "../errors/index.ts";
import { createGate } from "../load/index.ts";
import type { RateLimit } from "../load/index.ts";
import type { CallLog } from "../log/index.ts";
import { buildRequest } from "./build-request.ts";
import { exchange } from "./exchange.ts";
import { readLimits } from "./limits.ts";
import type { CallOptions, ConnectionOptions } from "./options.ts";
import { readSettings } from "./settings.ts";
import type { Settings } from "./settings.ts";

/** An answer that the caller has, and its entity tag. */
export interface Known<Reply> {
  answer: Reply;
  etag: string;
}

/** What one call says, in the parts that its route has. */
export interface CallInput<Params, Query, Body, Reply = unknown> {
  params: Params;
  query: Query;
  /** Null for a route without a body. */
  body: Body | null;
  /** Asks whether an answer still holds (`If-None-Match`). Where it does, it is the answer, and speaks of the moment asked now. @default none */
  known?: Known<Reply> | undefined;
}

/** An answer with what the operations need to read on. */
export interface Called<Body> {
  answer: Answer<Body>;
  /** Whether the body has the documented form; true as well when validation is off and nobody looked. */
  valid: boolean;
  requestId: string | null;
  /** A header of the answer by its name in lower case. */
  header: Header;
  /** When the attempt that was answered began, by the client's scheduler. */
  beganAt: number;
  /** How often the request was sent. */
  attempts: number;
}

/**
 * A checked way to one API. Operations call their routes through it. It holds the key where neither a log nor a clone reaches it.
 */
export interface Connection {
  /** Address under which the API's paths begin, without a slash at its end. */
  readonly baseUrl: string;
  /** What the API last said of its rate limit; null when it said nothing, or nothing that still holds. */
  readonly rateLimit: RateLimit | null;
  /**
   * Calls a route of the contract.
   *
   * @param read What the operation makes of the answer. Whatever it throws is a failure of the call like any other.
   */
  call<Params, Query, Body, Reply extends object, Result>(
    route: Route<Params, Query, Body, Reply>,
    input: CallInput<Params, Query, Body, Reply>,
    options: CallOptions,
    read: (called: Called<Reply>) => Result,
  ): Promise<Result>;
}

/** Not as a member: the key is among them, and neither a log nor a clone of a connection shall reach it. */
const SETTINGS = new WeakMap<Connection, Settings>();

/**
 * Makes a connection for single operations, so that a bundle keeps only those it uses; {@link createClient} has them all.
 *
 * @throws {ConfigurationError} when an option is wrong.
 *
 * @example
 * ```ts
 * import { createConnection, fetchTransport, getStanding } from "@xinyong/client";
 * const connection = createConnection({ baseUrl: "https://credit.example.gov.cn", transport: fetchTransport() });
 * console.log((await getStanding(connection, "91410199MABLACK19W")).tone);
 * ```
 */
export function createConnection(options: ConnectionOptions): Connection {
  const settings = readSettings(options);
  const { scheduler, random } = settings;
  const gate = createGate(settings);
  const retrying = { scheduler, random, budget: createRetryBudget(scheduler), gate };
  const connection: Connection = {
    baseUrl: settings.base,
    get rateLimit() {
      return gate.current();
    },
    async call(route, input, callOptions, read) {
      const { id: operation, path: template, method } = route;
      const limits = readLimits(callOptions, settings);
      // What has a body is a read all the same, or an act that changes nothing the second time, and so may be sent again; the key tells the
      // server that it was.
      const idempotencyKey = method === "POST" ? createIdempotencyKey(random) : null;
      const request = buildRequest(settings, route, input, idempotencyKey);
      const log: CallLog = (level, message, attempt, details) => settings.log(level, message, { operation, template, attempt, ...details });
      return withRetries(retrying, { ...limits, idempotencyKey, log }, async ({ number: attempt, signal }) => {
        const [sentAt, beganAt] = [settings.now(), scheduler.now()];
        log("debug", "is asked", attempt);
        const response = await exchange(settings, request, limits.timeoutMs, { operation, template, baseUrl: settings.base, attempt, idempotencyKey, signal });
        const header: Header = (name) => response.header(name);
        gate.read(header);
        const { status } = response;
        log("debug", "is answered", attempt, { status, requestId: requestIdOf(header), tookMs: scheduler.now() - beganAt });
        return read({ ...readAnswer(settings, route, input.known, response, sentAt), header, beganAt, attempts: attempt });
      });
    },
  };
  SETTINGS.set(connection, settings);
  return connection;
}

/**
 * The settings of a connection, for what is built on it here.
 *
 * @throws {ConfigurationError} when {@link createConnection} did not make it.
 */
export function settingsOf(connection: Connection): Settings {
  const settings = SETTINGS.get(connection);
  if (settings === undefined) throw new ConfigurationError("connection", "connection is none of this package.", "Give what createConnection made.");
  return settings;
}
