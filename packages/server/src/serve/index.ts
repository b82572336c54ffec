export { optionsFromEnvironment, parsePort } from "./environment.ts";
export { serve } from "./serve.ts";
export type { RunningServer, ServeOptions } from "./serve.ts";
export { stopOnSignals } from "./stop-on-signals.ts";
