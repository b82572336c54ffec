import type { listLists } from "@xinyong/credit/routes";
import type { Handler } from "./handler.ts";

export const handleListLists: Handler<typeof listLists> = async ({ service }) => {
  const states = await service.ask((store) => store.lists());
  return {
    answer: { catalogueEdition: service.catalogueEdition, lists: states.map(({ list }) => list) },
    lifetime: { changesAt: Number.POSITIVE_INFINITY },
  };
};
