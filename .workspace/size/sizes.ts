import { brotliCompressSync, gzipSync } from "node:zlib";

/** Ways to count a bundle's bytes. */
export const MEASURES = ["minified", "gzip", "brotli"] as const;
export type Measure = (typeof MEASURES)[number];

/** Bytes of files as they travel: each is compressed by itself, at the highest level. */
export function sizeOf(files: readonly Uint8Array[], measure: Measure): number {
  const size = { minified: (file: Uint8Array) => file, gzip: (file: Uint8Array) => gzipSync(file, { level: 9 }), brotli: (file: Uint8Array) => brotliCompressSync(file) }[measure];
  return files.reduce((sum, file) => sum + size(file).byteLength, 0);
}
