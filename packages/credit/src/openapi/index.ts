export { createOpenApi } from "./create.ts";
export type { OpenApiDocument, OpenApiOptions } from "./create.ts";
