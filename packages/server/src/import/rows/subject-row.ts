import { parseRegistrationNumber } from "@xinyong/credit/code";
import type { Subject } from "@xinyong/credit/vocabulary";
import type { SubjectField } from "../layouts/index.ts";
import { strongest } from "../remark.ts";
import type { Remark } from "../remark.ts";
import { readParty } from "./party.ts";
import type { Row } from "./read-row.ts";

/** Registration states by the words and the code numbers that registers use. A word not named here is kept as it is. */
const STATES: Readonly<Record<string, string>> = {
  "1": "active",
  存续: "active",
  续存: "active",
  在业: "active",
  开业: "active",
  "2": "revoked",
  吊销: "revoked",
  "3": "deregistered",
  注销: "deregistered",
  "4": "movedOut",
  迁出: "movedOut",
};

/** Reads a row of the register. The register itself says which codes exist: one whose check digit fails is taken as it is. */
export function readSubjectRow(row: Row<SubjectField>): { remark: Remark | null; subject: Subject | null } {
  const kind = row.raw("kind");
  const party = readParty({
    name: row.raw("name"),
    code: row.raw("code"),
    kind,
    hasPersonNumber: false,
    guessPersons: false,
  });
  const established = row.date("establishedOn");
  const remark = strongest([
    ...(party.refusal === null ? [] : [party.refusal]),
    ...(established.ok ? [] : (["refuse:bad-date"] as const)),
    ...(party.code === null || party.name === null ? (["unmatched:no-code"] as const) : []),
  ]);
  if (remark !== null || party.code === null || party.name === null || !established.ok) return { remark, subject: null };
  const state = row.raw("state") ?? "";
  const division = row.raw("division");
  return {
    remark: null,
    subject: {
      code: party.code,
      name: party.name,
      formerNames: (row.raw("formerNames") ?? "").split(/[;；、|\n]+/u).map((name) => name.trim()).filter((name) => name !== ""),
      kind: kind ?? "",
      state: Object.hasOwn(STATES, state) ? (STATES[state] ?? state) : state,
      division: division !== null && /^\d{6}$/.test(division) ? division : null,
      registrationNumber: parseRegistrationNumber(row.raw("registrationNumber") ?? ""),
      establishedOn: established.value,
    },
  };
}
