import { clientOver } from "../client/create-client.ts";
import type { Client } from "../client/create-client.ts";
import { createConnection as connect } from "../connection/index.ts";
import type { ClientOptions, Connection } from "../connection/index.ts";
import { own } from "../connection/own.ts";
import { ConfigurationError } from "../errors/index.ts";
import { MAX_CONCURRENT } from "./sender.ts";
import { wechatTransport } from "./transport.ts";

/**
 * Makes a connection for single operations, as `createConnection` of the package itself does, with `wechatTransport()` and a `concurrency`
 * of 10 when not told otherwise.
 *
 * @throws {ConfigurationError} also for a secret key: whoever has the mini program can read what is in it.
 */
export function createConnection(options: ClientOptions): Connection {
  const { transport = wechatTransport(), concurrency = MAX_CONCURRENT, key } = own(options);
  if (key !== undefined && !String(key).startsWith("pk_")) {
    throw new ConfigurationError(
      "key",
      "A secret key must not be used in a mini program: whoever has the program can read it.",
      "Use a publishable key (pk_…) or none here, call from your own server instead, and have this key replaced.",
    );
  }
  return connect({ ...options, transport, concurrency });
}

/**
 * Makes a client of the public credit API for a mini program. The same client as elsewhere, sent with `wx.request`.
 *
 * @throws {ConfigurationError} when an option is wrong, such as a secret key.
 *
 * @example
 * ```ts
 * import { createClient } from "@xinyong/client/wechat";
 * const client = createClient({ baseUrl: "https://credit.example.gov.cn" });
 * const { subject, tone, askedAt } = await client.standing("91410199MABLACK19W");
 * console.log(subject?.name, tone, askedAt);
 * ```
 */
export function createClient(options: ClientOptions): Client {
  return clientOver(createConnection(options), options);
}
