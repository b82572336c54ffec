import { isCreditError, isNetworkError } from "../errors/index.ts";
import type { MiddlewareContext, MiddlewareRequest } from "../middleware/index.ts";

/**
 * What a span is begun with, by the semantic conventions for HTTP clients. `url.full`, which they ask for, is left out on purpose: it holds
 * the code that is asked.
 */
export function attributesOf({ method, url }: MiddlewareRequest, { template, attempt }: MiddlewareContext): Record<string, string | number> {
  const [, scheme, host = "", port] = /^(https?):\/\/(?:[^@/?#]*@)?(\[[^\]]*\]|[^:/?#\\]+)(?::(\d+))?/i.exec(url) ?? [];
  return {
    "http.request.method": method,
    "url.template": template,
    ...(host === "" ? {} : { "server.address": host.replace(/[[\]]/g, ""), "server.port": Number(port ?? (scheme?.length === 5 ? 443 : 80)) }),
    ...(attempt > 1 ? { "http.request.resend_count": attempt - 1 } : {}),
  };
}

/** `error.type` of what an attempt ended with: the machine word of an error, for one of the network with its kind; few, and all documented. */
export function errorType(reason: unknown): string {
  if (isNetworkError(reason)) return `network.${reason.cause.kind}`;
  return isCreditError(reason) ? reason.code : "aborted";
}
