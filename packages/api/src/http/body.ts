import { ProblemError } from "./problem-error.ts";

/** Bytes that a body may have: 100 codes fit in, each written as long as the contract lets it be and in characters of three bytes. */
export const MAX_BODY_BYTES: number = 64 * 1024;

/** The same for a body whose answer comes in lines, and which may hold ten times as many codes. */
export const MAX_LINES_BODY_BYTES: number = 10 * MAX_BODY_BYTES;

/**
 * Reads a JSON body. What it announces and what it holds are both measured.
 *
 * @param most Bytes that it may have.
 * @throws {ProblemError} `unsupportedMediaType`, `tooLarge` or `invalidRequest`.
 */
export async function readJson(request: Request, most: number): Promise<unknown> {
  const media = request.headers.get("content-type")?.split(";", 1)[0]?.trim().toLowerCase();
  if (media !== "application/json")
    throw new ProblemError("unsupportedMediaType", "Send the body as application/json.");
  if ((request.headers.get("content-encoding") ?? "identity") !== "identity") {
    throw new ProblemError("unsupportedMediaType", "Send the body without a content encoding.");
  }
  if (Number(request.headers.get("content-length") ?? 0) > most) throw tooLarge(most);
  const bytes = await readBytes(request, most);
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    // The parser's message quotes the body, so it goes no further.
    throw new ProblemError("invalidRequest", "The body is not JSON in UTF-8.");
  }
}

async function readBytes(request: Request, most: number): Promise<Uint8Array> {
  if (request.body === null) return new Uint8Array();
  const reader = request.body.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.byteLength;
    if (size > most) {
      // Not awaited: a sender that never ends must not keep its answer waiting.
      void reader.cancel().catch(() => undefined);
      throw tooLarge(most);
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

function tooLarge(most: number): ProblemError {
  return new ProblemError("tooLarge", `A body may have ${most} bytes. Ask for fewer codes at once.`);
}
