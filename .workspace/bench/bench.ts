// What the benches share: how one looks, and how figures are taken so that a busy machine does not colour them.
import type { Row } from "../rows.ts";

/** Measures and tells. A file `NAME.bench.ts` exports one as `bench`. */
export type Bench = () => Promise<Row[]>;

/**
 * Takes each measurement once a round, in turn, and returns the median of each. In turn, so that whatever else the machine does falls on all
 * alike; one round before the others does not count.
 */
export async function alternate<Name extends string>(
  rounds: number,
  measurements: Readonly<Record<Name, () => Promise<number>>>,
): Promise<Record<Name, number>> {
  const names = Object.keys(measurements) as Name[];
  const taken = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (let round = 0; round <= rounds; round++) {
    for (const name of names) {
      const value = await measurements[name]();
      if (round > 0) taken[name].push(value);
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(taken[name])])) as Record<Name, number>;
}

/** The middle of some numbers, or the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] ?? Number.NaN) + (sorted[Math.floor(middle)] ?? Number.NaN)) / 2;
}

/** A figure as it is printed: three digits that count. */
export function rounded(value: number): number {
  return Number(value.toPrecision(3));
}
