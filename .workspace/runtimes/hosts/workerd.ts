import { spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Addresses } from "../../../packages/client/test/runtime-program.ts";
import { bundled } from "../program.ts";
import type { Application } from "../program.ts";

const CONFIG = (date: string): string => `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [(name = "main", worker = .worker), (name = "network", network = (allow = ["local", "private"]))],
  sockets = [(name = "main", address = "127.0.0.1:0", http = (), service = "main")],
);
const worker :Workerd.Worker = (
  modules = [(name = "main", esModule = embed "worker.mjs")],
  compatibilityDate = "${date}",
  globalOutbound = "network",
);
`;

/**
 * Runs the program in workerd, which serves what it found. A worker has no packages, so it is bundled.
 *
 * @param date Compatibility date: the runtime behaves as it did then.
 */
export async function runWorkerd(application: Application, at: Addresses, binary: string, date: string): Promise<unknown> {
  const serve = "export default { fetch: async () => Response.json(await found()) };";
  writeFileSync(join(application.folder, "worker.mjs"), await bundled(application, serve, { at, conditions: ["workerd", "worker"] }));
  writeFileSync(join(application.folder, "worker.capnp"), CONFIG(date));
  // What it listens on is told on the third file descriptor after the usual ones.
  const child = spawn(binary, ["serve", "worker.capnp", "--control-fd=3"], { cwd: application.folder, stdio: ["ignore", "pipe", "pipe", "pipe"] });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding("utf8").on("data", (text: string) => void (said += text));
  try {
    const port = await new Promise<number>((resolve, reject) => {
      child.on("error", reject);
      child.on("close", (code) => reject(new Error(`It ended with ${code}.\n${said}`)));
      child.stdio[3]?.on("data", (text: Buffer) => {
        const [, listened] = /"port":(\d+)/u.exec(text.toString()) ?? [];
        if (listened !== undefined) resolve(Number(listened));
      });
    });
    const response = await fetch(`http://127.0.0.1:${port}/`, { signal: AbortSignal.timeout(60_000) });
    const text = await response.text();
    if (!response.ok || said !== "") throw new Error(`${text}\n${said}`);
    return JSON.parse(text);
  } finally {
    child.kill();
  }
}
