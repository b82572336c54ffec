import { parseCode } from "@xinyong/credit/code";
import { queryStandings } from "@xinyong/credit/routes";
import type { StandingResult, StandingsAnswer, StandingsBody } from "@xinyong/credit/routes";
import { createProblem } from "@xinyong/credit/vocabulary";
import type { Problem, ProblemCode } from "@xinyong/credit/vocabulary";
import { wantsLines } from "../http/accept.ts";
import type { Api } from "../options.ts";
import { own } from "../own.ts";
import { actOnLines } from "./act-on-lines.ts";
import { TEST_CODES } from "./test-codes.ts";
import type { TestBehaviour } from "./test-codes.ts";

export interface ScenarioOptions {
  /** Waits, in milliseconds; tests give one that does not. @default setTimeout */
  wait?: ((milliseconds: number) => Promise<void>) | undefined;
  /** How long the slow code takes, in milliseconds. @default 3000 */
  slowMs?: number | undefined;
  /** Seconds that the rate-limited code asks to wait. @default 2 */
  retryAfterSeconds?: number | undefined;
}

const BEHAVIOURS: ReadonlyMap<string, TestBehaviour> = new Map(
  TEST_CODES.map(({ code, behaviour }) => [code, behaviour]),
);

/**
 * The same API, but every answer fails in one way, whatever is asked.
 *
 * @example
 * ```ts
 * import { createWorld, testCode, withBehaviour } from "@xinyong/api/world";
 * const { api } = await createWorld();
 * const limited = withBehaviour(api, "rateLimited", { retryAfterSeconds: 7 });
 * const response = await limited.fetch(new Request(`https://credit.example.gov.cn/v1/subjects/${testCode("red")}`));
 * console.log(response.status, response.headers.get("retry-after")); // 429 7
 * ```
 */
export function withBehaviour(api: Api, behaviour: TestBehaviour, options: ScenarioOptions = {}): Api {
  const { slowMs, retryAfterSeconds, wait } = complete(options);
  return {
    async fetch(request) {
      if (behaviour === "slow") await wait(slowMs);
      const response = await api.fetch(request);
      if (behaviour === "malformed") return cut(response);
      if (behaviour !== "rateLimited") return response;
      const answer = limited(response, retryAfterSeconds);
      return request.method === "HEAD" ? new Response(null, answer) : answer;
    },
  };
}

/**
 * The same API, but some test codes are slow, rate-limited or answered with cut JSON. Asked for together with others, a code that fails is a
 * problem at its own place; asked for without others, the whole answer fails, as it does when a client asks for one code. In lines the answer
 * waits where the slow code is, and breaks off where the malformed one is.
 */
export function withScenarios(api: Api, options: ScenarioOptions = {}): Api {
  const { slowMs, retryAfterSeconds, wait } = complete(options);

  async function manyInLines(request: Request): Promise<Response> {
    const asked = request.clone();
    const response = await api.fetch(request);
    if (response.status !== 200 || response.body === null) return response;
    const { codes } = (await asked.json()) as StandingsBody;
    const behaviours = codes.map(behaviourOfTyped);
    if (behaviours.every((behaviour) => behaviour === "answer")) return response;
    if (behaviours.every((behaviour) => behaviour === "rateLimited")) return limited(response, retryAfterSeconds);
    const acts = { wait: () => wait(slowMs), limited: problem(response, "rateLimited") };
    return new Response(actOnLines(response.body, behaviours, acts), response);
  }

  async function many(request: Request): Promise<Response> {
    const response = await api.fetch(request);
    if (response.status !== 200) return response;
    const { results } = (await response.clone().json()) as StandingsAnswer;
    const behaviours = results.map((result) => ("standing" in result ? behaviourOf(result.standing.code) : "answer"));
    if (behaviours.includes("slow")) await wait(slowMs);
    if (behaviours.every((behaviour) => behaviour === "rateLimited")) return limited(response, retryAfterSeconds);
    if (behaviours.every((behaviour) => behaviour === "malformed")) return cut(response);
    const changed = results.map((result, place): StandingResult => {
      const { index } = result;
      if (behaviours[place] === "rateLimited") return { index, problem: problem(response, "rateLimited") };
      if (behaviours[place] === "malformed") return { index, problem: problem(response, "internal") };
      return result;
    });
    return new Response(JSON.stringify({ results: changed }), response);
  }

  return {
    async fetch(request) {
      const { pathname } = new URL(request.url);
      if (request.method === "POST" && pathname === queryStandings.path) {
        return wantsLines(queryStandings, request) ? manyInLines(request) : many(request);
      }
      const behaviour = request.method === "GET" || request.method === "HEAD" ? behaviourOfPath(pathname) : "answer";
      return withBehaviour(api, behaviour, options).fetch(request);
    },
  };
}

interface Scenario {
  wait: (milliseconds: number) => Promise<void>;
  slowMs: number;
  retryAfterSeconds: number;
}

function complete(options: ScenarioOptions): Scenario {
  const { slowMs = 3000, retryAfterSeconds = 2, wait = sleep } = own(options);
  return { slowMs, retryAfterSeconds, wait };
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => void setTimeout(resolve, milliseconds));
}

function behaviourOf(code: string): TestBehaviour {
  return BEHAVIOURS.get(code) ?? "answer";
}

function behaviourOfTyped(text: string): TestBehaviour {
  const parsed = parseCode(text);
  return parsed.ok ? behaviourOf(parsed.code) : "answer";
}

/** The behaviour of the code in a path, in whatever form it is written there. */
function behaviourOfPath(pathname: string): TestBehaviour {
  const text = /^\/(?:v1\/subjects|v|badges)\/([^/]+?)(?:\.svg)?(?:\/[a-z]+)?$/.exec(pathname)?.[1];
  if (text === undefined) return "answer";
  try {
    return behaviourOfTyped(decodeURIComponent(text));
  } catch {
    return "answer";
  }
}

function limited(response: Response, seconds: number): Response {
  const body = problem(response, "rateLimited");
  const headers = failing(response);
  headers.set("Content-Type", "application/problem+json");
  headers.set("Retry-After", String(seconds));
  return new Response(JSON.stringify(body), { status: body.status, headers });
}

/** The answer broken off in the middle, as by a proxy that failed. */
async function cut(response: Response): Promise<Response> {
  const text = await response.text();
  return new Response(text.slice(0, Math.floor(text.length / 2)), { status: 200, headers: failing(response) });
}

function problem(response: Response, code: ProblemCode): Problem {
  return createProblem(code, "This is what this test code is for.", response.headers.get("x-request-id") ?? "");
}

function failing(response: Response): Headers {
  const headers = new Headers(response.headers);
  headers.delete("ETag");
  headers.set("Cache-Control", "no-store");
  return headers;
}
