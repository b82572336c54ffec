/**
 * Lets everything run that waits for no time. Between a call and `advance`, and between `advance` and what it leads to, a test awaits this:
 * promises go on only when nobody holds the thread.
 */
export function settled(): Promise<void> {
  // Node and Bun have `setImmediate`, which comes after all that is ready; in browsers a timer does.
  const { setImmediate } = globalThis as { setImmediate?: (callback: () => void) => unknown };
  return new Promise((resolve) => void (setImmediate === undefined ? setTimeout(resolve, 0) : setImmediate(resolve)));
}
