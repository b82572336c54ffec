/** Headers that a page of another origin may read. */
const EXPOSED = "Date, Age, ETag, X-Request-Id, Retry-After";

/** Headers that a request from another origin may carry. Never a key: secret keys do not belong in a browser. */
const ALLOWED = [
  "Accept",
  "Accept-Language",
  "Cache-Control",
  "Content-Type",
  "Idempotency-Key",
  "If-None-Match",
  "Pragma",
  "Traceparent",
  "Tracestate",
  "X-Request-Id",
].join(", ");

/** Public answers may be read by any page, without credentials. */
export const CORS_HEADERS: Readonly<Record<string, string>> = {
  "Access-Control-Allow-Origin": "*",
  "Access-Control-Expose-Headers": EXPOSED,
  "Cross-Origin-Resource-Policy": "cross-origin",
};

export const PREFLIGHT_HEADERS: Readonly<Record<string, string>> = {
  ...CORS_HEADERS,
  "Access-Control-Allow-Headers": ALLOWED,
  "Access-Control-Max-Age": "86400",
};

export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
};

/** Nothing in a JSON, text or image answer may load or run anything. */
export const CLOSED_CSP = "default-src 'none'; frame-ancestors 'none'; sandbox";

/** What a page may load unless its renderer says otherwise: its own origin's parts. */
export const PAGE_CSP: string = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self' data:",
  "script-src 'self'",
  "connect-src 'self'",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join("; ");
