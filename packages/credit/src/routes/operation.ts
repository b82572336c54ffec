import * as z from "zod/mini";
import { nothing } from "./parts.ts";
import type { Nothing } from "./parts.ts";
import type { Route } from "./route.ts";

const common = {
  method: "GET",
  params: nothing,
  query: nothing,
  body: null,
  lines: null,
  description: "",
  scope: "public",
  cache: "none",
} as const;

export const openApiDocument: Route<Nothing, Nothing, never, Record<string, unknown>> = {
  ...common,
  id: "openApiDocument",
  path: "/openapi.json",
  summary: "This API as an OpenAPI 3.1 document",
  answer: z.record(z.string(), z.unknown()),
  media: "application/json",
  problems: ["methodNotAllowed"],
};

export interface HealthAnswer {
  status: "ok" | "unavailable";
}

const health: z.ZodMiniType<HealthAnswer> = z.looseObject({ status: z.enum(["ok", "unavailable"]) });

export const liveness: Route<Nothing, Nothing, never, HealthAnswer> = {
  ...common,
  id: "liveness",
  path: "/livez",
  summary: "Is the process alive?",
  answer: health,
  media: "application/json",
  problems: ["methodNotAllowed"],
};

export const readiness: Route<Nothing, Nothing, never, HealthAnswer> = {
  ...common,
  id: "readiness",
  path: "/readyz",
  summary: "Can the process answer?",
  answer: health,
  media: "application/json",
  problems: ["methodNotAllowed", "unavailable"],
};

export const metrics: Route<Nothing, Nothing, never, never> = {
  ...common,
  id: "metrics",
  path: "/metrics",
  summary: "Counters for Prometheus",
  answer: null,
  media: "text/plain",
  problems: ["methodNotAllowed"],
};
