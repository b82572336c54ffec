export { createConnection } from "./connection.ts";
export type { Called, CallInput, Connection } from "./connection.ts";
export type { CallOptions, ClientOptions, ConnectionOptions } from "./options.ts";
