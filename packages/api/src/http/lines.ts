import { encode } from "./encode.ts";
import type { Bytes } from "./encode.ts";

const END = [..."}\n"].map((character) => character.charCodeAt(0));

/** A line of an answer in lines: a JSON object up to the value of its last member, and that value. */
export interface Line {
  /** Only ASCII. */
  head: string;
  value: Bytes;
}

/** Lines as the bytes of one piece. What was written out before is copied, not written again. */
export function joinLines(lines: readonly Line[]): Bytes {
  const size = lines.reduce((sum, { head, value }) => sum + head.length + value.length + END.length, 0);
  const piece = new Uint8Array(size);
  let at = 0;
  for (const { head, value } of lines) {
    piece.set(encode(head), at);
    piece.set(value, at + head.length);
    at += head.length + value.length;
    piece.set(END, at);
    at += END.length;
  }
  return piece;
}

/** A value as a line of its own. */
export function writeLine(value: unknown): Bytes {
  return encode(`${JSON.stringify(value)}\n`);
}

/**
 * The body of an answer in lines. A piece is worked out when the reader has taken the one before and wants more; nothing is read ahead, and
 * nothing more is worked out once the reader has gone away.
 *
 * @param pieces The first is waited for: what fails before it is thrown here, so that the answer can still have the status of its problem.
 * @param failed Told what failed later; what it returns is the last piece. The body itself never fails: it would break off without a word.
 */
export async function streamLines(
  pieces: AsyncGenerator<Bytes, void, undefined>,
  failed: (error: unknown) => Bytes,
): Promise<ReadableStream<Bytes>> {
  let first: IteratorResult<Bytes, void> | null = await pieces.next();
  let gone = false;
  return new ReadableStream<Bytes>(
    {
      async pull(controller) {
        let last: Bytes | null = null;
        try {
          const { value } = first ?? (await pieces.next());
          first = null;
          if (gone) return;
          if (value !== undefined) return controller.enqueue(value);
        } catch (error) {
          if (gone) return;
          last = failed(error);
        }
        if (last !== null) controller.enqueue(last);
        controller.close();
      },
      cancel() {
        gone = true;
        // Not awaited: what the store is reading just now is of no interest any more.
        void pieces.return().catch(() => undefined);
      },
    },
    { highWaterMark: 0 },
  );
}
