import type { ListDefinition } from "@xinyong/credit/catalogue";
import type { Layout } from "@xinyong/tables";

/** A layout and what its rows are. */
export interface ImportLayout<Field extends string = string> extends Layout<Field> {
  kind: "subjects" | "licence" | "penalty" | "list";
  /** The definition of the list, when the rows are a list's. */
  list?: ListDefinition;
}
