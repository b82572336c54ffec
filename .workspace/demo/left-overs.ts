import { existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";

/** Removes what demos have left that were killed before they could clean up; one that runs keeps its folder. */
export function removeLeftOvers(data: string): void {
  if (!existsSync(data)) return;
  for (const name of readdirSync(data)) {
    const [, pid] = /^demo-(\d+)$/.exec(name) ?? [];
    if (pid !== undefined && !isRunning(Number(pid))) rmSync(join(data, name), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
