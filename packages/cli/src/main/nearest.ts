/** The word that was probably meant: the nearest by edits, when it is near. */
export function nearest(typed: string, words: readonly string[]): string | null {
  const allowed = typed.length < 4 ? 1 : 2;
  let best: { word: string; distance: number } | null = null;
  for (const word of words) {
    const distance = word.startsWith(typed) && typed.length > 1 ? 0 : editDistance(typed, word);
    if (distance <= allowed && (best === null || distance < best.distance)) best = { word, distance };
  }
  return best?.word ?? null;
}

/** Insertions, removals and changes that turn one word into the other. */
function editDistance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, place) => place);
  for (const [i, character] of [...one].entries()) {
    const next = [i + 1];
    for (const [j, wanted] of [...other].entries()) {
      next.push(Math.min((next[j] ?? 0) + 1, (row[j + 1] ?? 0) + 1, (row[j] ?? 0) + Number(character !== wanted)));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
