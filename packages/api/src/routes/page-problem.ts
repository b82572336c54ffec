import type { Route } from "@xinyong/credit/routes";
import type { Problem } from "@xinyong/credit/vocabulary";
import { PAGE_CSP } from "../http/headers.ts";
import { respondProblem } from "../http/respond.ts";
import type { Moment } from "../http/respond.ts";
import { languageOf } from "../pages/language.ts";
import { textOf } from "./pages.ts";
import type { Service } from "./service.ts";

/** A problem as a page or an image, for people; null when it is to be JSON. It never hides that it is a problem: the status stays. */
export async function pageProblem(
  service: Service,
  route: Route | null,
  request: Request,
  problem: Problem,
  headers: Readonly<Record<string, string>>,
  moment: Moment,
): Promise<Response | null> {
  const id = route?.id;
  if ((id !== "subjectPage" && id !== "badgeImage") || service.pages?.problem === undefined || route === null)
    return null;
  try {
    const language = languageOf(request);
    const rendered = textOf(await service.pages.problem(problem, { route: id, language, lists: [], ...moment }));
    const response = respondProblem(route, problem, headers, moment);
    const own = new Headers(response.headers);
    own.set("Content-Type", `${route.media}; charset=utf-8`);
    own.set("Content-Language", language);
    own.set("Vary", "Accept-Language");
    if (id === "subjectPage") own.set("Content-Security-Policy", PAGE_CSP);
    for (const [name, value] of Object.entries(rendered.headers)) own.set(name, value);
    own.set("Cache-Control", "no-store");
    return new Response(rendered.text, { status: problem.status, headers: own });
  } catch {
    return null;
  }
}
