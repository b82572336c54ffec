import { createServer } from "node:http";
import type { Server } from "node:http";
import { serve as listen } from "@hono/node-server";
import { createApi } from "@xinyong/api";
import type { Api, Store } from "@xinyong/api";
import { createWorld, tickingWorldClock } from "@xinyong/api/world";
import type { Clock } from "@xinyong/credit/vocabulary";
import { createPages } from "../pages/index.ts";
import { createSqliteStore } from "../sqlite-store/index.ts";

export interface ServeOptions {
  /** Database file that the answers come from. One of `data`, `store` and `demo` is needed. */
  data?: string;
  /** A store that is open already; it is closed with the server. */
  store?: Store;
  /** Serve the fictional world with its test codes instead of data; its clock starts at 2026-11-23T09:00+08:00. @default false */
  demo?: boolean;
  /** Port; 0 for any that is free. @default 8787 */
  port?: number;
  /** Address to listen on. @default "127.0.0.1" */
  host?: string;
  /** Secret key of the administrative routes. @default null: they are closed */
  adminKey?: string | null;
  /** Address under which the public reaches the API, for the OpenAPI document. @default the address listened on */
  publicUrl?: string;
  /** @default the system's */
  clock?: Clock;
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

/** Time a client has to send a request, and to take the answer, in milliseconds. */
const REQUEST_TIMEOUT = 15_000;
/** Time that open answers have to finish when the server closes. */
const CLOSE_TIMEOUT = 5_000;

/**
 * Serves the public credit API with its pages over HTTP.
 *
 * @throws {Error} when the port is taken or the database cannot be opened.
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
      reject(error.code === "EADDRINUSE" ? new Error(`Port ${port} is taken. Name another with --port, or 0 for any.`) : error);
    });
  });
  server.setTimeout(REQUEST_TIMEOUT * 2, (socket) => socket.destroy());
  const address = server.address();
  const listening = typeof address === "object" && address !== null ? address.port : port;
  const url = `http://${host.includes(":") ? `[${host}]` : host}:${listening}`;
  api = logged(build(options.publicUrl ?? url), options.log);
  return { url, store, close: () => closeServer(server, store) };
}

/** The store to answer from, and how the API over it is built. */
async function openSource(options: ServeOptions): Promise<{ store: Store; build: (url: string) => Api }> {
  const common = { adminKey: options.adminKey ?? null, pages: createPages() };
  if (options.demo === true) {
    const clock = options.clock ?? tickingWorldClock();
    const world = await createWorld({ clock, ...common });
    return { store: world.store, build: () => world.api };
  }
  const store = options.store ?? (options.data === undefined ? null : createSqliteStore({ path: options.data }));
  if (store === null) throw new Error("There is nothing to serve: name a database with `data`, or say `demo`.");
  return { store, build: (url) => createApi({ store, servers: [url], clock: options.clock, ...common }) };
}

/** Addresses that hold a code or an id, with that part taken out. */
function pathOf(url: string): string {
  return new URL(url).pathname.replace(/^(\/v1\/subjects\/|\/v\/|\/badges\/)(?!search$)[^/]+?(\.svg)?(?=\/|$)/, "$1{code}$2");
}

function logged(api: Api, log: ServeOptions["log"]): Api {
  if (log === undefined) return api;
  return {
    fetch: async (request) => {
      const response = await api.fetch(request);
      const requestId = response.headers.get("x-request-id");
      log(JSON.stringify({ method: request.method, path: pathOf(request.url), status: response.status, requestId }));
      return response;
    },
  };
}

async function closeServer(server: Server, store: Store): Promise<void> {
  await new Promise<void>((resolve) => {
    const late = setTimeout(() => server.closeAllConnections(), CLOSE_TIMEOUT);
    server.close(() => {
      clearTimeout(late);
      resolve();
    });
    server.closeIdleConnections();
  });
  await store.close();
}
