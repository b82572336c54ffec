import * as z from "zod/mini";
import { codeParams } from "./parts.ts";
import type { CodeParams } from "./parts.ts";
import type { Route } from "./route.ts";

/** How a page is wanted. */
export interface PageOptions {
  /** Language of the page. @default what `Accept-Language` prefers, else Chinese */
  lang?: "zh-CN" | "en" | undefined;
}

const pageOptions: z.ZodMiniType<PageOptions> = z.object({ lang: z.optional(z.enum(["zh-CN", "en"])) });

/** The page of one subject: complete without script. */
export const subjectPage: Route<CodeParams, PageOptions, never, never> = {
  id: "subjectPage",
  method: "GET",
  path: "/v/{code}",
  summary: "What is published about this subject now, by list, as a page",
  description: "Server-rendered. Says where to object and where to apply for repair. A page is not evidence.",
  params: codeParams,
  query: pageOptions,
  body: null,
  answer: null,
  media: "text/html",
  lines: null,
  problems: ["invalidCode", "residentId", "unavailable"],
  scope: "public",
  cache: "standing",
};

/** The badge as an image, for pages without script. */
export const badgeImage: Route<CodeParams, PageOptions, never, never> = {
  id: "badgeImage",
  method: "GET",
  path: "/badges/{code}.svg",
  summary: "The badge of this subject now, as an image",
  description: "",
  params: codeParams,
  query: pageOptions,
  body: null,
  answer: null,
  media: "image/svg+xml",
  lines: null,
  problems: ["invalidCode", "residentId", "unavailable"],
  scope: "public",
  cache: "standing",
};
