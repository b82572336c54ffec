import { InvalidAnswerError } from "../../errors/index.ts";

/**
 * Reads a body as UTF-8, up to a number of bytes.
 *
 * @throws {InvalidAnswerError} `tooLarge`, or `notJson` when a success is not UTF-8: a name with characters replaced would be another name.
 *   A failure may well be a proxy's page in another encoding.
 */
export async function readBody(response: Response, maxBytes: number): Promise<string> {
  if (response.body === null) return "";
  const reader = response.body.getReader();
  const decoder = new TextDecoder("utf-8", { fatal: response.ok });
  let text = "";
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decode(decoder);
    size += value.byteLength;
    if (size > maxBytes) {
      // Not awaited: a sender that never ends must not keep the caller waiting.
      void reader.cancel().catch(() => undefined);
      throw new InvalidAnswerError("tooLarge", { status: response.status });
    }
    text += decode(decoder, value);
  }
}

function decode(decoder: TextDecoder, bytes?: Uint8Array): string {
  try {
    return bytes === undefined ? decoder.decode() : decoder.decode(bytes, { stream: true });
  } catch {
    throw new InvalidAnswerError("notJson");
  }
}
