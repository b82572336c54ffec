import type { PageContext, Pages } from "@xinyong/api";
import { wordsFor } from "@xinyong/credit/wording";
import { badgeImage, failedBadgeImage } from "./badge-image.ts";
import { IMAGE_HEADERS, PAGE_HEADERS } from "./style.ts";
import { problemPage, subjectPage } from "./subject-page.ts";

/** The server's pages, for {@link createApi}: complete without script, in Chinese and English. */
export function createPages(): Pages {
  return {
    subject: (standing, { lists, now, language }) => ({
      body: subjectPage(standing, lists, now, wordsFor(language)),
      headers: PAGE_HEADERS,
    }),
    badge: (standing, { language }) => ({ body: badgeImage(standing, wordsFor(language)), headers: IMAGE_HEADERS }),
    problem: (problem, { route, language }: PageContext) =>
      route === "badgeImage"
        ? { body: failedBadgeImage(wordsFor(language)), headers: IMAGE_HEADERS }
        : { body: problemPage(problem, wordsFor(language)), headers: PAGE_HEADERS },
  };
}
