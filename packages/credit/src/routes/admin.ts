import * as z from "zod/mini";
import { instantSchema, text, whole } from "../schemas/basic.ts";
import type { Instant } from "../vocabulary/index.ts";
import { nothing } from "./parts.ts";
import type { Nothing } from "./parts.ts";
import { COMMON_PROBLEMS } from "./route.ts";
import type { Route } from "./route.ts";

/** How many items an administrative act changed: 0 when it had been done before. */
export interface ChangeAnswer {
  changed: number;
}

export interface WithdrawBody {
  /** Id of the entry or record, as the public answers show it. */
  id: string;
  /** From when it is absent. @default now */
  at?: Instant | undefined;
}

export interface DisputeBody {
  id: string;
  /** `open` marks the item as under objection, `closed` takes the mark away. An upheld objection is a withdrawal. */
  state: "open" | "closed";
}

const id = text(1, 128);
const answer: z.ZodMiniType<ChangeAnswer> = z.looseObject({ changed: whole() });

export const withdrawItem: Route<Nothing, Nothing, WithdrawBody, ChangeAnswer> = {
  id: "withdrawItem",
  method: "POST",
  path: "/v1/admin/withdrawals",
  summary: "Withdraw one entry or record",
  description: "After a repair, an upheld objection or a mistake. The item is absent everywhere from then on, and a file that still names it does not bring it back.",
  params: nothing,
  query: nothing,
  body: z.strictObject({ id, at: z.optional(instantSchema) }),
  answer,
  media: "application/json",
  lines: null,
  problems: ["unauthorized", "forbidden", "notFound", "tooLarge", "unsupportedMediaType", ...COMMON_PROBLEMS],
  scope: "admin",
  cache: "none",
};

export const disputeItem: Route<Nothing, Nothing, DisputeBody, ChangeAnswer> = {
  id: "disputeItem",
  method: "POST",
  path: "/v1/admin/disputes",
  summary: "Mark one entry or record as under objection, or take the mark away",
  description: "Only an objection that the authority has accepted marks an item.",
  params: nothing,
  query: nothing,
  body: z.strictObject({ id, state: z.enum(["open", "closed"]) }),
  answer,
  media: "application/json",
  lines: null,
  problems: ["unauthorized", "forbidden", "notFound", "tooLarge", "unsupportedMediaType", ...COMMON_PROBLEMS],
  scope: "admin",
  cache: "none",
};
