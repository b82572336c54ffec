import type * as z from "zod/mini";

/** Keywords of JSON Schema. One that is undefined takes away what the schema would say by itself. */
export type Keywords = Readonly<Record<string, unknown>>;

const SAID = new WeakMap<z.core.$ZodType, Keywords>();

/** A schema, and what the OpenAPI document says of it besides. */
// @__NO_SIDE_EFFECTS__
export function say<T>(schema: z.ZodMiniType<T>, said: Keywords): z.ZodMiniType<T> {
  SAID.set(schema, said);
  return schema;
}

/** What {@link say} said of a schema. */
export function keywordsOf(schema: z.core.$ZodType): Keywords | undefined {
  return SAID.get(schema);
}

/**
 * A schema with one rule more. Each kind of zod's own checks, formats and enums costs an application that bundles the client some
 * hundred bytes gzipped; so what travels there is made of zod's few plain schemas and of this.
 */
// @__NO_SIDE_EFFECTS__
export function narrow<T>(schema: z.ZodMiniType<T>, said: Keywords, holds: (value: T) => boolean): z.ZodMiniType<T> {
  const narrowed = schema.check(({ value, issues }) => {
    if (!holds(value)) issues.push({ code: "custom", input: value });
  });
  return say(narrowed, said);
}
