import * as z from "zod/mini";
import { ROUTES } from "../routes/index.ts";
import type { Route } from "../routes/index.ts";
import {
  entrySchema,
  listSchema,
  outcomeSchema,
  problemSchema,
  recordSchema,
  standingSchema,
  subjectSchema,
} from "../schemas/index.ts";
import { keywordsOf } from "../schemas/narrow.ts";
import { PROBLEM_CODES } from "../vocabulary/index.ts";
import type { ProblemCode } from "../vocabulary/index.ts";

export interface OpenApiOptions {
  /** Base addresses under which the API is served. @default ["/"] */
  servers?: readonly string[];
  /** Version of the API. @default "1" */
  version?: string;
}

/** An OpenAPI 3.1 document, ready for `JSON.stringify`. */
export type OpenApiDocument = Record<string, unknown>;

type Json = Record<string, unknown>;

const COMPONENTS = {
  Subject: subjectSchema,
  CreditList: listSchema,
  ListEntry: entrySchema,
  ListOutcome: outcomeSchema,
  Standing: standingSchema,
  CreditRecord: recordSchema,
  Problem: problemSchema,
} as const;

/** How schemas become JSON Schema. */
const JSON_SCHEMA = {
  uri: (id: string) => `#/components/schemas/${id}`,
  unrepresentable: "any" as const,
  override({ zodSchema, jsonSchema }: { zodSchema: z.core.$ZodType; jsonSchema: Json }): void {
    for (const [keyword, value] of Object.entries(keywordsOf(zodSchema) ?? {})) {
      if (value === undefined) delete jsonSchema[keyword];
      else jsonSchema[keyword] = value;
    }
  },
};

const TAGS: readonly { name: string; description: string; matches: (route: Route) => boolean }[] = [
  { name: "Administration", description: "Needs a secret key.", matches: (route) => route.scope === "admin" },
  { name: "Pages", description: "For people, complete without script.", matches: (route) => /^\/(v|badges)\//.test(route.path) },
  { name: "Credit", description: "Subjects, standings, lists and records.", matches: (route) => route.path.startsWith("/v1/") },
  { name: "Operation", description: "For those who run the service.", matches: () => true },
];

/** OpenAPI 3.1 has no words for an answer in lines, so the schema is that of one, and this says the rest. */
const LINES = [
  "Who prefers `application/x-ndjson` in `Accept` is answered in lines, and the schema of that media is the schema of one line.",
  "The last line of a whole answer is `end`, with the `count` of the lines before it. A `problem` without an `index` says that the rest failed, and is the last line then.",
  "After that, and after an answer that stops without `end`, ask again for what has no line yet.",
].join(" ");

/**
 * Builds the OpenAPI 3.1 document of the API from the table of routes.
 *
 * @example
 * ```ts
 * import { createOpenApi } from "@xinyong/credit/openapi";
 * console.log(JSON.stringify(createOpenApi({ servers: ["https://credit.example.gov.cn"] }), null, 2));
 * ```
 */
export function createOpenApi(options: OpenApiOptions = {}): OpenApiDocument {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(COMPONENTS)) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, JSON_SCHEMA);
  const paths: Record<string, Json> = {};
  for (const route of ROUTES as readonly Route[]) {
    (paths[route.path] ??= {})[route.method.toLowerCase()] = operation(route, registry);
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Xinyong public credit API",
      version: options.version ?? "1",
      summary: "Look up and verify enterprises against a public credit platform.",
      license: { name: "MIT", identifier: "MIT" },
    },
    servers: (options.servers ?? ["/"]).map((url) => ({ url })),
    tags: TAGS.map(({ name, description }) => ({ name, description })),
    paths,
    components: {
      schemas: Object.fromEntries(Object.entries(schemas).map(([id, schema]) => [id, withoutMeta(schema as Json)])),
      securitySchemes: {
        secretKey: { type: "http", scheme: "bearer", description: "A secret key of the operator. Never in a browser." },
      },
    },
  };
}

/** One route as an OpenAPI operation. */
function operation(route: Route, registry: z.core.$ZodRegistry<{ id: string }>): Json {
  const tag = TAGS.find((candidate) => candidate.matches(route));
  const toSchema = (schema: z.ZodMiniType): Json => reference(schema, registry);
  const answer = route.answer ? toSchema(route.answer) : { type: "string" };
  return {
    operationId: route.id,
    summary: route.summary,
    ...(route.description && { description: route.description }),
    tags: tag ? [tag.name] : [],
    security: route.scope === "admin" ? [{ secretKey: [] }] : [],
    parameters: [
      ...parameters("path", toSchema(route.params)),
      ...parameters("query", toSchema(route.query)),
    ],
    ...body(route, toSchema),
    responses: {
      "200": {
        description: route.lines ? `The answer. ${LINES}` : "The answer.",
        content: { [route.media]: { schema: answer }, ...(route.lines && { [route.lines.media]: { schema: toSchema(route.lines.line) } }) },
      },
      ...problems(route),
    },
  };
}

/** The body of a route; where its answer has two forms, what may be asked in each. */
function body(route: Route, toSchema: (schema: z.ZodMiniType) => Json): Json {
  if (route.body === null) return {};
  const one = toSchema(route.body);
  const schema = route.lines
    ? {
        anyOf: [
          { ...one, description: `For an answer in ${route.media}.` },
          { ...toSchema(route.lines.body), description: `For an answer in ${route.lines.media}.` },
        ],
      }
    : one;
  return { requestBody: { required: true, content: { "application/json": { schema } } } };
}

function parameters(where: "path" | "query", schema: Json): Json[] {
  const required = new Set((schema["required"] as string[] | undefined) ?? []);
  return Object.entries((schema["properties"] as Record<string, Json> | undefined) ?? {}).map(([name, property]) => ({
    name,
    in: where,
    required: where === "path" || required.has(name),
    schema: property,
  }));
}

/** Problems by status; several codes of one status share an answer, since OpenAPI knows one per status. */
function problems(route: Route): Json {
  const byStatus = new Map<number, string[]>();
  for (const code of route.problems) {
    const { status } = PROBLEM_CODES[code];
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  const answers = [...byStatus].map(([status, codes]) => [
    String(status),
    {
      description: `${codes.map((code) => `\`${code}\`: ${PROBLEM_CODES[code as ProblemCode].title}`).join("; ")}.`,
      content:
        route.media === "text/html" || route.media === "image/svg+xml"
          ? { [route.media]: { schema: { type: "string" } } }
          : { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
    },
  ]);
  return Object.fromEntries(answers) as Json;
}

/** A schema as JSON Schema, with the named ones of {@link COMPONENTS} as references. */
function reference(schema: z.ZodMiniType, registry: z.core.$ZodRegistry<{ id: string }>): Json {
  const named = registry.get(schema);
  if (named !== undefined) return { $ref: `#/components/schemas/${named.id}` };
  const own = z.registry<{ id: string }>();
  for (const [id, component] of Object.entries(COMPONENTS)) own.add(component, { id });
  own.add(schema, { id: "it" });
  const { schemas } = z.toJSONSchema(own, { ...JSON_SCHEMA, io: "input" });
  return withoutMeta(schemas["it"] as Json);
}

/** OpenAPI documents state the dialect once, and name schemas by their place. */
function withoutMeta(schema: Json): Json {
  const { $schema: _dialect, $id: _id, ...rest } = schema;
  return rest;
}
