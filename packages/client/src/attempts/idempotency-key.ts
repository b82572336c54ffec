/**
 * A random UUID (version 4). One goes with each call that has a body, the same one with every attempt, so that a server can tell a repeated
 * question from a new one. It need be unique, not secret: runtimes without `crypto`, and pages without a secure context, use `random`.
 */
export function createIdempotencyKey(random: () => number): string {
  if (typeof crypto === "object" && typeof crypto.randomUUID === "function") return crypto.randomUUID();
  const digits = (count: number): string => Array.from({ length: count }, () => Math.floor(random() * 16).toString(16)).join("");
  const variant = (8 + Math.floor(random() * 4)).toString(16);
  return `${digits(8)}-${digits(4)}-4${digits(3)}-${variant}${digits(3)}-${digits(12)}`;
}
