// The counts of a browser test run, and its failures in full.
import type { Reporter, TestSession, TestSuiteResult } from "@web/test-runner";

/** Line by which the counts are handed over. */
export const COUNTS = "##counts ";

export function countingReporter(): Reporter {
  return {
    onTestRunFinished({ sessions }: { sessions: TestSession[] }) {
      let passed = 0;
      let failed = 0;
      for (const session of sessions) {
        const file = session.testFile;
        for (const error of session.errors) {
          failed++;
          console.log(`\nFAILED ${file}\n${error.message}\n${error.stack ?? ""}`);
        }
        const walk = (suite: TestSuiteResult | undefined, path: string): void => {
          for (const test of suite?.tests ?? []) {
            if (test.skipped) console.log(`SKIPPED ${file}: ${path}${test.name}`);
            else if (test.passed) passed++;
            else {
              failed++;
              console.log(`\nFAILED ${file}: ${path}${test.name}\n${test.error?.message ?? ""}\n${test.error?.stack ?? ""}`);
            }
          }
          for (const one of suite?.suites ?? []) walk(one, `${path}${one.name} › `);
        };
        const before = passed + failed;
        walk(session.testResults, "");
        // A file that ran nothing did not pass.
        if (passed + failed === before && session.errors.length === 0) {
          failed++;
          console.log(`\nFAILED ${file}\nThe file ran no test.`);
        }
      }
      // The runner moves the cursor before it prints: what is to be read by a machine begins on a line of its own.
      console.log(`\n${COUNTS}${JSON.stringify({ passed, failed })}`);
    },
  } as Reporter;
}
