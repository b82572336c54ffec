import type { Standing } from "@xinyong/credit/vocabulary";
import { toneText } from "@xinyong/credit/wording";
import type { Words } from "@xinyong/credit/wording";
import { escapeText } from "./escape.ts";
import { toneStyle } from "./tones.ts";

const HEIGHT = 32;
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
  const width = Math.ceil(44 + textWidth(text));
  const label = escapeText(text);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${HEIGHT}" viewBox="0 0 ${width} ${HEIGHT}" role="img" aria-label="${label}"><title>${label}</title><style>svg{color:${light}}.g{fill:#fff}@media(prefers-color-scheme:dark){svg{color:${dark}}.g{fill:#171c25}}</style><rect class="g" x=".5" y=".5" width="${width - 1}" height="${HEIGHT - 1}" rx="6" stroke="currentColor"/><g transform="translate(12 8)">${mark}</g><text x="35" y="21" font-family="${FONT}" font-size="14" font-weight="600" fill="currentColor">${label}</text></svg>`;
}

/** Width of a text at 14 pixels: Chinese is square, Latin about half as wide. */
function textWidth(text: string): number {
  return [...text].reduce((sum, character) => sum + (/[\u0000-\u024F]/.test(character) ? 8 : 14), 0);
}
