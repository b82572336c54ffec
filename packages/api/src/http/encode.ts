/** Bytes of an answer. */
export type Bytes = Uint8Array<ArrayBuffer>;

const ENCODER = new TextEncoder();

/** A text in UTF-8. */
export function encode(text: string): Bytes {
  return ENCODER.encode(text);
}
