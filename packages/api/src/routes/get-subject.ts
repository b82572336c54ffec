import type { getSubject } from "@xinyong/credit/routes";
import type { Handler } from "./handler.ts";

export const handleGetSubject: Handler<typeof getSubject> = async ({ params: { code }, service }) => {
  const found = await service.ask((store) => store.subjects([code]));
  return { answer: { code, subject: found.get(code) ?? null }, lifetime: { changesAt: Number.POSITIVE_INFINITY } };
};
