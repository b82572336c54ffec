import type { Addresses, expectedFindings } from "../../packages/client/test/runtime-program.ts";
import type { BinaryName } from "./binaries.ts";
import { runChromium } from "./hosts/chromium.ts";
import { runCommand } from "./hosts/command.ts";
import { runMiniProgram } from "./hosts/mini-program.ts";
import { runWorkerd } from "./hosts/workerd.ts";
import type { Platform } from "./platform.ts";
import type { Application } from "./program.ts";

/** What a runtime is run with. */
export interface Stage {
  application: Application;
  platform: Platform;
  at: Addresses;
  /** Path of its binary; where it has none of its own, of this Node. */
  binary: string;
}

/** A runtime. */
export interface Host {
  name: string;
  /** Null for what the workspace has already. */
  binary: BinaryName | null;
  /** What is its own in what the program finds. */
  differs: Parameters<typeof expectedFindings>[0];
  run: (stage: Stage) => Promise<unknown>;
}

const SERVER = { refused: "refused", elsewhere: "refused", secretKey: "taken" } as const;
const DENO = ["run", "--no-prompt", "--no-remote", "--no-lock", "--node-modules-dir=manual", "--allow-net=127.0.0.1"];

const command = (name: string, binary: BinaryName | null): Host => ({
  name,
  binary,
  differs: SERVER,
  run: ({ application, at, binary: path }) => runCommand(application, at, path),
});
const workerd = (date: string): Host => ({
  name: `workerd, as of ${date}`,
  binary: "workerd",
  // It tells a refused connection from a lost one no more than that.
  differs: { ...SERVER, refused: "reset", elsewhere: "reset" },
  run: ({ application, at, binary }) => runWorkerd(application, at, binary, date),
});

export const HOSTS: readonly Host[] = [
  command("Node 22", "node-22"),
  command("Node 24", null),
  command("Node 26", "node-26"),
  {
    name: "Deno",
    binary: "deno",
    differs: { ...SERVER, elsewhere: "blocked" },
    run: ({ application, at, binary }) => runCommand(application, at, binary, DENO),
  },
  command("Bun", "bun"),
  workerd("2026-11-01"),
  workerd("2022-11-30"),
  {
    name: "Chromium",
    binary: null,
    // A browser does not tell a page why a request failed.
    differs: { refused: "unknown", elsewhere: "unknown", secretKey: "refused" },
    run: ({ application, at, platform }) => runChromium(application, at, platform),
  },
  {
    name: "a mini program, with nothing of the web",
    binary: null,
    differs: { refused: "refused", elsewhere: "blocked", secretKey: "refused" },
    run: ({ application, at }) => runMiniProgram(application, at),
  },
];
