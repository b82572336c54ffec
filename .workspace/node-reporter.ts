// What `node --test` prints here: failures in full, one line a file that failed, and the counts for the caller.
import { relative } from "node:path";
import type { TestEvent } from "node:test/reporters";

/** Line by which the counts are handed over. */
export const COUNTS = "##counts ";

export default async function* report(source: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  let passed = 0;
  let failed = 0;
  const skipped: string[] = [];
  for await (const event of source) {
    if (event.type === "test:stderr" || event.type === "test:stdout") yield event.data.message;
    if (event.type !== "test:pass" && event.type !== "test:fail") continue;
    const { name, file, details, skip, todo } = event.data;
    if (details.type === "suite") continue;
    const place = relative(process.cwd(), file ?? "");
    if (skip !== undefined || todo !== undefined) {
      skipped.push(`${place}: ${name}`);
    } else if (event.type === "test:pass") {
      // A file counts by its tests; where it is reported as a test of its own it adds nothing.
      if (event.data.nesting > 0 || name !== file) passed++;
    } else {
      failed++;
      const { error } = event.data.details;
      const cause = error.cause ?? error;
      yield `\nFAILED ${place}: ${name}\n${cause instanceof Error ? cause.stack : String(cause)}\n`;
    }
  }
  for (const one of skipped) yield `SKIPPED ${one}\n`;
  yield `${COUNTS}${JSON.stringify({ passed, failed })}\n`;
}
