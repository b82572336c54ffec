import { createHash } from "node:crypto";
import { TONES } from "@xinyong/credit/vocabulary";
import { toneStyle } from "./tones.ts";

const LAYOUT = `
:root{color-scheme:light dark;font-family:system-ui,-apple-system,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Noto Sans SC",sans-serif;line-height:1.65}
*{box-sizing:border-box}
body{margin:0;background:light-dark(#f4f6f9,#0f131a);color:light-dark(#1a2230,#e6e9ef)}
a{color:light-dark(#1f4e8c,#8db7ee)}
.bar,main{inline-size:min(100% - 2rem,48rem);margin-inline:auto}
.bar{display:flex;justify-content:space-between;gap:1rem;padding-block:1rem;font-size:.9375rem}
.bar p{margin:0;font-weight:700;color:light-dark(#1f4e8c,#8db7ee)}
main{display:grid;gap:1rem;padding-block-end:2rem}
section,header.card{background:light-dark(#fff,#171c25);border:1px solid light-dark(#dde2ea,#333c4b);border-radius:.75rem;padding:1.25rem 1.5rem}
h1{margin:0;font-size:1.5rem;line-height:1.35;overflow-wrap:anywhere}
h2{margin:0 0 .5rem;font-size:1.125rem}
h3{margin:0;font-size:1rem;overflow-wrap:anywhere}
.code{margin:.25rem 0 0;font-family:ui-monospace,Consolas,"Liberation Mono",monospace;letter-spacing:.02em;overflow-wrap:anywhere}
.state{margin:.25rem 0 0;font-weight:700;color:light-dark(#8a4b00,#ffc271)}
.tone{display:flex;align-items:center;gap:.625rem;margin:1rem 0 0;padding:.625rem .875rem;border:1px solid currentColor;border-inline-start-width:.375rem;border-radius:.5rem;font-weight:700}
.tone svg{flex:none;inline-size:1rem;block-size:1rem}
.quiet{color:light-dark(#566074,#a3acbd)}
.small{font-size:.875rem}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.125rem 1rem;margin:.75rem 0 0}
dt{color:light-dark(#566074,#a3acbd)}
dd{margin:0;overflow-wrap:anywhere}
.list{padding-block:.75rem;border-block-start:1px solid light-dark(#dde2ea,#333c4b)}
.list p{margin:.25rem 0 0;overflow-wrap:anywhere}
.links{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem}
footer p{margin:.25rem 0}
@media (prefers-contrast:more){section,header.card{border-color:currentColor}.quiet,dt{color:inherit}}
@media print{body{background:none;color:#000}section,header.card{border:0;padding:0;break-inside:avoid-page}.bar a{display:none}}
`.trim();

/** Status colours, each readable on its ground. */
const COLOURS = TONES.map((tone) => {
  const { light, dark } = toneStyle(tone);
  return `.tone-${tone}{color:light-dark(${light},${dark})}`;
});

/** The style sheet of the pages. It stands in the page, allowed by its own digest: nothing else is. */
export const STYLE: string = [LAYOUT, ...COLOURS].join("\n");

const DIGEST = createHash("sha256").update(STYLE).digest("base64");

/** Headers of a page: no script, no foreign content, no framing, and no address of ours in a referrer. */
export const PAGE_HEADERS: Readonly<Record<string, string>> = {
  "Content-Security-Policy": `default-src 'none'; style-src 'sha256-${DIGEST}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  "Referrer-Policy": "no-referrer",
};

/** Headers of an image: it styles itself, and loads nothing. */
export const IMAGE_HEADERS: Readonly<Record<string, string>> = {
  "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; sandbox",
  "Cross-Origin-Resource-Policy": "cross-origin",
};
