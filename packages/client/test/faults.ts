import type { ServerResponse } from "node:http";
import type { Socket } from "node:net";
import type { TestContext } from "node:test";
import type { TestScheduler } from "./scheduler.ts";
import { closedAddress, serve, serveSocket } from "./serve.ts";

/** What a fault is played with. */
export interface Stage {
  test: TestContext;
  scheduler: TestScheduler;
  /** Text of a standing that would be right. */
  standing: string;
  /** Told of each request that arrives. */
  arrived: () => void;
}

/** A way in which a server or what stands before it misbehaves, and what must come of it. */
export interface Fault {
  name: string;
  /** Begins to misbehave; gives the address. */
  play(stage: Stage): Promise<string>;
  /** Members of the error. */
  error: Readonly<Record<string, unknown>>;
  /** How often the request must be sent. */
  attempts: number;
}

/** Below HTTP: what happens to a connection when a request has come; a kind or some stand for a network error. */
function socket(name: string, act: (socket: Socket, stage: Stage) => void, expected: string | readonly string[] | Fault["error"]): Fault {
  const kind = typeof expected === "string" || Array.isArray(expected) ? expected : undefined;
  return {
    name,
    play: (stage) =>
      serveSocket(stage.test, (one) =>
        one.on("data", () => {
          stage.arrived();
          act(one, stage);
        }),
      ),
    error: kind === undefined ? (expected as Fault["error"]) : { code: "network", status: null, kind },
    attempts: 3,
  };
}

/** In HTTP: what is answered. */
function http(name: string, act: (response: ServerResponse, stage: Stage) => void, error: Fault["error"], attempts: number): Fault {
  return {
    name,
    play: (stage) =>
      serve(stage.test, (_request, response) => {
        stage.arrived();
        act(response, stage);
      }),
    error,
    attempts,
  };
}

function status(code: number, error: Fault["error"], attempts: number, headers: Record<string, string> = {}): Fault {
  const name = `${code}${Object.keys(headers).length === 0 ? "" : ` with ${JSON.stringify(headers)}`}`;
  return http(name, (response) => response.writeHead(code, { "x-request-id": "r-1", ...headers }).end("<html>"), { status: code, requestId: "r-1", ...error }, attempts);
}

/** Sends byte after byte, and after some of them the time of an attempt is over. */
function drip(response: ServerResponse, { scheduler, standing }: Stage): void {
  let sent = 0;
  response.writeHead(200, { "content-type": "application/json" });
  const next = (): void => {
    if (response.destroyed || sent === standing.length) return;
    response.write(standing[sent++]);
    if (sent === 40) scheduler.advance(10_000);
    setImmediate(next);
  };
  next();
}

const HEAD = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";
const NOT_JSON = { code: "invalidAnswer", fault: "notJson", status: 200 };

export const FAULTS: readonly Fault[] = [
  socket("a reset before the headers", (one) => one.resetAndDestroy(), "reset"),
  socket("a close before the headers", (one) => one.end(), "reset"),
  socket("a reset after the headers", (one) => one.write(`${HEAD}Content-Length: 900\r\n\r\n`, () => one.resetAndDestroy()), "reset"),
  socket("a body that is cut", (one, { standing }) => one.write(`${HEAD}Content-Length: ${Buffer.byteLength(standing) + 99}\r\n\r\n${standing}`, () => one.destroy()), "reset"),
  socket("a body in chunks that is cut between two", (one) => one.write(`${HEAD}Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n`, () => one.destroy()), "reset"),
  socket("no HTTP at all", (one) => one.end("SSH-2.0-OpenSSH_9.9\r\n\r\n"), ["unknown", "garbled", "reset"]),
  { name: "a refused connection", play: () => closedAddress(), error: { code: "network", kind: "refused" }, attempts: 3 },
  { name: "a name that does not exist", play: async () => "http://no-such-host.invalid", error: { code: "network", kind: "dns" }, attempts: 3 },
  {
    name: "TLS that is refused",
    play: async ({ test }) => (await serve(test, () => undefined)).replace("http:", "https:"),
    error: { code: "network", kind: "tls", retryable: false },
    attempts: 1,
  },
  http("a circle of redirects", (response) => response.writeHead(302, { location: "/again" }).end(), { code: "network", kind: "redirect", retryable: false }, 1),
  http("an answer that does not come", (_response, { scheduler }) => scheduler.advance(10_000), { code: "timeout", limit: "deadline", timeoutMs: 30_000 }, 3),
  http("an answer that drips", drip, { code: "timeout", limit: "deadline", timeoutMs: 30_000 }, 3),
  status(408, { code: "invalidRequest", retryable: true }, 3),
  status(413, { code: "tooLarge", retryable: false }, 1),
  status(429, { code: "rateLimited", name: "RateLimitError", retryAfterMs: null }, 3),
  status(429, { code: "rateLimited", retryAfterMs: 2000 }, 3, { "retry-after": "2" }),
  status(429, { code: "rateLimited", retryAfterMs: 60_000 }, 1, { "retry-after": "60" }),
  status(500, { code: "internal" }, 3),
  status(502, { code: "unavailable" }, 3),
  status(503, { code: "unavailable", retryAfterMs: 86_400_000 }, 1, { "retry-after": "Tue, 24 Nov 2026 05:00:00 GMT", date: "Mon, 23 Nov 2026 05:00:00 GMT" }),
  status(503, { code: "unavailable" }, 3),
  status(504, { code: "unavailable" }, 3),
  http("JSON that is cut", (response, { standing }) => response.end(standing.slice(0, -1)), NOT_JSON, 3),
  socket("a length that is said too short", (one, { standing }) => one.end(`${HEAD}Connection: close\r\nContent-Length: ${Buffer.byteLength(standing) - 9}\r\n\r\n${standing}`), NOT_JSON),
  http("a page where an answer should be", (response) => response.end("<html><body>请登录</body></html>"), NOT_JSON, 3),
  http("an empty answer", (response) => response.end(), NOT_JSON, 3),
  http("JSON in another encoding", (response) => response.end(Buffer.from([0x22, 0xd6, 0xd0, 0xce, 0xc4, 0x22])), { code: "invalidAnswer", fault: "notJson" }, 3),
  http("JSON of another form", (response) => response.end('{"tone":"none"}'), { code: "invalidAnswer", fault: "form", status: 200 }, 1),
  http("an answer about another subject", (response, { standing }) => response.end(standing.replaceAll("91410199MABLACK19W", "91410199MANULL0165")), { code: "invalidAnswer", fault: "otherSubject" }, 3),
  http("a status of no API", (response) => response.writeHead(304).end(), { code: "invalidAnswer", fault: "status", status: 304 }, 1),
  http("what calls itself gzip and is none", (response) => response.writeHead(200, { "content-encoding": "gzip" }).end("no gzip at all"), { code: "network", kind: "garbled" }, 3),
  http("more than any answer has", (response) => response.end(" ".repeat(6_000_000)), { code: "invalidAnswer", fault: "tooLarge" }, 1),
];
