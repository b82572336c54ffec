import { ProblemError } from "./problem-error.ts";

/** Bytes that a body may have. */
export const MAX_BODY_BYTES: number = 64 * 1024;

/**
 * Reads a JSON body. What it announces and what it holds are both measured.
 *
 * @throws {ProblemError} `unsupportedMediaType`, `tooLarge` or `invalidRequest`.
 */
export async function readJson(request: Request): Promise<unknown> {
  const media = request.headers.get("content-type")?.split(";", 1)[0]?.trim().toLowerCase();
  if (media !== "application/json")
    throw new ProblemError("unsupportedMediaType", "Send the body as application/json.");
  if ((request.headers.get("content-encoding") ?? "identity") !== "identity") {
    throw new ProblemError("unsupportedMediaType", "Send the body without a content encoding.");
  }
  if (Number(request.headers.get("content-length") ?? 0) > MAX_BODY_BYTES) throw tooLarge();
  const bytes = await readBytes(request);
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    // The parser's message quotes the body, so it goes no further.
    throw new ProblemError("invalidRequest", "The body is not JSON in UTF-8.");
  }
}

async function readBytes(request: Request): Promise<Uint8Array> {
  if (request.body === null) return new Uint8Array();
  const reader = request.body.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.byteLength;
    if (size > MAX_BODY_BYTES) {
      // Not awaited: a sender that never ends must not keep its answer waiting.
      void reader.cancel().catch(() => undefined);
      throw tooLarge();
    }
    chunks.push(value);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.byteLength;
  }
  return bytes;
}

function tooLarge(): ProblemError {
  return new ProblemError("tooLarge", `A body may have ${MAX_BODY_BYTES} bytes. Ask for fewer codes at once.`);
}
