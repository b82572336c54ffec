import { InvalidAnswerError, NetworkError, TimeoutError, isCreditError } from "../errors/index.ts";
import type { TransportResponse } from "../transport/index.ts";
import type { PreparedRequest } from "./build-request.ts";
import { causeOf } from "./network-cause.ts";
import type { CallOptions } from "./options.ts";
import { own } from "./own.ts";
import type { Settings } from "./settings.ts";

/** Bytes that a body may have. The largest answer, 100 standings, has some hundreds of thousands. */
const MAX_BODY_BYTES = 5_000_000;

/**
 * Sends a request once, within its time. The time is kept here and not in the transport, so that it covers the body and holds even
 * when a transport pays no heed to its signal.
 *
 * @throws the reason of the caller's signal; {@link TimeoutError}, {@link NetworkError} or {@link InvalidAnswerError}.
 */
export async function exchange(
  { transport, timeoutMs }: Settings,
  request: PreparedRequest,
  options: CallOptions,
): Promise<TransportResponse> {
  const { signal: given } = own(options);
  given?.throwIfAborted();
  const controller = new AbortController();
  const { signal } = controller;
  const giveUp = (): void => controller.abort(given?.reason);
  given?.addEventListener("abort", giveUp, { once: true });
  const timer = setTimeout(() => controller.abort(new TimeoutError(timeoutMs)), timeoutMs);
  const ended = new Promise<never>((_resolve, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
  });
  try {
    const response = await Promise.race([
      transport.send({ ...request, signal, timeoutMs, maxBodyBytes: MAX_BODY_BYTES }),
      ended,
    ]);
    if (response.body.length > MAX_BODY_BYTES) throw new InvalidAnswerError("tooLarge", { status: response.status });
    return response;
  } catch (error) {
    // Whatever the transport makes of an abort, the caller gets the reason; and no error of a transport goes further, since it may hold the
    // address, the headers and with them the key.
    if (signal.aborted) throw signal.reason;
    throw isCreditError(error) ? error : new NetworkError(causeOf(error));
  } finally {
    clearTimeout(timer);
    given?.removeEventListener("abort", giveUp);
  }
}
