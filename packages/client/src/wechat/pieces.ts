/** A text that comes in pieces: whoever brings them is not made to wait, and whoever reads them may be slower. */
export interface Pieces {
  push(piece: string): void;
  /** No more will come. What was pushed is still read, and then the reading ends. */
  end(): void;
  /** The same, but the reading ends with this error. */
  fail(error: unknown): void;
  /** The pieces, once. */
  read(): AsyncIterableIterator<string>;
}

/**
 * @param leave Called when the reading is over, whoever ended it.
 */
export function createPieces(leave: () => void): Pieces {
  const waiting: string[] = [];
  /** How it ends, once that is known. */
  let end: (() => void) | undefined;
  let wake = (): void => undefined;

  function finish(how: () => void): void {
    end ??= how;
    wake();
  }

  async function* read(): AsyncGenerator<string, void, void> {
    try {
      for (;;) {
        const piece = waiting.shift();
        if (piece !== undefined) yield piece;
        else if (end !== undefined) return end();
        else await new Promise<void>((resolve) => void (wake = resolve));
      }
    } finally {
      leave();
    }
  }

  return {
    push(piece) {
      if (piece !== "") waiting.push(piece);
      wake();
    },
    end: () => finish(() => undefined),
    fail: (error) =>
      finish(() => {
        throw error;
      }),
    read,
  };
}
