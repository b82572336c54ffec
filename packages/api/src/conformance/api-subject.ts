import type { Page } from "@xinyong/credit/routes";
import type { Problem, Standing } from "@xinyong/credit/vocabulary";
import { check, same } from "./check.ts";

/** An API over the fictional world at the world's time, freshly filled, with a key. */
export interface ApiUnderTest {
  fetch(request: Request): Promise<Response>;
  /** Secret key of the administrative routes. */
  adminKey: string;
  /** Where it is served. @default "https://credit.example.gov.cn" */
  base?: string;
}

const BASE = "https://credit.example.gov.cn";

export function get(api: ApiUnderTest, path: string, headers: Record<string, string> = {}): Promise<Response> {
  return api.fetch(new Request(`${api.base ?? BASE}${path}`, { headers }));
}

export function post(
  api: ApiUnderTest,
  path: string,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<Response> {
  return api.fetch(
    new Request(`${api.base ?? BASE}${path}`, {
      method: "POST",
      headers: { "Content-Type": "application/json", ...headers },
      body: JSON.stringify(body),
    }),
  );
}

export function administer(api: ApiUnderTest, path: string, body: unknown): Promise<Response> {
  return post(api, path, body, { Authorization: `Bearer ${api.adminKey}` });
}

/** The body of a 200. */
export async function answerOf<Answer>(response: Promise<Response>): Promise<Answer> {
  const found = await response;
  same(found.status, 200, "the status");
  return (await found.json()) as Answer;
}

/** The problem of an answer, which must be this one. */
export async function problemOf(response: Promise<Response>, code: string): Promise<Problem> {
  const found = await response;
  const problem = (await found.json()) as Problem;
  same(problem.code, code, "the problem");
  same(problem.status, found.status, "the status in the problem");
  same(found.headers.get("content-type"), "application/problem+json", "the media type");
  same(found.headers.get("cache-control"), "no-store", "the caching of a problem");
  same(problem.requestId, found.headers.get("x-request-id"), "the request id");
  return problem;
}

export const standingPath = (code: string): string => `/v1/subjects/${code}/standing`;
export const standingOf = (api: ApiUnderTest, code: string): Promise<Standing> =>
  answerOf(get(api, standingPath(code)));

/** Checks an answer by the schema of its route. */
export function conforms(
  route: { id: string; answer: { safeParse(answer: unknown): { success: boolean } } | null },
  answer: unknown,
): void {
  check(route.answer?.safeParse(answer).success === true, `the answer of ${route.id} must have its documented form.`);
}

/** Every page of a walk. */
export async function pagesOf<Item>(
  api: ApiUnderTest,
  path: string,
  limit: number,
  between?: () => Promise<unknown>,
): Promise<Item[]> {
  const items: Item[] = [];
  let next: string | null = null;
  do {
    const cursor: string = next === null ? "" : `&cursor=${next}`;
    const page: Page<Item> = await answerOf<Page<Item>>(get(api, `${path}?limit=${limit}${cursor}`));
    items.push(...page.items);
    next = page.next;
    await between?.();
  } while (next !== null);
  return items;
}
