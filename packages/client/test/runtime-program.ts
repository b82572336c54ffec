import type * as entry from "../src/index.ts";

/** What the program uses of the package, and how its runtime gives calls up. */
export type Doors = Pick<typeof entry, "CreditError" | "createClient" | "isCreditError" | "isNetworkError" | "isTimeoutError"> & {
  createAbort: () => { signal: entry.AbortSignalLike; abort: (reason?: unknown) => void };
};

/** Addresses of a platform and what misbehaves in front of it. */
export interface Addresses {
  /** The fictional world. */
  api: string;
  /** The same, which answers 503 to the first two requests. */
  flaky: string;
  /** Nothing is ever answered. */
  silent: string;
  /** Nothing listens. */
  closed: string;
  /** Nothing listens either, under a name that this program has no leave to ask, where its runtime asks for leave. */
  elsewhere: string;
}

const CODES = {
  red: "91410199MARED0018M",
  black: "91410199MABLACK19W",
  mixed: "91410199MAM1XED173",
  watch: "91410199MAWATCH114",
  disputed: "91410199MAD15PUT5U",
  none: "91410199MANULL0165",
  undetermined: "91410199MAD0WN0164",
};
const LIMITED = "91410199MAL1M1T118";
const CUT = "91410199MACUT0012Q";

/** What an application does with the client. Runs anywhere, and gives what it found, as JSON has it. */
export async function runProgram(doors: Doors, at: Addresses): Promise<Record<string, unknown>> {
  const { CreditError, createClient, createAbort, isCreditError, isNetworkError, isTimeoutError } = doors;
  const client = createClient({ baseUrl: at.api });
  const findings: Record<string, unknown> = {};

  async function find(what: string, look: () => Promise<unknown>): Promise<void> {
    findings[what] = await look().catch((error: unknown) => ({ unexpected: String(error) }));
  }
  const thrown = (call: Promise<unknown>): Promise<unknown> =>
    call.then(
      () => "an answer",
      (error: unknown) => error,
    );
  const kindOf = async (baseUrl: string): Promise<unknown> => {
    const error = await thrown(createClient({ baseUrl, retries: 0 }).standing(CODES.red));
    return isNetworkError(error) ? error.cause.kind : error;
  };

  await find("a look-up of each tone", async () => {
    const tones = await Promise.all(Object.entries(CODES).map(async ([id, code]) => [id, (await client.standing(code)).tone]));
    return Object.fromEntries(tones) as unknown;
  });
  await find("the text and the moment of an answer", async () => {
    const { subject, askedAt, kept } = await client.standing(CODES.black);
    return [subject?.name, askedAt, kept];
  });
  await find("many at once, with a wrong code among them", async () => {
    const results = await client.standings([CODES.red, "9141", LIMITED, CODES.none]);
    return results.map(({ standing, error }) => standing?.tone ?? error?.code);
  });
  await find("candidates for a name", async () => (await client.search("双子示例")).candidates.map(({ subject }) => subject.code));
  await find("all pages of a list", async () => {
    let pages = 0;
    let items = 0;
    for await (const page of client.listEntries("judgment-defaulters", { limit: 1 }).byPage()) pages += page.items.length;
    for await (const { entry } of client.listEntries("judgment-defaulters", { limit: 2 })) items += entry.authority === null ? 0 : 1;
    return [pages, items];
  });
  await find("a problem of the API", async () => {
    const error = await thrown(Promise.resolve(client.listEntries("no-such-list")));
    return isCreditError(error) && [error.code, error.status, error.retryable, error.attempts, error.requestId !== null, error instanceof CreditError];
  });
  await find("a wait that is longer than the deadline, told at once, and nothing of what was sent", async () => {
    const error = await thrown(createClient({ baseUrl: at.api, deadline: 1900 }).standing(LIMITED));
    return isCreditError(error) && [error.code, error.retryAfterMs, error.attempts, JSON.stringify(error).includes(LIMITED)];
  });
  await find("an answer that is cut", async () => {
    const error = await thrown(createClient({ baseUrl: at.api, retries: 0 }).standing(CUT));
    return isCreditError(error) && [error.code, error.retryable];
  });
  await find("a retry after 503", async () => {
    const attempts: unknown[] = [];
    const flaky = createClient({
      baseUrl: at.flaky,
      random: () => 0,
      middleware: [
        async (request, next, { attempt, idempotencyKey }) => {
          const response = await next(request);
          attempts.push([attempt, response.status, /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(String(idempotencyKey))]);
          return response;
        },
      ],
    });
    const [result] = await flaky.standings([CODES.red]);
    return [result?.standing?.tone, attempts];
  });
  await find("an abort on the way, with the reason of the caller", async () => {
    const leaving = createAbort();
    const reason = { left: true };
    const silent = createClient({
      baseUrl: at.silent,
      middleware: [
        (request, next) => {
          const answer = next(request);
          leaving.abort(reason);
          return answer;
        },
      ],
    });
    return (await thrown(silent.standing(CODES.red, { signal: leaving.signal }))) === reason;
  });
  await find("an abort before the beginning, without a reason", async () => {
    const leaving = createAbort();
    leaving.abort();
    const error = await thrown(client.standing(CODES.red, { signal: leaving.signal }));
    return (error as Error).name;
  });
  await find("an attempt that takes too long", async () => {
    const error = await thrown(createClient({ baseUrl: at.silent, timeout: 50, retries: 0 }).standing(CODES.red));
    return isTimeoutError(error) && [error.limit, error.timeoutMs, error.attempts];
  });
  await find("a connection that is refused", () => kindOf(at.closed));
  await find("an address that this program may not ask", () => kindOf(at.elsewhere));
  await find("a secret key", async () => {
    try {
      createClient({ baseUrl: at.api, key: "sk_secret" });
      return "taken";
    } catch (error) {
      return isCreditError(error) && error.code === "configuration" ? "refused" : error;
    }
  });
  return findings;
}

/** What every runtime must find. The last three are of the runtime itself. */
export function expectedFindings(runtime: { refused: entry.NetworkKind; elsewhere: entry.NetworkKind; secretKey: "taken" | "refused" }): Record<string, unknown> {
  return {
    "a look-up of each tone": Object.fromEntries(Object.keys(CODES).map((id) => [id, id])),
    "the text and the moment of an answer": ["郑州磐石示例建筑工程有限公司", "2026-11-23T09:00:00+08:00", false],
    "many at once, with a wrong code among them": ["red", "invalidCode", "rateLimited", "none"],
    "candidates for a name": ["91410199MATW1N015Q", "91410199MATW1N023K"],
    "all pages of a list": [3, 3],
    "a problem of the API": ["notFound", 404, false, 1, true, true],
    "a wait that is longer than the deadline, told at once, and nothing of what was sent": ["rateLimited", 2000, 1, false],
    "an answer that is cut": ["invalidAnswer", true],
    "a retry after 503": ["red", [[1, 503, true], [2, 503, true], [3, 200, true]]],
    "an abort on the way, with the reason of the caller": true,
    "an abort before the beginning, without a reason": "AbortError",
    "an attempt that takes too long": ["timeout", 50, 1],
    "a connection that is refused": runtime.refused,
    "an address that this program may not ask": runtime.elsewhere,
    "a secret key": runtime.secretKey,
  };
}
