import type { getStanding } from "@xinyong/credit/routes";
import type { Handler } from "./handler.ts";

export const handleGetStanding: Handler<typeof getStanding> = async ({ params, service, now }) => {
  const { bytes, tag, lifetime } = await service.ready.get(service, params.code, now);
  return { bytes, tag, lifetime };
};
