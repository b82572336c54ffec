import { svg } from "lit";
import type { SVGTemplateResult } from "lit";

// Silhouette and inside differ from tone to tone, so that shape tells it without colour. None is a tick, a shield or a star.
const MARKS: Readonly<Record<string, SVGTemplateResult>> = {
  red: svg`<circle cx="8" cy="8" r="6" fill="currentColor"/>`,
  black: svg`<path d="M8 1l7 7-7 7-7-7z" fill="currentColor"/>`,
  mixed: svg`<path d="M8 2a6 6 0 0 0 0 12z" fill="currentColor"/><circle cx="8" cy="8" r="6"/>`,
  watch: svg`<path d="M8 1.5l7 13H1z" fill="currentColor"/>`,
  disputed: svg`<path d="M2 3h12v8H8l-4 3v-3H2z"/>`,
  none: svg`<path d="M2 8h12"/>`,
  loading: svg`<path d="M2 8h2M7 8h2M12 8h2"/>`,
};

const UNDETERMINED = svg`<circle cx="8" cy="8" r="6" stroke-dasharray="3 2"/>`;

/** The inside of a tone's mark, 16 by 16. A tone of a later version has the mark of `undetermined`. */
export function mark(tone: string): SVGTemplateResult {
  return Object.hasOwn(MARKS, tone) ? (MARKS[tone] ?? UNDETERMINED) : UNDETERMINED;
}
