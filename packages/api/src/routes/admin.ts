import type { disputeItem, withdrawItem } from "@xinyong/credit/routes";
import { formatInstant } from "@xinyong/credit/vocabulary";
import { ProblemError } from "../http/problem-error.ts";
import type { Handler } from "./handler.ts";

export const handleWithdrawItem: Handler<typeof withdrawItem> = async ({ body: { id, at }, service, now }) => {
  // Written to the second and rounded down: "now" is never later than now.
  const changed = await service.ask((store) => store.withdraw(id, at ?? formatInstant(now)));
  return { answer: changed ?? noSuchItem() };
};

export const handleDisputeItem: Handler<typeof disputeItem> = async ({ body: { id, state }, service }) => {
  const changed = await service.ask((store) => store.dispute(id, state === "open"));
  return { answer: changed ?? noSuchItem() };
};

function noSuchItem(): never {
  throw new ProblemError("notFound", "No entry or record has this id.");
}
