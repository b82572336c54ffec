import assert from "node:assert/strict";
import { getEventListeners } from "node:events";
import { describe, it } from "node:test";
import { answer, closedAddress, serve, serveSocket } from "../../test/serve.ts";
import { createClient, fetchTransport, isCreditError, kyTransport } from "../index.ts";
import type { Transport } from "../index.ts";

const CODE = "91410199MABLACK19W";
const FORM = { code: CODE, subject: null, tone: "undetermined", reasons: [], outcomes: [], catalogueEdition: "1", validUntil: null };
const TRANSPORTS = { ky: kyTransport, fetch: fetchTransport };

for (const [name, transport] of Object.entries(TRANSPORTS)) {
  const ask = (baseUrl: string, timeout = 5000, signal?: AbortSignal) =>
    createClient({ baseUrl, transport: transport(), timeout, retries: 0 }).standing(CODE, { signal });

  describe(`over ${name}, a call`, () => {
    it("to where nothing listens is a network error with the system's word", async () => {
      await assert.rejects(ask(await closedAddress()), { code: "network", cause: { kind: "refused", code: "ECONNREFUSED" }, retryable: true, attempts: 1 });
    });

    it("to a name that does not exist is a network error that does not repeat the address", async () => {
      await assert.rejects(ask("http://no-such-host.invalid"), (error: unknown) => {
        assert.ok(isCreditError(error) && error.code === "network");
        assert.match(String((error.cause as { code: string }).code), /^(ENOTFOUND|EAI_AGAIN)$/);
        assert.ok(!`${error.stack}${JSON.stringify(error)}`.includes(CODE));
        return true;
      });
    });

    it("whose answer breaks off in its body is a network error", async (test) => {
      const url = await serveSocket(test, (socket) => {
        socket.once("data", () => {
          socket.write(`HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n${JSON.stringify(FORM).slice(0, 40)}`);
          setImmediate(() => socket.destroy());
        });
      });
      await assert.rejects(ask(url), { code: "network" });
    });

    it("whose answer begins and does not end is over in its time", async (test) => {
      const url = await serve(test, (_request, response) => {
        response.writeHead(200, { "content-type": "application/json" });
        response.write(JSON.stringify(FORM).slice(0, 40));
      });
      await assert.rejects(ask(url, 60), { code: "timeout", timeoutMs: 60 });
    });

    it("stops reading a body that is larger than any answer", async (test) => {
      const url = await serve(test, (_request, response) => {
        const block = " ".repeat(1_000_000);
        const more = (): void => {
          while (!response.destroyed && response.write(block));
        };
        response.on("drain", more);
        more();
      });
      await assert.rejects(ask(url), { code: "invalidAnswer", fault: "tooLarge" });
    });

    it("refuses a success that is not UTF-8, where characters would be replaced", async (test) => {
      const text = Buffer.from(JSON.stringify({ ...FORM, catalogueEdition: "?" }));
      text[text.indexOf("?")] = 0xff;
      const url = await serve(test, (_request, response) => void response.end(text));
      await assert.rejects(ask(url), { code: "invalidAnswer", fault: "notJson" });
    });

    it("reads the page of a proxy in any encoding as what its status says", async (test) => {
      const url = await serve(test, (_request, response) => void response.writeHead(502).end(Buffer.from([0x3c, 0xcd, 0xf8, 0xb9, 0xd8])));
      await assert.rejects(ask(url), { code: "unavailable", status: 502, retryable: true });
    });

    it("aborted beforehand is not sent and rejects with the reason itself", async (test) => {
      let asked = 0;
      const url = await serve(test, (_request, response) => void (asked++, response.end()));
      const reason = { left: "the page" };
      await assert.rejects(ask(url, 5000, AbortSignal.abort(reason)), (error) => error === reason);
      assert.equal(asked, 0);
    });

    it("aborted on the way rejects with the reason itself, and the connection is given up", async (test) => {
      const controller = new AbortController();
      const gone = Promise.withResolvers<void>();
      const url = await serve(test, (_request, response) => {
        response.on("close", () => gone.resolve());
        response.write("{");
        controller.abort("enough");
      });
      await assert.rejects(ask(url, 5000, controller.signal), (error) => error === "enough");
      await gone.promise;
    });
  });
}

describe("a call", () => {
  const silent: Transport = { send: () => new Promise(() => undefined) };
  const giving = (status: number, body: unknown): Transport => ({ send: async () => answer(status, body) });
  const client = (transport: Transport, timeout = 20) => createClient({ baseUrl: "https://credit.example.gov.cn", transport, timeout, retries: 0 });

  it("is over in its time even when the transport pays no heed to the signal", async () => {
    await assert.rejects(client(silent).standing(CODE), { code: "timeout" });
  });

  it("aborted by one caller goes on for another", async () => {
    const controller = new AbortController();
    const held = Promise.withResolvers<void>();
    const both = client({ send: async () => (await held.promise, answer(200, FORM)) }, 5000);
    const [given, kept] = [both.standing(CODE, { signal: controller.signal }), both.standing(CODE)];
    controller.abort(new Error("mine"));
    await assert.rejects(given, { message: "mine" });
    held.resolve();
    assert.equal((await kept).tone, "undetermined");
  });

  it("leaves no listener on the caller's signal, however it ended", async () => {
    const { signal } = new AbortController();
    await client(giving(200, FORM)).standing(CODE, { signal });
    await client(giving(503, "")).standing(CODE, { signal }).catch(() => undefined);
    await client(silent).standing(CODE, { signal }).catch(() => undefined);
    assert.equal(getEventListeners(signal, "abort").length, 0);
  });

  it("gives the transport its limits", async () => {
    const seen: unknown[] = [];
    await client({ send: async ({ timeoutMs, maxBodyBytes, method, headers }) => (seen.push(timeoutMs, maxBodyBytes, method, headers), answer(200, FORM)) }).standing(CODE);
    assert.deepEqual(seen, [20, 5_000_000, "GET", { accept: "application/json, application/problem+json" }]);
  });

  it("refuses a body too large from a transport that does not count", async () => {
    await assert.rejects(client(giving(200, " ".repeat(5_000_001)), 5000).standing(CODE), { fault: "tooLarge" });
  });

  it("is a network error when a transport throws anything else, synchronously or not", async () => {
    for (const send of [
      () => { throw new TypeError(`bad header at https://x/${CODE}`); },
      () => Promise.reject(CODE),
      () => Promise.reject(Object.assign(new Error("x"), { code: CODE })),
    ] as Transport["send"][]) {
      await assert.rejects(client({ send }).standing(CODE), { code: "network", cause: { kind: "unknown", code: null } });
    }
  });

  it("finds the system's word in an aggregate of addresses tried", async () => {
    const inner = Object.assign(new Error("refused"), { code: "ECONNREFUSED" });
    const error = new TypeError("fetch failed", { cause: new AggregateError([new Error("?"), inner]) });
    await assert.rejects(client({ send: () => Promise.reject(error) }).standing(CODE), { cause: { kind: "refused", code: "ECONNREFUSED" } });
  });

  it("finds the fetch of the moment, so that mocks installed later are met", async (test) => {
    for (const transport of [kyTransport(), fetchTransport()]) {
      const early = client(transport, 5000);
      const mock = test.mock.method(globalThis, "fetch", async () => Response.json(FORM));
      assert.equal((await early.standing(CODE)).code, CODE);
      mock.mock.restore();
    }
  });
});
