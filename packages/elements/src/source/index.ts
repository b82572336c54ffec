export { configure } from "./configure.ts";
export type { Configuration } from "./configure.ts";
export { fromEndpoint } from "./from-endpoint.ts";
export type { Endpoint } from "./from-endpoint.ts";
export type { CreditSource, SourceAnswer, SourceOptions } from "./source.ts";
