import { headerKey } from "./header-key.ts";

/** The headers under which a field is found. */
export interface FieldHeaders {
  /** Spellings, the official one first. */
  headers: readonly string[];
  /** True when a table without it does not have this layout. */
  required?: boolean;
}

/** A layout as data: which fields a table has, and under which headers. */
export interface Layout<Field extends string = string> {
  id: string;
  /** What to call it in a message. */
  title: string;
  fields: Readonly<Partial<Record<Field, FieldHeaders>>>;
}

/** Where each field of a layout stands in a table. */
export type Columns<Field extends string = string> = Readonly<Partial<Record<Field, number>>>;

/** A layout that a table almost has. */
export interface NearLayout {
  id: string;
  title: string;
  /** Official headers of the required fields that are missing. */
  missing: readonly string[];
}

export type Recognition<L extends Layout> =
  | { ok: true; layout: L; columns: Columns }
  | { ok: false; problem: "unknown"; nearest: readonly NearLayout[] }
  | { ok: false; problem: "ambiguous"; between: readonly string[] }
  | { ok: false; problem: "repeatedHeader"; header: string };

/**
 * Recognises the layout of a table by its headers. All required fields must be there; order and further columns do not matter.
 * When several layouts fit, the one that explains most columns is meant; a tie is never decided by guessing.
 */
export function recogniseLayout<L extends Layout>(header: readonly string[], layouts: readonly L[]): Recognition<L> {
  const places = new Map<string, number>();
  const repeated = new Set<string>();
  for (const [index, text] of header.entries()) {
    const key = headerKey(text);
    if (key === "") continue;
    if (places.has(key)) repeated.add(key);
    else places.set(key, index);
  }
  const fits: { layout: L; columns: Columns; size: number }[] = [];
  const near: (NearLayout & { found: number })[] = [];
  for (const layout of layouts) {
    const columns: Record<string, number> = {};
    const missing: string[] = [];
    for (const [field, mapping] of Object.entries(layout.fields)) {
      if (mapping === undefined) continue;
      const column = columnOf(mapping, places);
      if (column !== undefined) columns[field] = column;
      else if (mapping.required === true) missing.push(mapping.headers[0] ?? field);
    }
    const size = Object.keys(columns).length;
    if (missing.length === 0) fits.push({ layout, columns, size });
    else near.push({ id: layout.id, title: layout.title, missing, found: size });
  }
  const most = Math.max(0, ...fits.map(({ size }) => size));
  const best = fits.filter(({ size }) => size === most);
  const [only] = best;
  if (only === undefined) {
    near.sort((a, b) => a.missing.length - b.missing.length || b.found - a.found);
    const nearest = near.filter(({ found }) => found > 0).slice(0, 3);
    return { ok: false, problem: "unknown", nearest: nearest.map(({ id, title, missing }) => ({ id, title, missing })) };
  }
  if (best.length > 1) return { ok: false, problem: "ambiguous", between: best.map(({ layout }) => layout.title) };
  for (const column of Object.values(only.columns)) {
    const text = header[column ?? -1] ?? "";
    if (repeated.has(headerKey(text))) return { ok: false, problem: "repeatedHeader", header: text };
  }
  return { ok: true, layout: only.layout, columns: only.columns };
}

function columnOf({ headers }: FieldHeaders, places: ReadonlyMap<string, number>): number | undefined {
  for (const header of headers) {
    const place = places.get(headerKey(header));
    if (place !== undefined) return place;
  }
  return undefined;
}
