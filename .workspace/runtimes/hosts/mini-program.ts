import { runInContext } from "node:vm";
import { createMiniProgram } from "../../../packages/client/test/mini-program.ts";
import type { Addresses } from "../../../packages/client/test/runtime-program.ts";
import { createWx } from "../../../packages/client/test/wx.ts";
import { bundled } from "../program.ts";
import type { Application } from "../program.ts";

/** What the platform would fail with, of what fetch throws here. */
function failureOf(error: unknown): { errMsg: string; errno?: number } {
  const { code } = ((error as { cause?: unknown }).cause ?? {}) as { code?: unknown };
  return { errMsg: code === "ECONNREFUSED" ? "request:fail -102:net::ERR_CONNECTION_REFUSED" : "request:fail ", errno: 600001 };
}

/** Runs the program as a mini program does: its own entry, bundled, in a context with nothing of the web, over a `wx` with the platform's rules. */
export async function runMiniProgram(application: Application, at: Addresses): Promise<unknown> {
  const domains = [at.api, at.closed].map((address) => new URL(address).host);
  const wx = createWx((request) =>
    domains.includes(new URL(request.url).host)
      ? fetch(request).catch((error: unknown) => Promise.reject(failureOf(error)))
      : Promise.reject({ errMsg: `request:fail url not in domain list:${request.url}`, errno: 600002 }),
  );
  const start = `import * as client from "@xinyong/client/wechat"; globalThis.found = () => runProgram(client, ${JSON.stringify(at)});`;
  const context = createMiniProgram(wx);
  runInContext(await bundled(application, start, { script: true }), context);
  // Over JSON, as from the others: values of another context have other prototypes.
  return JSON.parse(await (runInContext("found().then(JSON.stringify)", context) as Promise<string>));
}
