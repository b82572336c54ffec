import { standingSchema } from "../schemas/answers.ts";
import type { Standing } from "../vocabulary/index.ts";
import { codeParams, nothing } from "./parts.ts";
import type { CodeParams, Nothing } from "./parts.ts";
import { COMMON_PROBLEMS } from "./route.ts";
import type { Route } from "./route.ts";

export const getStanding: Route<CodeParams, Nothing, never, Standing> = {
  id: "getStanding",
  method: "GET",
  path: "/v1/subjects/{code}/standing",
  summary: "All lists' outcomes for one subject now",
  description:
    "The moment it speaks of is `Date` minus `Age`. It holds for no other moment, a kept answer is no verification, and a code that the register does not know is `undetermined`, never clean.",
  params: codeParams,
  query: nothing,
  body: null,
  answer: standingSchema,
  media: "application/json",
  lines: null,
  problems: ["invalidCode", "residentId", ...COMMON_PROBLEMS],
  scope: "public",
  cache: "standing",
};
