export { configure } from "./configure.ts";
export { fromEndpoint } from "./from-endpoint.ts";
export type { Endpoint } from "./from-endpoint.ts";
export type { Configuration } from "./source-of.ts";
export type { CreditSource, SourceAnswer, SourceOptions } from "./source.ts";
