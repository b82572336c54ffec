import type { RunningServer } from "./serve.ts";

/** Closes the server on the first SIGTERM or SIGINT, and then lets the process end by itself. Resolves when it is closed. */
export function stopOnSignals(server: Pick<RunningServer, "close">): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      process.off("SIGTERM", stop);
      process.off("SIGINT", stop);
      server.close().then(resolve, reject);
    };
    process.on("SIGTERM", stop);
    process.on("SIGINT", stop);
  });
}
