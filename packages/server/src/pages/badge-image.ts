import type { Standing } from "@xinyong/credit/vocabulary";
import { toneText } from "@xinyong/credit/wording";
import type { Words } from "@xinyong/credit/wording";
import { escapeText } from "./escape.ts";
import { toneStyle } from "./tones.ts";

const HEIGHT = 32;
/** Where the text begins, after the mark. */
const START = 35;
const FONT = "system-ui,-apple-system,'PingFang SC','Microsoft YaHei','Noto Sans CJK SC','Noto Sans SC',sans-serif";

/** The badge of a standing as an SVG image: the sentence of its tone, with its mark. */
export function badgeImage(standing: Standing, words: Words): string {
  return image(standing.tone, toneText(standing, words));
}

/** The badge when nothing could be asked: it says that it cannot tell. */
export function failedBadgeImage(words: Words): string {
  return image("undetermined", words.undetermined(0));
}

/** An image cannot take the page's colours, so it carries both and chooses by the reader's scheme. */
function image(tone: string, text: string): string {
  const { light, dark, mark } = toneStyle(tone);
  const length = textLength(text);
  const width = START + length + 10;
  const label = escapeText(text);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${HEIGHT}" viewBox="0 0 ${width} ${HEIGHT}" role="img" aria-label="${label}"><title>${label}</title><style>svg{color:${light}}.g{fill:#fff}@media(prefers-color-scheme:dark){svg{color:${dark}}.g{fill:#171c25}}</style><rect class="g" x=".5" y=".5" width="${width - 1}" height="${HEIGHT - 1}" rx="6" stroke="currentColor"/><g transform="translate(12 8)">${mark}</g><text x="${START}" y="21" textLength="${length}" lengthAdjust="spacingAndGlyphs" font-family="${FONT}" font-size="14" font-weight="600" fill="currentColor">${label}</text></svg>`;
}

/** Length that a text is given, in pixels at 14 pixels: Chinese is square, Latin varies. The image says it, so that no font overflows the frame. */
function textLength(text: string): number {
  return Math.ceil([...text].reduce((sum, character) => sum + widthOf(character), 0));
}

function widthOf(character: string): number {
  if (!/[\u0020-\u024F]/.test(character)) return 14;
  if (/[ .,:;'|iljI1]/.test(character)) return 4.8;
  if (/[mwMW@%]/.test(character)) return 13;
  return /[A-Z0-9]/.test(character) ? 10 : 8.6;
}
