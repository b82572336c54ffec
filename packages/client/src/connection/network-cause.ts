import type { NetworkCause, NetworkKind } from "../errors/index.ts";

/** How deep runtimes wrap what went wrong: a fetch error holds a connection error, that one the errors of each address tried. */
const DEPTH = 5;

/**
 * Words that tell what went wrong: of machine codes (Node, Bun, OpenSSL), and of the sentences that Deno, workerd and undici have where they
 * have no code. Browsers tell nothing on purpose, and what no one can tell is `unknown`. The first that fits counts.
 */
const KINDS: readonly (readonly [NetworkKind, RegExp])[] = [
  ["refused", /refused/i],
  ["blocked", /NotCapable|ACCESS_DENIED/],
  ["dns", /ENOTFOUND|EAI_|\bDNS|DNSLookup/i],
  ["tls", /CERT|SSL|TLS|EPROTO|UNABLE_TO|InvalidContentType/i],
  ["redirect", /redirect/i],
  ["timeout", /TIME_?D?_?OUT|timed out/i],
  ["unreachable", /UNREACH|(?:NET|HOST)DOWN/i],
  ["garbled", /^Z_|^HPE_|gzip|decompress/i],
  ["reset", /RESET|EPIPE|ECONNABORTED|SOCKET|closed|connection lost|reading a body/i],
];

/** What a transport's error tells: a kind and a machine word of the system, and nothing else of it. */
export function causeOf(error: unknown): NetworkCause {
  try {
    const layers = layersOf(error, DEPTH);
    if (layers.some(({ name }) => name === "AbortError")) return { kind: "aborted", code: null };
    const code = layers.map((layer) => layer.code).find(isCode) ?? null;
    // Sentences are the last resort. Addresses in them may hold any word.
    const text = layers.map(({ name, message }) => `${String(name)} ${String(message)}`).join(" ").replace(/\w+:\/\/\S+/g, "");
    return { kind: (code === null ? null : kindOf(code)) ?? kindOf(text) ?? "unknown", code };
  } catch {
    // An error that fails at being looked at.
    return { kind: "unknown", code: null };
  }
}

interface Layer {
  name?: unknown;
  message?: unknown;
  code?: unknown;
  cause?: unknown;
  errors?: unknown;
}

function layersOf(error: unknown, depth: number): Layer[] {
  if (typeof error !== "object" || error === null || depth === 0) return [];
  const layer = error as Layer;
  const inner = Array.isArray(layer.errors) ? [layer.cause, ...layer.errors] : [layer.cause];
  return [layer, ...inner.flatMap((one) => layersOf(one, depth - 1))];
}

/** The form of a system's or a library's word, or a word in the manner of Bun that is known. Anything else may be what somebody sent. */
function isCode(code: unknown): code is string {
  if (typeof code !== "string") return false;
  return /^E[A-Z_]{2,40}$|^[A-Z]{1,10}_[A-Z_]{2,40}$|^ERR_[A-Z\d_]{2,60}$/.test(code) || (/^[A-Z][A-Za-z]{5,30}$/.test(code) && kindOf(code) !== null);
}

/** The kind that a text speaks of, or null. */
export function kindOf(text: string): NetworkKind | null {
  return KINDS.find(([, words]) => words.test(text))?.[0] ?? null;
}
