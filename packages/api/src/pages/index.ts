export type { PageContext, Pages, Rendered } from "./pages.ts";
