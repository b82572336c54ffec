import type { Server, ServerResponse } from "node:http";

/** Time that open answers have to finish when the server closes, in milliseconds. */
const CLOSE_TIMEOUT = 5_000;

/** Takes no more connections and waits for the answers that are on their way. A client that keeps its connection open does not hold it up. */
export function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const late = setTimeout(() => server.closeAllConnections(), CLOSE_TIMEOUT);
    server.close(() => {
      clearTimeout(late);
      resolve();
    });
    server.closeIdleConnections();
  });
}

/** Makes the answers of a server that is closing the last ones of their connections. */
export function endConnectionsOnClose(server: Server): void {
  server.prependListener("request", (_request: unknown, response: ServerResponse) => {
    response.once("close", () => {
      if (!server.listening) setImmediate(() => server.closeIdleConnections());
    });
  });
}
