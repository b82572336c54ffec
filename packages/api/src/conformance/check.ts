/** One behaviour that everything of a kind must show. `run` rejects with a {@link ConformanceError} when it does not. */
export interface ConformanceCase<Subject> {
  /** The behaviour, in words; the name of the test. */
  name: string;
  /** @param make Makes a fresh subject; a case may make several. */
  run(make: () => Promise<Subject>): Promise<void>;
}

/** What is tested does not behave as it must. */
export class ConformanceError extends Error {
  override readonly name = "ConformanceError";
}

/** These checks need no runtime of their own, so that the same cases run in Node and in a browser. */
export function check(condition: unknown, about: string): asserts condition {
  if (!condition) throw new ConformanceError(about);
}

/** Compares as JSON does, the order of members aside. */
export function same(actual: unknown, expected: unknown, about: string): void {
  const [is, must] = [text(actual), text(expected)];
  if (is !== must) throw new ConformanceError(`${about}: it is ${is}, and must be ${must}.`);
}

function text(value: unknown): string {
  return (
    JSON.stringify(value, (_key, member: unknown) =>
      typeof member === "object" && member !== null && !Array.isArray(member)
        ? Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1)))
        : member,
    ) ?? "undefined"
  );
}

export async function rejects(work: () => Promise<unknown>, about: string): Promise<void> {
  const failed = await work().then(
    () => false,
    () => true,
  );
  check(failed, `${about}: it must fail, and did not.`);
}
