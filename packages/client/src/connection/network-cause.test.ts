import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { createClient, isNetworkError } from "../index.ts";
import type { NetworkError, NetworkKind } from "../index.ts";

const CODE = "91410199MABLACK19W";

/** The error of a client whose transport throws this. */
async function caught(thrown: unknown, retries = 0): Promise<NetworkError> {
  const transport = { send: () => Promise.reject(thrown) };
  const error = await createClient({ baseUrl: "https://credit.example.gov.cn", transport, retries }).standing(CODE).then(
    () => assert.fail("no error"),
    (reason: unknown) => reason,
  );
  assert.ok(isNetworkError(error));
  return error;
}

const of = (message: string, members: object = {}, Kind: typeof Error = Error): Error => Object.assign(new Kind(message), members);
const failed = (cause: unknown): Error => new TypeError("fetch failed", { cause });

describe("what a runtime throws is told apart, as recorded in", () => {
  const url = "http://127.0.0.1:7199/v1/subjects/91410199MABLACK19W";
  const deno = (rest: string): Error => failed(of(`error sending request for url (${url}): ${rest}`));
  const aggregate = new AggregateError([of("?"), of("connect", { code: "EHOSTUNREACH" })], "all failed");
  for (const [runtime, thrown, kind, code] of [
    ["Node 24: refused", failed(of("connect ECONNREFUSED 127.0.0.1:7199", { code: "ECONNREFUSED", errno: -111 })), "refused", "ECONNREFUSED"],
    ["Node 24: no such host", failed(of("getaddrinfo ENOTFOUND a.invalid", { code: "ENOTFOUND", hostname: "a.invalid" })), "dns", "ENOTFOUND"],
    ["Node 24: name server away", failed(of("getaddrinfo EAI_AGAIN a", { code: "EAI_AGAIN" })), "dns", "EAI_AGAIN"],
    ["Node 24: reset", failed(of("read ECONNRESET", { code: "ECONNRESET" })), "reset", "ECONNRESET"],
    ["Node 24: closed", failed(of("other side closed", { code: "UND_ERR_SOCKET", name: "SocketError" })), "reset", "UND_ERR_SOCKET"],
    ["Node 24: cut in the body", new TypeError("terminated", { cause: of("other side closed", { code: "UND_ERR_SOCKET" }) }), "reset", "UND_ERR_SOCKET"],
    ["Node 24: headers too late", failed(of("Headers Timeout Error", { code: "UND_ERR_HEADERS_TIMEOUT" })), "timeout", "UND_ERR_HEADERS_TIMEOUT"],
    ["Node 24: connecting too long", failed(of("", { code: "ETIMEDOUT" })), "timeout", "ETIMEDOUT"],
    ["Node 24: not TLS", failed(of("wrong version number", { code: "ERR_SSL_WRONG_VERSION_NUMBER" })), "tls", "ERR_SSL_WRONG_VERSION_NUMBER"],
    ["Node 24: alert of TLS 1", failed(of("", { code: "ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION" })), "tls", "ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION"],
    ["Node 24: expired", failed(of("certificate has expired", { code: "CERT_HAS_EXPIRED" })), "tls", "CERT_HAS_EXPIRED"],
    ["Node 24: self-signed", failed(of("self-signed", { code: "DEPTH_ZERO_SELF_SIGNED_CERT" })), "tls", "DEPTH_ZERO_SELF_SIGNED_CERT"],
    ["Node 24: unknown issuer", failed(of("", { code: "UNABLE_TO_VERIFY_LEAF_SIGNATURE" })), "tls", "UNABLE_TO_VERIFY_LEAF_SIGNATURE"],
    ["Node 24: in a circle", failed(of("redirect count exceeded")), "redirect", null],
    ["Node 24: not gzip", new TypeError("terminated", { cause: of("incorrect header check", { code: "Z_DATA_ERROR" }) }), "garbled", "Z_DATA_ERROR"],
    ["Node 24: not HTTP", failed(of("Response does not match the HTTP/1.1 protocol", { name: "HTTPParserError" })), "unknown", null],
    ["Node 24: each address tried", failed(aggregate), "unreachable", "EHOSTUNREACH"],
    ["Node 26: no permission", failed(of("getaddrinfo ERR_ACCESS_DENIED a", { code: "ERR_ACCESS_DENIED" })), "blocked", "ERR_ACCESS_DENIED"],
    ["Deno 2.9: no permission", of('Requires net access to "a:443", run again with the --allow-net flag', { name: "NotCapable" }), "blocked", null],
    ["Deno 2.9: refused", deno("client error (Connect): tcp connect error: Connection refused (os error 111)"), "refused", null],
    ["Deno 2.9: no such host", deno("client error (Connect): dns error: failed to lookup address information"), "dns", null],
    ["Deno 2.9: reset", failed(of("Connection reset by peer (os error 104)")), "reset", null],
    ["Deno 2.9: closed", deno("client error (SendRequest): connection closed before message completed"), "reset", null],
    ["Deno 2.9: cut in the body", new TypeError("error reading a body from connection"), "reset", null],
    ["Deno 2.9: in a circle", new TypeError("Fetch failed: Maximum number of redirects (20) reached"), "redirect", null],
    ["Deno 2.9: not gzip", new TypeError("Invalid gzip header"), "garbled", null],
    ["Deno 2.9: not TLS", deno("client error (Connect): received corrupt message of type InvalidContentType"), "tls", null],
    ["Deno 2.9: unknown issuer", deno("client error (Connect): invalid peer certificate: UnknownIssuer"), "tls", null],
    ["workerd: lost", of("Network connection lost.", { retryable: true }), "reset", null],
    ["workerd: in a circle", new TypeError(`Too many redirects.${url}, ${url}again`), "redirect", null],
    ["workerd: not gzip", new TypeError("Gzip decompression failed."), "garbled", null],
    ["workerd: anything else", of("internal error; reference = 2l26g1fm8a7av0rem8ht04h1"), "unknown", null],
    ["Bun 1.3: refused", of("Unable to connect. Is the computer able to access the url?", { code: "ConnectionRefused" }), "refused", "ConnectionRefused"],
    ["Bun 1.3: closed", of("The socket connection was closed unexpectedly.", { code: "ECONNRESET" }), "reset", "ECONNRESET"],
    ["Bun 1.3: in a circle", of("The response redirected too many times.", { code: "TooManyRedirects" }), "redirect", "TooManyRedirects"],
    ["Chromium", new TypeError("Failed to fetch"), "unknown", null],
    ["Firefox", new TypeError("NetworkError when attempting to fetch resource."), "unknown", null],
    ["Safari", new TypeError("Load failed"), "unknown", null],
    ["any: a time of the transport's own", new DOMException("The operation timed out.", "TimeoutError"), "timeout", null],
    ["any: a page that was left", new DOMException("The user aborted a request.", "AbortError"), "aborted", null],
  ] as [string, unknown, NetworkKind, string | null][]) {
    it(runtime, async () => {
      const error = await caught(thrown);
      assert.deepEqual(error.cause, { kind, code });
      assert.equal(error.retryable, !["tls", "redirect", "aborted", "blocked"].includes(kind));
      assert.ok(!`${error.stack}${JSON.stringify(error)}`.includes("127.0.0.1"));
    });
  }
});

