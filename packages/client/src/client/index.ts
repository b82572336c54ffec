export { clientOver, createClient } from "./create-client.ts";
export type { Client } from "./create-client.ts";
