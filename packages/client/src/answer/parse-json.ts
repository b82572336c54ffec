import { hasOwn } from "../internal/has-own.ts";

/**
 * Parses JSON without a member `__proto__`, which would turn into a prototype as soon as someone copies the object member by member.
 * Returns undefined for a text that is not JSON: the parser's own error quotes the text.
 */
export function parseJson(text: string): unknown {
  try {
    // The name can also be written with escapes, and only such texts need the slower reading.
    const suspect = text.includes("__proto__") || text.includes("\\u");
    return JSON.parse(text, suspect ? dropPrototype : undefined);
  } catch {
    return undefined;
  }
}

function dropPrototype(name: string, value: unknown): unknown {
  return name === "__proto__" ? undefined : value;
}

/** An own member of a parsed object, or undefined. */
export function ownMember(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null && hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined;
}
