import { codeParams, nothing } from "./parts.ts";
import type { CodeParams, Nothing } from "./parts.ts";
import type { Route } from "./route.ts";

/** The page of one subject: complete without script. */
export const subjectPage: Route<CodeParams, Nothing, never, never> = {
  id: "subjectPage",
  method: "GET",
  path: "/v/{code}",
  summary: "What is published about this subject now, by list, as a page",
  description: "Server-rendered. Says where to object and where to apply for repair. A page is not evidence.",
  params: codeParams,
  query: nothing,
  body: null,
  answer: null,
  media: "text/html",
  problems: ["invalidCode", "residentId", "unavailable"],
  scope: "public",
  cache: "standing",
};

/** The badge as an image, for pages without script. */
export const badgeImage: Route<CodeParams, Nothing, never, never> = {
  id: "badgeImage",
  method: "GET",
  path: "/badges/{code}.svg",
  summary: "The badge of this subject now, as an image",
  description: "",
  params: codeParams,
  query: nothing,
  body: null,
  answer: null,
  media: "image/svg+xml",
  problems: ["invalidCode", "residentId", "unavailable"],
  scope: "public",
  cache: "standing",
};
