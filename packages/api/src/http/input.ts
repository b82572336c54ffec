import type { Route } from "@xinyong/credit/routes";
import { codeOfPath } from "../routes/code-problem.ts";
import { MAX_BODY_BYTES, MAX_LINES_BODY_BYTES, readJson } from "./body.ts";
import { ProblemError } from "./problem-error.ts";

/** What a request says, once it has the form that its route documents. */
export interface Input {
  params: unknown;
  query: unknown;
  body: unknown;
}

/**
 * Checks a request against its route.
 *
 * @param inLines Whether it is answered in lines.
 * @throws {ProblemError}
 */
export async function readInput(
  route: Route,
  request: Request,
  params: Readonly<Record<string, string>>,
  inLines: boolean,
): Promise<Input> {
  return {
    params: readParams(route, params),
    query: readPart("query", route.query, Object.fromEntries(new URL(request.url).searchParams)),
    body: await readBody(route, request, inLines),
  };
}

function readParams(route: Route, params: Readonly<Record<string, string>>): unknown {
  const { code } = params;
  const read = code === undefined ? params : { ...params, code: codeOfPath(code) };
  const parsed = route.params.safeParse(read);
  if (!parsed.success) throw new ProblemError("notFound", "There is nothing at this address.");
  return parsed.data;
}

async function readBody({ body, lines, media }: Route, request: Request, inLines: boolean): Promise<unknown> {
  if (body === null) return null;
  if (inLines && lines !== null) return readPart("body", lines.body, await readJson(request, MAX_LINES_BODY_BYTES));
  const value = await readJson(request, MAX_BODY_BYTES);
  try {
    return readPart("body", body, value);
  } catch (error) {
    if (lines === null || !lines.body.safeParse(value).success) throw error;
    const hint = `This asks for more than an answer in ${media} holds. Ask for less, or name ${lines.media} in the header Accept.`;
    throw new ProblemError("invalidRequest", hint);
  }
}

function readPart(where: "query" | "body", schema: Route["query"], value: unknown): unknown {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  // The schemas are strict, so a path names members that we know and places of an array, never a caller's own words.
  const [issue] = parsed.error.issues;
  const place = issue?.path.map(String).join(".") || "its members";
  throw new ProblemError(
    "invalidRequest",
    `The ${where} is wrong at ${place}. The OpenAPI document at /openapi.json has its form.`,
  );
}
