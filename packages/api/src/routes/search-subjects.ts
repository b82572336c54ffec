import { classifyIdentifier, findResidentIds, normalizeCode, parseCode } from "@xinyong/credit/code";
import { MAX_CANDIDATES } from "@xinyong/credit/routes";
import type { searchSubjects } from "@xinyong/credit/routes";
import { nameKey } from "@xinyong/credit/vocabulary";
import { ProblemError } from "../http/problem-error.ts";
import type { SubjectQuery } from "../store/index.ts";
import type { Handler } from "./handler.ts";

export const handleSearchSubjects: Handler<typeof searchSubjects> = async ({ body, service }) => {
  const query = readQuery(body.query);
  const limit = body.limit ?? MAX_CANDIDATES;
  const found = await service.ask((store) => store.search(query, limit + 1));
  return { answer: { candidates: found.slice(0, limit), more: found.length > limit } };
};

/** Tells apart what was typed. A resident number, alone or inside a text, is refused before it is looked at in any other way. */
function readQuery(text: string): SubjectQuery {
  const kind = classifyIdentifier(text);
  if (kind === "residentId" || findResidentIds(text).length > 0) {
    throw new ProblemError(
      "residentId",
      "The query holds a resident number. It was not kept. Search for an enterprise's name.",
    );
  }
  if (kind === "registrationNumber" || kind === "organisationCode") return { by: kind, text: normalizeCode(text) };
  if (parseCode(text).ok) {
    throw new ProblemError(
      "invalidRequest",
      "The query is a credit code. Ask for its standing instead of searching for it.",
    );
  }
  if ([...nameKey(text)].length < 2)
    throw new ProblemError("invalidRequest", "A name to search for has at least 2 characters.");
  return { by: "name", text };
}
