import { InvalidAnswerError } from "../errors/index.ts";
import { headOf, isSuccess } from "./head.ts";
import { createPieces } from "./pieces.ts";
import type { Started } from "./start.ts";
import { createUtf8Decoder } from "./utf8.ts";

/** An answer whose body is read while it comes. */
export interface WechatStream {
  status: number;
  /** A header by its name in lower case, or null. */
  header(name: string): string | null;
  /** The body as text, once, in pieces that end anywhere but within a character. Whoever stops reading ends the request. */
  body: AsyncIterableIterator<string>;
}

/**
 * Reads a request that was started in chunks. Resolves when status and headers are there; where the platform does not tell them earlier, as
 * the developer tools do not, that is at the end.
 *
 * @param maxBytes Bytes of the body after which reading stops.
 * @throws what the end of the request throws; {@link InvalidAnswerError} `tooLarge`, or `notJson` for a success that is not UTF-8. After the
 *   headers it is the body that throws, when what came before was read.
 */
export function readStream({ task, done, stop }: Started, maxBytes: number): Promise<WechatStream> {
  return new Promise((resolve, reject) => {
    let status: number | undefined;
    let bytes = 0;
    let faulty = false;
    const decode = createUtf8Decoder(() => void (faulty = true));
    const pieces = createPieces(() => stop(undefined));

    function fail(error: unknown): void {
      pieces.fail(error);
      reject(error);
      stop(error);
    }
    /** Lets go of a piece, unless nothing may be read any more. */
    function push(piece: string): void {
      const fault = bytes > maxBytes ? "tooLarge" : faulty && status !== undefined && isSuccess(status) ? "notJson" : null;
      if (fault === null) pieces.push(piece);
      else fail(new InvalidAnswerError(fault, { status: status ?? null }));
    }
    function head(code: number, header: object | undefined): void {
      if (status !== undefined) return;
      status = code;
      push("");
      resolve({ ...headOf(code, header), body: pieces.read() });
    }

    task.onHeadersReceived?.(({ statusCode, header }) => {
      if (typeof statusCode === "number") head(statusCode, header);
    });
    task.onChunkReceived?.(({ data }) => {
      const chunk = new Uint8Array(data);
      bytes += chunk.length;
      push(decode(chunk));
    });
    async function finish(): Promise<void> {
      const { statusCode, header, data } = await done;
      head(statusCode, header);
      // A platform that hands nothing over on the way has the whole of it here.
      push(bytes === 0 && typeof data === "string" ? data : decode(new Uint8Array(), true));
      pieces.end();
    }
    finish().catch(fail);
  });
}
