/** A strong entity tag of bytes: 64 bits of two multiplicative hashes, and their number. It tells versions of one answer apart; it is no signature. */
export function entityTag(bytes: Uint8Array): string {
  let one = 0xdeadbeef;
  let two = 0x41c6ce57;
  for (let index = 0; index < bytes.length; index++) {
    const byte = bytes[index] as number;
    one = Math.imul(one ^ byte, 2654435761);
    two = Math.imul(two ^ byte, 1597334677);
  }
  one = Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(two ^ (two >>> 13), 3266489909);
  two = Math.imul(two ^ (two >>> 16), 2246822507) ^ Math.imul(one ^ (one >>> 13), 3266489909);
  return `"${(one >>> 0).toString(36)}-${(two >>> 0).toString(36)}-${bytes.length.toString(36)}"`;
}

/** True when `If-None-Match` names this tag (RFC 9110, weak comparison). */
export function matchesTag(ifNoneMatch: string | null, tag: string): boolean {
  if (ifNoneMatch === null) return false;
  return ifNoneMatch.split(",").some((one) => {
    const text = one.trim();
    return text === "*" || text === tag || text === `W/${tag}`;
  });
}
