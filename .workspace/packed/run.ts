import { spawnSync } from "node:child_process";

/** A command that has ended. */
export interface Ended {
  ok: boolean;
  /** What it printed, on both streams. */
  output: string;
  /** What it printed on its standard output. */
  stdout: string;
}

/** Runs a command to its end. The first thing on PATH is the workspace's own binaries. */
export function run(command: string, args: readonly string[], cwd: string): Ended {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
    maxBuffer: 2 ** 26,
    shell: process.platform === "win32",
    env: { ...process.env, NO_COLOR: "1", CI: "true" },
  });
  const said = error === undefined ? "" : `${command} could not be started: ${error.message}\n`;
  return { ok: status === 0, stdout: stdout ?? "", output: `${said}${stdout ?? ""}${stderr ?? ""}` };
}
