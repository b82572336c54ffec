export { decodeText, detectEncoding } from "./detect.ts";
export type { TextEncoding } from "./detect.ts";
