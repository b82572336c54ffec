import type { listEntries } from "@xinyong/credit/routes";
import { publicEntry } from "@xinyong/credit/standing";
import { ProblemError } from "../http/problem-error.ts";
import type { Handler } from "./handler.ts";
import { nextChangeOf, readPage } from "./walking.ts";

export const handleListEntries: Handler<typeof listEntries> = async ({ params: { id }, query, service, now }) => {
  const states = await service.ask((store) => store.lists());
  if (!states.some(({ list }) => list.id === id))
    throw new ProblemError("notFound", "No list of this id is in service.");
  const { items, next } = await readPage(service, ["listEntries", id], query, (position, limit) =>
    service.ask((store) => store.entries(id, now, position, limit)),
  );
  const terms = items.map(({ entry: { from, until }, withdrawnAt = null }) => ({ from, until, withdrawnAt }));
  return {
    answer: { items: items.map(({ code, name, entry }) => ({ code, name, entry: publicEntry(entry) })), next },
    lifetime: { changesAt: nextChangeOf(terms, now) },
  };
};
