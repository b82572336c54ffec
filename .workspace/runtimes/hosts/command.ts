import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Addresses } from "../../../packages/client/test/runtime-program.ts";
import { FOUND, modules } from "../program.ts";
import type { Application } from "../program.ts";
import { runProcess } from "../process.ts";

/**
 * Runs the program with a command that takes modules and finds packages by itself, as Node, Deno and Bun do. It must end by itself, well, and
 * say nothing but what it found: a rejection that nobody handled would be said.
 */
export async function runCommand(application: Application, at: Addresses, binary: string, args: readonly string[] = []): Promise<unknown> {
  for (const [file, text] of Object.entries(await modules(application, at))) writeFileSync(join(application.folder, file), text);
  const { code, stdout, stderr } = await runProcess(binary, [...args, "main.mjs"], application.folder);
  if (code !== 0 || stderr !== "" || !stdout.startsWith(FOUND)) throw new Error(`It ended with ${code}.\n${stdout}${stderr}`);
  return JSON.parse(stdout.slice(FOUND.length));
}
