import type { CreditCode } from "@xinyong/credit/code";
import { decideStanding } from "@xinyong/credit/standing";
import type { Standing } from "@xinyong/credit/vocabulary";
import type { Lifetime } from "../http/cache.ts";
import type { Service } from "../routes/service.ts";
import { editionOf } from "./edition.ts";

/** Standings of codes, all from one reading of the store. */
export async function readStandings(service: Service, codes: readonly CreditCode[], now: Date): Promise<Standing[]> {
  const evidence = await service.ask((store) => store.evidence(codes));
  return codes.map((code, place) => {
    const found = evidence[place];
    // What a store mixes up must not become another subject's standing.
    if (found?.code !== code) throw new Error("The store answered for another code than it was asked.");
    return decideStanding({ ...found, catalogueEdition: editionOf(service, found.lists) }, now);
  });
}

const FAILURES: ReadonlySet<string> = new Set(["unavailable", "partial", "stale"]);

/** How long a standing may be kept. */
export function lifetimeOf({ validUntil, outcomes }: Standing): Lifetime {
  return {
    changesAt: validUntil === null ? Number.POSITIVE_INFINITY : Date.parse(validUntil),
    failed: outcomes.some(({ outcome }) => FAILURES.has(outcome)),
  };
}
