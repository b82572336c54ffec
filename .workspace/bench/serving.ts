// A server in a process of its own, whose CPU time can be asked, and the load on it.
import { fork } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { Agent, request } from "node:http";

/** What the child says when it is asked by "cpu", and once when it listens. */
export interface Said {
  url?: string;
  /** CPU time of the process so far, user and system, in microseconds. */
  cpu?: number;
}

/** A server under load. */
export interface Serving {
  url: string;
  /** CPU microseconds of the server for one request, over so many. */
  cpuPerRequest(paths: readonly string[], requests: number): Promise<number>;
  end(): Promise<void>;
}

/** Requests on their way at a time, each on a connection that is kept. */
const CONNECTIONS = 16;

/** Starts a module in a process of its own; it tells its address when it listens, and ends when this process does. */
export async function serving(module: URL, args: readonly string[]): Promise<Serving> {
  const child = fork(module, args, { execArgv: ["--conditions=@xinyong/source"], stdio: ["ignore", "ignore", "inherit", "ipc"] });
  const { url } = await said(child);
  if (url === undefined) throw new Error("The server does not tell where it listens.");
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const cpu = async (): Promise<number> => {
    child.send("cpu");
    return (await said(child)).cpu ?? Number.NaN;
  };
  return {
    url,
    async cpuPerRequest(paths, requests) {
      const before = await cpu();
      let next = 0;
      await Promise.all(
        Array.from({ length: CONNECTIONS }, async () => {
          while (next < requests) {
            const path = paths[next++ % paths.length] ?? "/";
            const { status } = await get(url + path, agent);
            if (status !== 200) throw new Error(`The server answered ${status}.`);
          }
        }),
      );
      return ((await cpu()) - before) / requests;
    },
    async end() {
      agent.destroy();
      const ended = once(child, "exit");
      child.disconnect();
      await ended;
    },
  };
}

async function said(child: ChildProcess): Promise<Said> {
  const gone = new AbortController();
  try {
    return await Promise.race([
      once(child, "message", { signal: gone.signal }).then(([message]) => message as Said),
      once(child, "exit", { signal: gone.signal }).then(([code]) => Promise.reject(new Error(`The server ended (${String(code)}).`))),
    ]);
  } finally {
    gone.abort();
  }
}

/** A request, its answer read to the end. */
export function get(url: string, agent?: Agent): Promise<{ status: number; body: Buffer }> {
  return new Promise((resolve, reject) => {
    request(url, agent === undefined ? {} : { agent }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () => resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks) }));
      response.on("error", reject);
    })
      .on("error", reject)
      .end();
  });
}
