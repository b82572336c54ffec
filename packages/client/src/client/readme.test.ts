import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { createWorld } from "@xinyong/api/world";
import { bundle, load } from "../../test/bundle.ts";
import { createWx } from "../../test/wx.ts";
import * as exported from "../index.ts";

const README = readFileSync(new URL("../../README.md", import.meta.url), "utf8");
const EXAMPLES = [...README.matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map(([, code]) => code ?? "");
const { api } = await createWorld();

describe("the README", () => {
  for (const [place, code] of EXAMPLES.entries()) {
    it(`has an example ${place + 1} that runs as it stands: ${code.split("\n")[0]}`, async (test) => {
      const said: unknown[] = [];
      const hear = (...words: unknown[]): void => void said.push(words);
      for (const name of ["log", "info", "debug"] as const) test.mock.method(console, name, hear);
      test.mock.method(globalThis, "fetch", async (input: Request | string, init?: RequestInit) => {
        const request = new Request(input, init);
        request.signal.throwIfAborted();
        return api.fetch(request);
      });
      Object.assign(globalThis, { wx: createWx(async (request) => api.fetch(request)) });
      test.after(() => void Reflect.deleteProperty(globalThis, "wx"));
      await load(await bundle(code.replaceAll('"@xinyong/client"', '"./src/index.ts"').replaceAll('"@xinyong/client/wechat"', '"./src/wechat/index.ts"')));
      assert.ok(said.length > 0);
    });
  }

  it("documents every code that only this package has, where its errors point", () => {
    const details = { status: 503, requestId: null, retryable: true, code: "unavailable" } as const;
    for (const error of [
      new exported.TimeoutError(1),
      new exported.NetworkError({ kind: "dns", code: null }),
      new exported.InvalidAnswerError("form"),
      new exported.ConfigurationError("key", "", ""),
      new exported.MiddlewareError(0, null),
      new exported.ApiProblemError(details),
    ]) {
      const [file = "", anchor] = error.docsUrl.replace(/.+\/blob\/main\//, "../../../../").split("#");
      const text = readFileSync(new URL(file, import.meta.url), "utf8");
      assert.ok(text.split("\n").some((line) => /^#+ /.test(line) && line.replace(/^#+ /, "").toLowerCase() === anchor), error.docsUrl);
    }
  });

  it("names every option of a client, and every class of error", () => {
    const options = readFileSync(new URL("../connection/options.ts", import.meta.url), "utf8");
    const [client = ""] = /export interface ClientOptions \{[\s\S]*?^\}/m.exec(options) ?? [];
    const names = [...client.matchAll(/^ {2}(\w+)\??:/gm)].map(([, name]) => name ?? "");
    assert.ok(names.length >= 16);
    for (const word of [...names, ...Object.keys(exported).filter((one) => /^[A-Z]\w*Error$/.test(one))]) {
      assert.ok(README.includes(`\`${word}\``), word);
    }
  });
});
