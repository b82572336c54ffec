export { run } from "./main/run.ts";
export type { Host } from "./main/command.ts";
