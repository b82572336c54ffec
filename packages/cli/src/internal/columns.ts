/** Width of a text in a terminal, where Chinese characters and their punctuation take two cells. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) {
    if (/\p{Mn}/u.test(character)) continue;
    width += /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]/u.test(character) ? 2 : 1;
  }
  return width;
}

/** As much of a text as fits into a number of cells. */
export function cut(text: string, cells: number): string {
  let fits = "";
  for (const character of text) {
    if (widthOf(fits + character) > cells) break;
    fits += character;
  }
  return fits;
}

/** Rows with their cells under each other; numbers stand at the right of their column. */
export function columns(rows: readonly (readonly string[])[]): string[] {
  const widths: number[] = [];
  for (const row of rows) for (const [place, cell] of row.entries()) widths[place] = Math.max(widths[place] ?? 0, widthOf(cell));
  return rows.map((row) =>
    row
      .map((cell, place) => {
        const gap = " ".repeat((widths[place] ?? 0) - widthOf(cell));
        return place > 0 && /^[\d-]+$/.test(cell) ? gap + cell : cell + gap;
      })
      .join("  ")
      .trimEnd(),
  );
}
