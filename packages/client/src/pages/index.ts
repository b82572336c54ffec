export { createPages, readPage } from "./pages.ts";
export type { AskPage, PageOptions, Pages } from "./pages.ts";
