export { createSqliteStore } from "./create.ts";
export type { SqliteStoreOptions } from "./create.ts";
