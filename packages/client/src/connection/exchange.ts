import { bounded } from "../abort/index.ts";
import type { AbortSignalLike } from "../abort/index.ts";
import { InvalidAnswerError, NetworkError, TimeoutError, isCreditError } from "../errors/index.ts";
import type { TransportResponse } from "../transport/index.ts";
import type { PreparedRequest } from "./build-request.ts";
import { causeOf } from "./network-cause.ts";
import type { Settings } from "./settings.ts";

/** Bytes that a body may have. The largest answer, 100 standings, has some hundreds of thousands. */
const MAX_BODY_BYTES = 5_000_000;

/**
 * Sends a request once, within its time. The time is kept here and not in the transport, so that it covers the body and holds even
 * when a transport pays no heed to its signal.
 *
 * @throws the reason of the signal; {@link TimeoutError}, {@link NetworkError} or {@link InvalidAnswerError}.
 */
export function exchange(
  { transport, scheduler }: Settings,
  request: PreparedRequest,
  timeoutMs: number,
  signal: AbortSignalLike,
): Promise<TransportResponse> {
  const bounds = { scheduler, signal, ms: timeoutMs, late: () => new TimeoutError(timeoutMs) };
  return bounded(bounds, async (inner) => {
    let response: TransportResponse;
    try {
      response = await transport.send({ ...request, signal: inner, timeoutMs, maxBodyBytes: MAX_BODY_BYTES });
    } catch (error) {
      // No error of a transport goes further, since it may hold the address, the headers and with them the key.
      throw isCreditError(error) ? error : new NetworkError(causeOf(error));
    }
    if (response.body.length > MAX_BODY_BYTES) throw new InvalidAnswerError("tooLarge", { status: response.status });
    return response;
  });
}
