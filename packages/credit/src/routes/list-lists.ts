import * as z from "zod/mini";
import { listSchema } from "../schemas/answers.ts";
import type { CreditList } from "../vocabulary/index.ts";
import { nothing } from "./parts.ts";
import type { Nothing } from "./parts.ts";
import { COMMON_PROBLEMS } from "./route.ts";
import type { Route } from "./route.ts";

export interface ListsAnswer {
  catalogueEdition: string;
  lists: readonly CreditList[];
}

export const listLists: Route<Nothing, Nothing, never, ListsAnswer> = {
  id: "listLists",
  method: "GET",
  path: "/v1/lists",
  summary: "The lists that the platform publishes",
  description: "Each under its own statutory name.",
  params: nothing,
  query: nothing,
  body: null,
  answer: z.looseObject({ catalogueEdition: z.string(), lists: z.array(listSchema) }),
  media: "application/json",
  lines: null,
  problems: COMMON_PROBLEMS,
  scope: "public",
  cache: "catalogue",
};
