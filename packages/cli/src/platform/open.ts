import { randomUUID } from "node:crypto";
import { createClient, createConnection, fetchTransport, isCreditError } from "@xinyong/client";
import type { Client, Connection } from "@xinyong/client";
import { openLocalApi } from "@xinyong/server";
import { opening, presentDataFile } from "../internal/data-file.ts";
import type { Run } from "../main/command.ts";
import { CommandError, UsageError } from "../main/usage-error.ts";

/** A platform that a command asks: a running server, or a database file through the same API in this process. */
export interface Platform {
  client: Client;
  connection: Connection;
  /** Runs work that asks the platform. @throws {CommandError} in the reader's words when it cannot be asked. */
  asking<Result>(work: () => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}

/**
 * Opens the platform that the options mean.
 *
 * @param administers Whether the command needs the administrative routes. A server's key then comes from the environment.
 * @throws {UsageError} when the options contradict each other or a key is missing.
 * @throws {CommandError} when the database is not there.
 */
export async function openPlatform(run: Run, administers: boolean): Promise<Platform> {
  const { args, texts, environment } = run;
  if (args.text("server") !== undefined && args.text("data") !== undefined) throw new UsageError(texts.wrong.together("--server", "--data"));
  const server = args.text("server") ?? (args.text("data") === undefined ? environment["XINYONG_SERVER"] || null : null);
  return server === null ? openData(run) : openServer(server, run, administers);
}

function openServer(server: string, run: Run, administers: boolean): Platform {
  const { texts, environment, err } = run;
  if (!URL.canParse(server) || !/^https?:$/.test(new URL(server).protocol)) throw new UsageError(texts.wrong.url("--server"));
  const key = administers ? environment["XINYONG_ADMIN_KEY"] || null : null;
  if (administers && key === null) throw new CommandError(texts.wrong.noKey);
  const { protocol, hostname, origin } = new URL(server);
  if (administers && protocol === "http:" && !/^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(hostname)) err(texts.items.insecure);
  const options = { baseUrl: server, transport: fetchTransport(), ...(key !== null && { key }) };
  return platformOf(run, options, origin, async () => {});
}

async function openData(run: Run): Promise<Platform> {
  const path = presentDataFile(run);
  // The routes of administration want a key; nobody but this process ever has this one.
  const key = `sk_${randomUUID()}`;
  const api = await opening(path, run, () => openLocalApi({ data: path, adminKey: key, clock: run.clock }));
  const transport = fetchTransport((request) => api.fetch(request));
  return platformOf(run, { baseUrl: "http://localhost", transport, key }, null, () => api.close());
}

function platformOf(run: Run, options: Parameters<typeof createConnection>[0], server: string | null, close: () => Promise<void>): Platform {
  return {
    client: createClient(options),
    connection: createConnection(options),
    asking: async (work) => {
      try {
        return await work();
      } catch (error) {
        if (isCreditError(error)) throw new CommandError(run.texts.failure(error, server), { cause: error });
        throw error;
      }
    },
    close,
  };
}
