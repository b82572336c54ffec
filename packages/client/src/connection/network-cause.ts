import type { NetworkCause } from "../errors/index.ts";

/** How deep runtimes wrap what went wrong: a fetch error holds a connection error, that one the errors of each address tried. */
const DEPTH = 5;

/** The system's machine word inside an error, and nothing else of it. */
export function causeOf(error: unknown): NetworkCause {
  return { code: codeIn(error, DEPTH) };
}

function codeIn(error: unknown, depth: number): string | null {
  if (typeof error !== "object" || error === null || depth === 0) return null;
  const { code, cause, errors } = error as { code?: unknown; cause?: unknown; errors?: unknown };
  if (typeof code === "string" && /^E[A-Z_]{2,40}$|^[A-Z]{2,10}_[A-Z_]{2,40}$/.test(code)) return code;
  const inner = Array.isArray(errors) ? [cause, ...errors] : [cause];
  for (const one of inner) {
    const found = codeIn(one, depth - 1);
    if (found !== null) return found;
  }
  return null;
}
