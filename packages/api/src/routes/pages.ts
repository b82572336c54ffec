import type { badgeImage, CodeParams, PageOptions, subjectPage } from "@xinyong/credit/routes";
import { ProblemError } from "../http/problem-error.ts";
import { languageOf } from "../pages/language.ts";
import type { PageContext, Pages, Rendered } from "../pages/pages.ts";
import type { Call, Handler, Reply } from "./handler.ts";

export const handleSubjectPage: Handler<typeof subjectPage> = (call) => render(call, "subjectPage");

export const handleBadgeImage: Handler<typeof badgeImage> = (call) => render(call, "badgeImage");

async function render(call: Call<CodeParams, PageOptions, never>, route: PageContext["route"]): Promise<Reply<never>> {
  const { params, service, now, requestId, request } = call;
  const pages = requirePages(service.pages);
  const { standing, lifetime } = await service.ready.get(service, params.code, now);
  const states = await service.ask((store) => store.lists());
  const language = languageOf(request);
  const context = { route, now, language, lists: states.map(({ list }) => list), requestId };
  const rendered = await (route === "subjectPage" ? pages.subject(standing, context) : pages.badge(standing, context));
  return { ...textOf(rendered), lifetime };
}

/** The text of a rendered page with its headers. */
export function textOf(rendered: Rendered): { text: string; headers: Readonly<Record<string, string>> } {
  return typeof rendered === "string"
    ? { text: rendered, headers: {} }
    : { text: rendered.body, headers: rendered.headers ?? {} };
}

function requirePages(pages: Pages | null): Pages {
  if (pages === null) throw new ProblemError("notFound", "This server shows no pages.");
  return pages;
}
