#!/usr/bin/env node
import { cut } from "./internal/columns.ts";
import { run } from "./main/run.ts";

// A reader that has seen enough, such as `head`, closes the pipe: that is no failure.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});

/** One line that the next takes the place of. It must not be wider than the terminal, or it would stay. */
const progress = (line: string | null): void => {
  process.stderr.write(`\r\u001B[2K${cut(line ?? "", (process.stderr.columns || 80) - 1)}`);
};

process.exitCode = await run(process.argv.slice(2), {
  out: (line) => void process.stdout.write(`${line}\n`),
  err: (line) => void process.stderr.write(`${line}\n`),
  progress: process.stderr.isTTY ? progress : undefined,
  environment: process.env,
  clock: () => new Date(),
});
