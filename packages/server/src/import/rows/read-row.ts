import type { Columns, Value } from "@xinyong/tables";
import { cleanCell, parseLawDate, scrubText } from "@xinyong/tables";

/** The cells of one row by field. Reading a cell is the only way out of a file: what no field names is never looked at. */
export class Row<Field extends string> {
  readonly #cells: readonly string[];
  readonly #columns: Columns<Field>;
  /** How many personal things were removed from the texts read so far. */
  scrubbed = 0;

  constructor(cells: readonly string[], columns: Columns<Field>) {
    this.#cells = cells;
    this.#columns = columns;
  }

  /** The text of a field as it is; null when there is none or only a placeholder. */
  raw(field: Field): string | null {
    const column = this.#columns[field];
    return column === undefined ? null : cleanCell(this.#cells[column] ?? "");
  }

  /** The text of a field, scrubbed, with its spaces and line breaks made single. */
  text(field: Field): string | null {
    const raw = this.raw(field);
    if (raw === null) return null;
    const { text, scrubbed } = scrubText(raw.replace(/\s+/gu, " "));
    this.scrubbed += scrubbed;
    return text;
  }

  value<T>(field: Field, parse: (text: string) => Value<T>): Value<T> {
    return parse(this.raw(field) ?? "");
  }

  date(field: Field): Value<string> {
    return this.value(field, parseLawDate);
  }
}
