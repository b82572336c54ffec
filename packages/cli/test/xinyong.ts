import { spawn } from "node:child_process";
import type { ChildProcessByStdio } from "node:child_process";
import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import type { TestContext } from "node:test";
import { fileURLToPath } from "node:url";
import type { Clock } from "@xinyong/credit/vocabulary";
import { run } from "../src/index.ts";

/** How a command ended. */
export interface Ended {
  code: number | null;
  out: string;
  err: string;
}

export interface Surroundings {
  environment?: Readonly<Record<string, string>>;
  /** Folder that relative paths are relative to; a process of its own only. */
  folder?: string;
  /** A run in this process only. */
  clock?: Clock;
}

/** The sample city. */
export const SAMPLE: string = fileURLToPath(new URL("../../server/sample/", import.meta.url));
/** The moment at which the sample is to be played. */
export const SAMPLE_TIME = "2026-11-23T09:00+08:00";
export const sampleClock: Clock = () => new Date(SAMPLE_TIME);

const BIN = fileURLToPath(new URL("../src/bin.ts", import.meta.url));

/** Starts the real command in a process of its own, in Chinese unless the environment says otherwise. */
export function start(args: readonly string[], { environment = {}, folder }: Surroundings = {}): ChildProcessByStdio<null, Readable, Readable> {
  const { PATH, SystemRoot } = process.env;
  return spawn(process.execPath, ["--conditions=@xinyong/source", BIN, ...args], {
    cwd: folder,
    env: { PATH, SystemRoot, ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
}

/** Runs the real command to its end. */
export async function xinyong(args: readonly string[], surroundings: Surroundings = {}): Promise<Ended> {
  const child = start(args, surroundings);
  const ended = new Promise<number | null>((resolve) => void child.once("close", resolve));
  const [out, err, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { code, out, err };
}

/** Runs a command in this process, at the sample's time. */
export async function inProcess(args: readonly string[], { environment = {}, clock = sampleClock }: Surroundings = {}): Promise<Ended & { progress: string[] }> {
  const lines: { out: string[]; err: string[] } = { out: [], err: [] };
  const progress: string[] = [];
  const code = await run(args, {
    out: (line) => lines.out.push(line),
    err: (line) => lines.err.push(line),
    progress: (line) => void (line !== null && progress.push(line)),
    environment,
    clock,
  });
  return { code, out: lines.out.join("\n"), err: lines.err.join("\n"), progress };
}

/** A folder of the test's own, gone when the test is over. */
export function folderOf(test: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), "xinyong-cli-"));
  test.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

let city: Promise<string> | undefined;

/** Imports the sample city once; the folder goes with the process. */
async function importCity(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "xinyong-city-"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  const data = join(folder, "city.sqlite");
  const { code, err } = await inProcess(["import", SAMPLE, "--data", data]);
  if (code !== 0) throw new Error(err);
  return data;
}

/** A database of the test's own with the sample city, as of the sample's time. */
export async function sampleData(test: TestContext): Promise<string> {
  city ??= importCity();
  const data = join(folderOf(test), "city.sqlite");
  copyFileSync(await city, data);
  return data;
}
