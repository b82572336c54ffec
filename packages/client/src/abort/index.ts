export { abortable, sleep } from "./abortable.ts";
export { bounded } from "./bounded.ts";
export type { Bounds } from "./bounded.ts";
export { Abort, toAbortSignal } from "./signal.ts";
export type { AbortSignalLike } from "./signal.ts";
