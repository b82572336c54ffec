import { createServer } from "node:http";
import type { IncomingMessage, RequestListener } from "node:http";
import type { AddressInfo, Server, Socket } from "node:net";
import { createServer as createTcpServer } from "node:net";
import type { TestContext } from "node:test";
import { createWorld } from "@xinyong/api/world";
import type { World, WorldOptions } from "@xinyong/api/world";

/** An answer as a transport gives it. */
export { rawAnswer as answer } from "../src/testing/index.ts";

/** Serves HTTP on the loopback until the test is over. */
export async function serve(test: TestContext, listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await listen(test, server);
  test.after(() => server.closeAllConnections());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Takes connections and does with them what the test wants, below HTTP. */
export async function serveSocket(test: TestContext, take: (socket: Socket) => void): Promise<string> {
  const sockets = new Set<Socket>();
  const server = createTcpServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => undefined);
    take(socket);
  });
  await listen(test, server);
  test.after(() => sockets.forEach((socket) => socket.destroy()));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function listen(test: TestContext, server: Server): Promise<void> {
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  test.after(() => void server.close());
}

/** The real API over the fictional world, over real HTTP. */
export async function serveWorld(test: TestContext, options: WorldOptions = {}): Promise<World & { url: string }> {
  const world = await createWorld(options);
  const url = await serve(test, (request, response) => {
    void (async () => {
      const said = await world.api.fetch(await webRequest(request));
      response.writeHead(said.status, Object.fromEntries(said.headers));
      response.end(Buffer.from(await said.arrayBuffer()));
    })();
  });
  return { ...world, url };
}

async function webRequest(request: IncomingMessage): Promise<Request> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) if (value !== undefined) headers.set(name, String(value));
  const body = chunks.length > 0 ? Buffer.concat(chunks) : null;
  return new Request(`http://${request.headers.host}${request.url}`, { method: request.method ?? "GET", headers, body });
}

/** An address where nothing listens. */
export async function closedAddress(): Promise<string> {
  const server = createServer();
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => void server.close(resolve));
  return `http://127.0.0.1:${port}`;
}
