import type { ListEvidence } from "@xinyong/credit/standing";
import type { SourceState } from "@xinyong/credit/vocabulary";
import type { Store, SubjectEvidence } from "../store/index.ts";
import { testCode } from "./test-codes.ts";

/** Which list's source fails for which code, and how. */
const FAULTS: Readonly<Record<string, { listId: string; source: Partial<SourceState> }>> = {
  [testCode("sourceDown")]: { listId: "judgment-defaulters", source: { health: "unavailable" } },
  [testCode("partial")]: { listId: "judgment-defaulters", source: { health: "partial" } },
  [testCode("stale")]: {
    listId: "tax-violations",
    source: { dataTime: "2026-11-10T06:00:00+08:00", version: "20261110-1" },
  },
};

/**
 * The same store, but asked for some test codes, one list's source is down, too old or incomplete. A failure of a source is a fact about
 * the data, so it goes in below the rule for a standing and shows alike in answers, pages and badges.
 */
export function withSourceFaults(store: Store): Store {
  const evidence: Store["evidence"] = async (codes) => (await store.evidence(codes)).map(fail);
  return new Proxy(store, {
    get(target, name) {
      if (name === "evidence") return evidence;
      // Called on the store itself, whose methods may use private members.
      const member: unknown = Reflect.get(target, name, target);
      return typeof member === "function" ? member.bind(target) : member;
    },
  });
}

function fail(evidence: SubjectEvidence): SubjectEvidence {
  const fault = FAULTS[evidence.code];
  if (fault === undefined) return evidence;
  const lists = evidence.lists.map((one): ListEvidence =>
    one.list.id === fault.listId ? { ...one, source: { ...one.source, ...fault.source } } : one,
  );
  return { ...evidence, lists };
}
