import * as z from "zod/mini";
import { instantSchema, openEnum } from "../schemas/basic.ts";
import { SOURCE_HEALTHS } from "../vocabulary/index.ts";
import type { SourceState } from "../vocabulary/index.ts";
import { nothing } from "./parts.ts";
import type { Nothing } from "./parts.ts";
import { COMMON_PROBLEMS } from "./route.ts";
import type { Route } from "./route.ts";

/** The state of the data behind one list. */
export interface Source extends SourceState {
  listId: string;
  name: string;
  maxAgeHours: number;
  /** True when the data is too old to say anything. */
  stale: boolean;
}

export interface SourcesAnswer {
  sources: readonly Source[];
}

export const listSources: Route<Nothing, Nothing, never, SourcesAnswer> = {
  id: "listSources",
  method: "GET",
  path: "/v1/sources",
  summary: "How fresh the data of each list is",
  description: "",
  params: nothing,
  query: nothing,
  body: null,
  answer: z.looseObject({
    sources: z.array(
      z.looseObject({
        listId: z.string(),
        name: z.string(),
        maxAgeHours: z.number(),
        stale: z.boolean(),
        health: openEnum(SOURCE_HEALTHS),
        dataTime: z.nullable(instantSchema),
        version: z.nullable(z.string()),
      }),
    ),
  }),
  media: "application/json",
  lines: null,
  problems: COMMON_PROBLEMS,
  scope: "public",
  cache: "catalogue",
};
