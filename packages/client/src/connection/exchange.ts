import { bounded } from "../abort/index.ts";
import { InvalidAnswerError, NetworkError, TimeoutError, isCreditError } from "../errors/index.ts";
import { chain } from "../middleware/index.ts";
import type { MiddlewareContext, MiddlewareRequest } from "../middleware/index.ts";
import type { TransportRequest, TransportResponse } from "../transport/index.ts";
import { causeOf } from "./network-cause.ts";
import { own } from "./own.ts";
import type { Settings } from "./settings.ts";

/** Bytes that a body may have. The largest answer, 100 standings, has some hundreds of thousands. */
const MAX_BODY_BYTES = 5_000_000;

/**
 * Sends a request once, through the middleware, within its time. The time is kept here and not in the transport, so that it covers the body
 * and holds even when a transport pays no heed to its signal.
 *
 * @throws the reason of the signal; {@link TimeoutError}, {@link NetworkError}, {@link InvalidAnswerError} or what a middleware let through.
 */
export function exchange(
  settings: Settings,
  request: MiddlewareRequest,
  timeoutMs: number,
  context: MiddlewareContext,
): Promise<TransportResponse> {
  const { scheduler, middleware } = settings;
  const bounds = { scheduler, signal: context.signal, ms: timeoutMs, late: () => new TimeoutError(timeoutMs) };
  return bounded(bounds, (signal) =>
    chain(middleware, { ...context, signal }, (last) => send(settings, { ...own(last), signal, timeoutMs, maxBodyBytes: MAX_BODY_BYTES }))(request),
  );
}

async function send({ transport, base, secretHeaders }: Settings, request: TransportRequest): Promise<TransportResponse> {
  // A middleware may have given another address, and the key is for the API alone.
  const secret = request.url.startsWith(`${base}/`) ? secretHeaders : {};
  try {
    const response = await transport.send({ ...request, headers: { ...secret, ...request.headers } });
    if (response.body.length > MAX_BODY_BYTES) throw new InvalidAnswerError("tooLarge", { status: response.status });
    return response;
  } catch (error) {
    // No error of a transport goes further, since it may hold the address, the headers and with them the key.
    throw isCreditError(error) ? error : new NetworkError(causeOf(error));
  }
}