describe("what a transport throws", () => {
  it("is not judged by words in an address, nor by a code that may be anything", async () => {
    for (const thrown of [
      of("error sending request for url (http://refused.example/redirect/tls): ?"),
      of("x", { code: "sk_live_SECRET" }),
      of("x", { code: CODE }),
      of("x", { code: "Redacted" }),
      of("x", { code: "E" }),
      of("x", { code: 5, cause: { code: {} } }),
      "ECONNREFUSED",
      null,
      undefined,
    ]) {
      assert.deepEqual((await caught(thrown)).cause, { kind: "unknown", code: null });
    }
  });

  it("may fail at being looked at, and may hold itself", async () => {
    const trap = Object.defineProperty(new Error("x"), "code", { get: () => { throw new Error(CODE); } });
    assert.deepEqual((await caught(trap)).cause, { kind: "unknown", code: null });
    const circle: { cause?: unknown; code?: string } = { code: "EPIPE" };
    circle.cause = circle;
    assert.deepEqual((await caught(circle)).cause, { kind: "reset", code: "EPIPE" });
  });

  it("is not asked again where it cannot become better in a second, and says what to do", async () => {
    for (const [code, words] of [["CERT_HAS_EXPIRED", /certificate/i], ["TooManyRedirects", /baseUrl/], ["ERR_ACCESS_DENIED", /Allow/]] as const) {
      const error = await caught(of("x", { code }), 2);
      assert.equal(error.attempts, 1);
      assert.match(error.hint, words);
    }
  });
});
