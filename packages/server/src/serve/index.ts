export { optionsFromEnvironment, parsePort } from "./environment.ts";
export { openLocalApi } from "./local-api.ts";
export type { LocalApi } from "./local-api.ts";
export { PortTakenError, serve } from "./serve.ts";
export type { RunningServer, ServeOptions } from "./serve.ts";
export type { SourceOptions } from "./source.ts";
export { stopOnSignals } from "./stop-on-signals.ts";
