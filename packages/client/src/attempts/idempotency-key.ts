/**
 * A random UUID (version 4). One goes with each call that has a body, the same one with every attempt, so that a server can tell a repeated
 * question from a new one. It need be unique, not secret: runtimes without `crypto`, and pages without a secure context, use `random`.
 */
export function createIdempotencyKey(random: () => number): string {
  if (typeof crypto === "object" && typeof crypto.randomUUID === "function") return crypto.randomUUID();
  return "xxxxxxxx-xxxx-4xxx-8xxx-xxxxxxxxxxxx".replace(/x/g, () => Math.floor(random() * 16).toString(16));
}
