import { spawn } from "node:child_process";

/** A process that has ended. */
export interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** No program here takes as long; one that does not end by itself has lost something. */
const LIMIT_MS = 60_000;

/** Runs a binary to its end, with nothing of this process's own environment that could change how it behaves. */
export function runProcess(binary: string, args: readonly string[], cwd: string): Promise<Ended> {
  return new Promise((resolve, reject) => {
    // What they keep for another time, they keep where all is removed in the end.
    const env = { PATH: process.env["PATH"] ?? "", HOME: cwd, NO_COLOR: "1", DENO_NO_UPDATE_CHECK: "1", DO_NOT_TRACK: "1" };
    const child = spawn(binary, args, { cwd, env, stdio: ["ignore", "pipe", "pipe"], timeout: LIMIT_MS, killSignal: "SIGKILL" });
    const said = { stdout: "", stderr: "" };
    for (const name of ["stdout", "stderr"] as const) child[name].setEncoding("utf8").on("data", (text: string) => void (said[name] += text));
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, ...said }));
  });
}
