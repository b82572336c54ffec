export { createMemoryStore } from "./create.ts";
