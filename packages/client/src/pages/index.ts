export { createPages } from "./pages.ts";
export type { AskPage, PageOptions, Pages } from "./pages.ts";
