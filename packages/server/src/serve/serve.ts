import { createServer } from "node:http";
import type { Server } from "node:http";
import { serve as listen } from "@hono/node-server";
import type { Api, Store } from "@xinyong/api";
import { closeServer, endConnectionsOnClose } from "./close-server.ts";
import { logged } from "./log.ts";
import { openSource } from "./source.ts";
import type { SourceOptions } from "./source.ts";

export interface ServeOptions extends SourceOptions {
  /** Port; 0 for any that is free. @default 8787 */
  port?: number;
  /** Address to listen on. @default "127.0.0.1" */
  host?: string;
  /** Address under which the public reaches the API, for the OpenAPI document. @default the address listened on */
  publicUrl?: string;
  /** Where a line for each answer goes: method, route and status, and never a code or a name. @default nowhere */
  log?: (line: string) => void;
}

/** A server that listens. */
export interface RunningServer {
  /** Address it listens on. */
  url: string;
  store: Store;
  /** Takes no more questions, finishes those it has, closes the store. */
  close(): Promise<void>;
}

/** The port is taken by another program. */
export class PortTakenError extends Error {
  override readonly name = "PortTakenError";
  readonly port: number;

  constructor(port: number) {
    super(`Port ${port} is taken. Name another with --port, or 0 for any.`);
    this.port = port;
  }
}

/** Time a client has to send a request, and to take the answer, in milliseconds. */
const REQUEST_TIMEOUT = 15_000;

/**
 * Serves the public credit API with its pages over HTTP.
 *
 * @throws {PortTakenError} when the port is taken.
 * @throws {Error} when the address cannot be listened on, or the database cannot be opened.
 * @example
 * ```ts
 * import { serve } from "@xinyong/server";
 * const server = await serve({ data: "city.sqlite", port: 8787 });
 * console.log(server.url);
 * await server.close();
 * ```
 */
export async function serve(options: ServeOptions): Promise<RunningServer> {
  const { port = 8787, host = "127.0.0.1" } = options;
  const { store, build } = await openSource(options);
  let api: Api | null = null;
  const server = await new Promise<Server>((resolve, reject) => {
    const started = listen(
      {
        fetch: (request: Request) => api?.fetch(request) ?? new Response(null, { status: 503 }),
        port,
        hostname: host,
        createServer,
        serverOptions: {
          requestTimeout: REQUEST_TIMEOUT,
          headersTimeout: REQUEST_TIMEOUT,
          keepAliveTimeout: 5_000,
          maxHeaderSize: 16_384,
        },
      },
      () => resolve(started as Server),
    ) as Server;
    started.once("error", (error: NodeJS.ErrnoException) => {
      void store.close();
      reject(error.code === "EADDRINUSE" ? new PortTakenError(port) : error);
    });
  });
  server.setTimeout(REQUEST_TIMEOUT * 2, (socket) => socket.destroy());
  endConnectionsOnClose(server);
  const address = server.address();
  const listening = typeof address === "object" && address !== null ? address.port : port;
  const url = `http://${host.includes(":") ? `[${host}]` : host}:${listening}`;
  api = logged(build(options.publicUrl ?? url), options.log);
  return {
    url,
    store,
    close: async () => {
      await closeServer(server);
      await store.close();
    },
  };
}
