/** How a tone looks: its colours on light and dark ground, and the inside of a 16 by 16 mark. Shape and word tell it without colour; none reads as approval. */
export interface ToneStyle {
  light: string;
  dark: string;
  mark: string;
}

const UNKNOWN: ToneStyle = {
  light: "#4a5568",
  dark: "#b6c0d0",
  mark: '<circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" stroke-width="2" stroke-dasharray="3 2"/>',
};

const STYLES: Readonly<Record<string, ToneStyle>> = {
  red: { light: "#a8201a", dark: "#ff9d94", mark: '<circle cx="8" cy="8" r="6" fill="currentColor"/>' },
  black: { light: "#1a2230", dark: "#e6e9ef", mark: '<path d="M8 1l7 7-7 7-7-7z" fill="currentColor"/>' },
  mixed: {
    light: "#5b2a86",
    dark: "#d3b0f5",
    mark: '<path d="M8 2a6 6 0 0 0 0 12z" fill="currentColor"/><circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" stroke-width="2"/>',
  },
  watch: { light: "#8a4b00", dark: "#ffc271", mark: '<path d="M8 1.5l7 13H1z" fill="currentColor"/>' },
  disputed: {
    light: "#0b5a70",
    dark: "#86d3ea",
    mark: '<path d="M2 3h12v8H8l-4 3v-3H2z" fill="none" stroke="currentColor" stroke-width="2" stroke-linejoin="round"/>',
  },
  none: { light: "#4a5568", dark: "#b6c0d0", mark: '<path d="M2 8h12" stroke="currentColor" stroke-width="2" stroke-linecap="round"/>' },
};

export function toneStyle(tone: string): ToneStyle {
  return Object.hasOwn(STYLES, tone) ? (STYLES[tone] ?? UNKNOWN) : UNKNOWN;
}
