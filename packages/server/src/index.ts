export { importFiles, ImportError, REMARKS } from "./import/index.ts";
export type { FileReport, ImportFile, ImportMode, ImportOptions, ImportProblem, ImportProgress, ImportStop, Place, Remark } from "./import/index.ts";
export { createSqliteStore } from "./sqlite-store/index.ts";
export type { SqliteStoreOptions } from "./sqlite-store/index.ts";
export { createPages } from "./pages/index.ts";
export { openLocalApi, optionsFromEnvironment, parsePort, PortTakenError, serve, stopOnSignals } from "./serve/index.ts";
export type { LocalApi, RunningServer, ServeOptions, SourceOptions } from "./serve/index.ts";
export { TEST_CODES, WORLD_TIME } from "@xinyong/api/world";
export type { TestCode } from "@xinyong/api/world";
