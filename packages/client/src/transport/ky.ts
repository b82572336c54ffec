import ky from "ky";
import { readBody } from "./internal/read-body.ts";
import { requestInit } from "./internal/request-init.ts";
import type { FetchFunction, Transport } from "./transport.ts";

/**
 * Sends with ky: the default. Its own retries, time limits and errors for a status are off, since these are decided above the transport.
 *
 * @param fetch What sends; for a proxy or a test. @default globalThis.fetch, looked up for each call, so that mocks installed later are met
 */
export function kyTransport(fetch?: FetchFunction): Transport {
  return {
    async send(request) {
      const response = await ky(request.url, {
        ...requestInit(request),
        retry: 0,
        timeout: false,
        totalTimeout: false,
        throwHttpErrors: false,
        ...(fetch === undefined ? {} : { fetch: (input: RequestInfo | URL) => fetch(input as Request) }),
      });
      const body = await readBody(response, request.maxBodyBytes);
      return { status: response.status, header: (name) => response.headers.get(name), body };
    },
  };
}
