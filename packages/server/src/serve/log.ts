import type { Api } from "@xinyong/api";
import { ROUTES } from "@xinyong/credit/routes";

const TEMPLATES = ROUTES.map(({ path }) => ({ path, pattern: patternOf(path) }))
  // Addresses without a parameter come first: `/v1/subjects/search` is not the subject of a code.
  .toSorted((one, other) => Number(one.path.includes("{")) - Number(other.path.includes("{")));

function patternOf(path: string): RegExp {
  const parts = path.split(/\{\w+\}/u).map((part) => part.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&"));
  return new RegExp(`^${parts.join("[^/]+")}$`, "u");
}

/** The path of an address as the table of routes has it. What was typed is never in it: it may be a person's number. */
export function templateOf(url: string): string {
  const { pathname } = new URL(url);
  return TEMPLATES.find(({ pattern }) => pattern.test(pathname))?.path ?? "other";
}

/** The same API, with a line for each answer: method, route and status, and never a code or a name. */
export function logged(api: Api, log: ((line: string) => void) | undefined): Api {
  if (log === undefined) return api;
  return {
    fetch: async (request) => {
      const response = await api.fetch(request);
      const requestId = response.headers.get("x-request-id");
      log(JSON.stringify({ method: request.method, path: templateOf(request.url), status: response.status, requestId }));
      return response;
    },
  };
}
