import type { WalkPosition } from "../store/index.ts";
import { encode } from "./encode.ts";
import { entityTag } from "./etag.ts";
import { ProblemError } from "./problem-error.ts";

/** Longest cursor that is read. */
const MAX_CURSOR_LENGTH = 512;

/**
 * Writes where a walk stands as an opaque token. It is bound to what it walks over and carries a check, so that a cut, mixed up or mistyped
 * cursor is refused instead of answering with a wrong page. It holds no secret and grants nothing.
 *
 * @param walk What is walked over: route, code or list, and filter.
 */
export function writeCursor(walk: readonly string[], { snapshot, after }: WalkPosition): string {
  const place = JSON.stringify([snapshot, after]);
  return toBase64Url(JSON.stringify([snapshot, after, check(walk, place)]));
}

/**
 * @throws {ProblemError} `invalidCursor` when it was not written for this walk.
 */
export function readCursor(walk: readonly string[], cursor: string): WalkPosition {
  const wrong = new ProblemError(
    "invalidCursor",
    "Send `next` of the page before, unchanged, or begin again without a cursor.",
  );
  if (cursor.length > MAX_CURSOR_LENGTH) throw wrong;
  let value: unknown;
  try {
    value = JSON.parse(fromBase64Url(cursor));
  } catch {
    throw wrong;
  }
  if (!Array.isArray(value) || value.length !== 3) throw wrong;
  const [snapshot, after, given] = value as [unknown, unknown, unknown];
  if (!Number.isSafeInteger(snapshot) || (snapshot as number) < 0 || typeof after !== "string") throw wrong;
  if (given !== check(walk, JSON.stringify([snapshot, after]))) throw wrong;
  return { snapshot: snapshot as number, after };
}

function check(walk: readonly string[], place: string): string {
  return entityTag(encode(JSON.stringify([...walk, place]))).slice(1, -1);
}

function toBase64Url(text: string): string {
  return btoa(String.fromCharCode(...encode(text)))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replace(/=+$/, "");
}

function fromBase64Url(token: string): string {
  const binary = atob(token.replaceAll("-", "+").replaceAll("_", "/"));
  return new TextDecoder("utf-8", { fatal: true }).decode(
    Uint8Array.from(binary, (character) => character.charCodeAt(0)),
  );
}
