/** Characters that one call of `String.fromCharCode` takes; more arguments than some ten thousand are too many for a stack. */
const BATCH = 4096;
const REPLACEMENT = 0xfffd;
const BYTE_ORDER_MARK = 0xfeff;

/**
 * Decodes the next bytes; a character that is not whole yet waits for the rest of it.
 *
 * @param last No more will come.
 */
export type DecodeUtf8 = (bytes: Uint8Array, last?: boolean) => string;

/**
 * A decoder for runtimes without `TextDecoder`, which does what that does (WHATWG Encoding, UTF-8): bytes that are none come out as U+FFFD,
 * one for each longest beginning of a character; a byte order mark at the start is left out.
 *
 * @param onFault Called for bytes that are no UTF-8. What it throws goes through. @default they are replaced in silence
 */
export function createUtf8Decoder(onFault?: () => void): DecodeUtf8 {
  /** The character so far, the bytes that it still needs, and the bounds of the next one, which tell overlong and surrogate forms. */
  let point = 0;
  let needed = 0;
  let lower = 0x80;
  let upper = 0xbf;
  let first = true;

  return (bytes, last = false) => {
    let text = "";
    const units: number[] = [];
    const flush = (): void => {
      text += String.fromCharCode(...units);
      units.length = 0;
    };
    const put = (character: number): void => {
      if (!first || character !== BYTE_ORDER_MARK) {
        if (character > 0xffff) units.push(0xd7c0 + (character >> 10), 0xdc00 | (character & 0x3ff));
        else units.push(character);
      }
      first = false;
      if (units.length > BATCH) flush();
    };
    const fault = (): void => {
      onFault?.();
      put(REPLACEMENT);
    };

    for (const byte of bytes) {
      if (needed > 0) {
        const fits = byte >= lower && byte <= upper;
        lower = 0x80;
        upper = 0xbf;
        if (fits) {
          point = (point << 6) | (byte & 0x3f);
          if (--needed === 0) put(point);
          continue;
        }
        needed = 0;
        fault();
        // The byte that does not fit begins a character of its own.
      }
      if (byte < 0x80) put(byte);
      else if (byte < 0xc2 || byte > 0xf4) fault();
      else {
        needed = byte < 0xe0 ? 1 : byte < 0xf0 ? 2 : 3;
        point = byte & (0x3f >> needed);
        if (byte === 0xe0) lower = 0xa0;
        else if (byte === 0xed) upper = 0x9f;
        else if (byte === 0xf0) lower = 0x90;
        else if (byte === 0xf4) upper = 0x8f;
      }
    }
    if (last && needed > 0) {
      needed = 0;
      lower = 0x80;
      upper = 0xbf;
      fault();
    }
    flush();
    return text;
  };
}
