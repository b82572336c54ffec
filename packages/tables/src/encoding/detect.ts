/** Encodings in which departments send text files. */
export type TextEncoding = "utf-8" | "utf-8 with BOM" | "gb18030" | "utf-16le" | "utf-16be";

/** Tells the encoding of a text file: by its byte-order mark, else UTF-8 when it is valid UTF-8, else GB18030. */
export function detectEncoding(bytes: Uint8Array): TextEncoding {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8 with BOM";
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  return isUtf8(bytes) ? "utf-8" : "gb18030";
}

/** Decodes a text file; its byte-order mark is no part of the text. */
export function decodeText(bytes: Uint8Array): { text: string; encoding: TextEncoding } {
  const encoding = detectEncoding(bytes);
  const label = encoding === "utf-8 with BOM" ? "utf-8" : encoding;
  return { text: new TextDecoder(label).decode(bytes), encoding };
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
