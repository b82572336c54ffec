/** One behaviour of the mock, tried in Node and in a browser alike. */
export interface Case {
  name: string;
  run(): Promise<void>;
}

/** Compares as JSON does. */
export function same(actual: unknown, expected: unknown, about = "it"): void {
  const [is, must] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (is !== must) throw new Error(`${about} is ${is}, and must be ${must}.`);
}

/** What a promise rejects with. */
export async function rejection(promise: Promise<unknown>): Promise<Error & { code?: unknown; fault?: unknown; timeoutMs?: unknown }> {
  const value = await promise.then(
    () => null,
    (error: unknown) => error,
  );
  if (value instanceof Error) return value;
  throw new Error("It must reject with an error, and did not.");
}
