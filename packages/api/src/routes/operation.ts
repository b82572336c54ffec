import { createOpenApi } from "@xinyong/credit/openapi";
import type { liveness, metrics, openApiDocument, readiness } from "@xinyong/credit/routes";
import { ProblemError } from "../http/problem-error.ts";
import type { Handler } from "./handler.ts";

export const handleOpenApiDocument: Handler<typeof openApiDocument> = async ({ service }) => ({
  answer: createOpenApi({ servers: service.servers }),
});

export const handleLiveness: Handler<typeof liveness> = async () => ({ answer: { status: "ok" } });

export const handleReadiness: Handler<typeof readiness> = async ({ service }) => {
  if (await service.ask((store) => store.ready())) return { answer: { status: "ok" } };
  throw new ProblemError("unavailable", "The store is not ready.", { headers: { "Retry-After": "5" } });
};

export const handleMetrics: Handler<typeof metrics> = async ({ service }) => ({ text: service.metrics.text() });
