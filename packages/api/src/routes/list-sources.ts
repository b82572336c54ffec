import type { listSources } from "@xinyong/credit/routes";
import type { Handler } from "./handler.ts";

const HOUR_MS = 3_600_000;

export const handleListSources: Handler<typeof listSources> = async ({ service, now }) => {
  const states = await service.ask((store) => store.lists());
  let changesAt = Number.POSITIVE_INFINITY;
  const sources = states.map(({ list, source }) => {
    const staleFrom = source.dataTime === null ? null : Date.parse(source.dataTime) + list.maxAgeHours * HOUR_MS;
    // Data that never came is not fresh.
    const stale = staleFrom === null || staleFrom <= now.getTime();
    if (staleFrom !== null && !stale) changesAt = Math.min(changesAt, staleFrom);
    const { health, dataTime, version } = source;
    return { listId: list.id, name: list.name, maxAgeHours: list.maxAgeHours, stale, health, dataTime, version };
  });
  const failed = sources.some(({ stale, health }) => stale || health !== "ok");
  return { answer: { sources }, lifetime: { changesAt, failed } };
};
