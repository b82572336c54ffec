import type { listLists } from "@xinyong/credit/routes";
import { editionOf } from "../standings/edition.ts";
import type { Handler } from "./handler.ts";

export const handleListLists: Handler<typeof listLists> = async ({ service }) => {
  const states = await service.ask((store) => store.lists());
  return {
    answer: { catalogueEdition: editionOf(service, states), lists: states.map(({ list }) => list) },
    lifetime: { changesAt: Number.POSITIVE_INFINITY },
  };
};
