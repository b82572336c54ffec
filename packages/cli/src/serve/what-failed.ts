/** How deep a failure wraps what went wrong. */
const DEPTH = 4;

/** Machine words of a failure, outermost first, for the operator's log. Messages are left out: they may quote what the store holds. */
export function whatFailed(error: unknown, depth: number = DEPTH): string {
  if (depth === 0 || !(error instanceof Error)) return "unknown";
  const { name, code, cause } = error as Error & { code?: unknown };
  const word = typeof code === "string" && /^\w{1,60}$/.test(code) ? `${name} ${code}` : name;
  return cause instanceof Error ? `${word} < ${whatFailed(cause, depth - 1)}` : word;
}
