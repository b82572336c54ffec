export { headerKey } from "./header-key.ts";
export { recogniseLayout } from "./recognise.ts";
export type { Columns, FieldHeaders, Layout, NearLayout, Recognition } from "./recognise.ts";
