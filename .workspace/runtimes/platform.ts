// The platform that the program asks, and what stands in its way, all on the loopback.
import { createServer } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { createWorld } from "../../packages/api/src/world/index.ts";
import type { Addresses } from "../../packages/client/test/runtime-program.ts";

/** A platform that is being served. */
export interface Platform {
  /** Addresses for one run of the program: each run meets its own failures. */
  addresses(): Addresses;
  /** Serves a text besides, for runtimes that load their program from a server. Gives its address. */
  page(path: string, type: string, text: string): string;
  close(): void;
}

/** How often `flaky` answers with a failure. */
const FAILURES = 2;

export async function servePlatform(): Promise<Platform> {
  const { api } = await createWorld();
  const pages = new Map<string, { type: string; text: string }>();
  const failed = new Map<string, number>();
  let runs = 0;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { url = "/" } = request;
    const page = pages.get(url);
    if (page !== undefined) return void response.writeHead(200, { "content-type": page.type }).end(page.text);
    const [, behaviour, run = "", rest = url] = /^\/(flaky|silent)\/(\d+)(\/.*)$/u.exec(url) ?? [];
    if (behaviour === "silent") return;
    const failures = failed.get(run) ?? 0;
    if (behaviour === "flaky" && failures < FAILURES) {
      failed.set(run, failures + 1);
      return void response.writeHead(503, { "retry-after": "0" }).end();
    }
    const said = await api.fetch(await webRequest(request, rest));
    response.writeHead(said.status, Object.fromEntries(said.headers)).end(Buffer.from(await said.arrayBuffer()));
  }

  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const closed = await closedPort();
  return {
    addresses() {
      runs++;
      return { api: url, flaky: `${url}/flaky/${runs}`, silent: `${url}/silent/${runs}`, closed: `http://127.0.0.1:${closed}`, elsewhere: `http://localhost:${closed}` };
    },
    page(path, type, text) {
      pages.set(path, { type, text });
      return url + path;
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

async function webRequest(request: IncomingMessage, path: string): Promise<Request> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) if (value !== undefined) headers.set(name, String(value));
  const body = chunks.length > 0 ? Buffer.concat(chunks) : null;
  return new Request(`http://${request.headers.host}${path}`, { method: request.method ?? "GET", headers, body });
}

/** A port at which nothing listens. */
async function closedPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => void server.close(resolve));
  return port;
}
