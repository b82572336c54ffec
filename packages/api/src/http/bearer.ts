import { encode } from "./encode.ts";
import { ProblemError } from "./problem-error.ts";

/**
 * Lets pass who bears the operator's key.
 *
 * @throws {ProblemError} `unauthorized` without a key, `forbidden` with a wrong one or when no key is configured.
 */
export async function requireKey(request: Request, adminKey: string | null): Promise<void> {
  if (adminKey === null || adminKey === "")
    throw new ProblemError("forbidden", "Administration is off: no key is configured.");
  const given = /^Bearer +(\S+) *$/i.exec(request.headers.get("authorization") ?? "")?.[1];
  if (given === undefined) {
    throw new ProblemError("unauthorized", "Send the operator's key as a bearer token.", {
      headers: { "WWW-Authenticate": 'Bearer realm="administration"' },
    });
  }
  if (!(await equalInConstantTime(given, adminKey)))
    throw new ProblemError("forbidden", "This key does not allow administration.");
}

/** Compares digests to their last byte: the time taken tells neither where the texts differ nor how long they are. */
async function equalInConstantTime(one: string, other: string): Promise<boolean> {
  const digest = async (text: string): Promise<Uint8Array> =>
    new Uint8Array(await crypto.subtle.digest("SHA-256", encode(text)));
  const [a, b] = await Promise.all([digest(one), digest(other)]);
  let difference = 0;
  for (const [index, byte] of a.entries()) difference |= byte ^ (b[index] ?? 0);
  return difference === 0;
}
