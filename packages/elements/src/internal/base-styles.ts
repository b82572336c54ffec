import { css } from "lit";
import type { CSSResult } from "lit";

/** What every element that shows text begins with. */
export const baseStyles: CSSResult = css`
  :host {
    /* What is hidden from sight stays inside, also where the host page scrolls: else it widens the page. */
    position: relative;
    box-sizing: border-box;
    font-family: var(
      --credit-font-family,
      system-ui,
      -apple-system,
      "PingFang SC",
      "Microsoft YaHei",
      "Noto Sans CJK SC",
      "Noto Sans SC",
      sans-serif
    );
    text-transform: none;
    letter-spacing: normal;
  }
  :host([hidden]) {
    display: none !important;
  }
  .hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
