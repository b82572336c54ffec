import type { CreditCode } from "@xinyong/credit/code";
import { decideStanding } from "@xinyong/credit/standing";
import type { Standing } from "@xinyong/credit/vocabulary";
import type { Lifetime } from "../http/cache.ts";
import type { Service } from "../routes/service.ts";
import type { SubjectEvidence } from "../store/index.ts";
import { editionOf } from "./edition.ts";

/** Evidence about codes in the order asked, all from one reading of the store. */
export async function readEvidence(service: Service, codes: readonly CreditCode[]): Promise<readonly SubjectEvidence[]> {
  const evidence = await service.ask((store) => store.evidence(codes));
  // What a store mixes up must not become another subject's standing.
  if (evidence.length !== codes.length || evidence.some(({ code }, place) => code !== codes[place]))
    throw new Error("The store answered for other codes than it was asked.");
  return evidence;
}

/** What the evidence says at a moment. */
export function decide(service: Service, evidence: SubjectEvidence, now: Date): Standing {
  return decideStanding({ ...evidence, catalogueEdition: editionOf(service, evidence.lists) }, now);
}

/** Standings of codes, all from one reading of the store. */
export async function readStandings(service: Service, codes: readonly CreditCode[], now: Date): Promise<Standing[]> {
  return (await readEvidence(service, codes)).map((evidence) => decide(service, evidence, now));
}

const FAILURES: ReadonlySet<string> = new Set(["unavailable", "partial", "stale"]);

/** How long a standing may be kept. */
export function lifetimeOf({ validUntil, outcomes }: Standing): Lifetime {
  return {
    changesAt: validUntil === null ? Number.POSITIVE_INFINITY : Date.parse(validUntil),
    failed: outcomes.some(({ outcome }) => FAILURES.has(outcome)),
  };
}
