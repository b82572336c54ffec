// What `size` and `bench` print: rows of name, value, unit, bar and whether it holds.

/** One figure. */
export interface Row {
  name: string;
  value: number;
  unit: string;
  /** What the value must not pass, or null when nothing is asked of it. */
  bar: number | null;
  /** Whether the value is within its bar; null without one. */
  holds: boolean | null;
  /** Where the value shall come to one day. It fails nothing. */
  goal?: number;
}

/** A row, with `holds` worked out. */
export function row(name: string, value: number, unit: string, limit: { bar?: number; goal?: number } = {}): Row {
  const { bar = null, goal } = limit;
  return { name, value, unit, bar, holds: bar === null ? null : value <= bar, ...(goal === undefined ? {} : { goal }) };
}

/** Rows as a table for people, numbers to the right. */
export function tableOf(rows: readonly Row[]): string {
  const head = ["name", "value", "unit", "bar", "holds"];
  const cells = rows.map(({ name, value, unit, bar, holds, goal }) => [
    name,
    String(value),
    unit,
    bar === null ? "" : String(bar),
    [holds === null ? "" : holds ? "yes" : "NO", goal === undefined ? "" : `goal ${goal}${value <= goal ? " met" : ""}`].filter((word) => word !== "").join(", "),
  ]);
  const widths = head.map((title, column) => Math.max(title.length, ...cells.map((line) => line[column]?.length ?? 0)));
  const right = new Set([1, 3]);
  return [head, ...cells]
    .map((line) => line.map((cell, column) => (right.has(column) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0))).join("  ").trimEnd())
    .join("\n");
}

/** Prints rows, for people or as JSON, and tells whether every bar holds. */
export function printRows(rows: readonly Row[], json: boolean): boolean {
  const broken = rows.filter(({ holds }) => holds === false);
  if (json) console.log(JSON.stringify(rows, null, 2));
  else {
    console.log(tableOf(rows));
    console.log(broken.length === 0 ? "Every bar holds." : `${broken.length} bars do not hold: ${broken.map(({ name }) => name).join("; ")}.`);
  }
  return broken.length === 0;
}
