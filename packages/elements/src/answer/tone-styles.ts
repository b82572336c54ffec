import { css } from "lit";
import type { CSSResult } from "lit";

/**
 * Ink and ground of every tone, in light and dark. `!important` inside a shadow root outranks every rule of the page: no page can paint
 * a dishonesty list in another tone's colours. Each pair has a contrast of at least 7:1.
 */
export const toneStyles: CSSResult = css`
  .tone {
    color: #4a5568 !important;
    color: light-dark(#4a5568, #b6c0d0) !important;
    background: #fff !important;
    background: light-dark(#fff, #171c25) !important;
    border-color: currentcolor !important;
    opacity: 1 !important;
    filter: none !important;
  }
  .red {
    color: #a8201a !important;
    color: light-dark(#a8201a, #ff9d94) !important;
  }
  .black {
    color: #1a2230 !important;
    color: light-dark(#1a2230, #e6e9ef) !important;
  }
  .mixed {
    color: #5b2a86 !important;
    color: light-dark(#5b2a86, #d3b0f5) !important;
  }
  .watch {
    color: #8a4b00 !important;
    color: light-dark(#8a4b00, #ffc271) !important;
  }
  .disputed {
    color: #0b5a70 !important;
    color: light-dark(#0b5a70, #86d3ea) !important;
  }
  svg {
    flex: none;
    inline-size: 1rem;
    block-size: 1rem;
    fill: none;
    stroke: currentcolor;
    stroke-width: 2;
    stroke-linejoin: round;
    stroke-linecap: butt;
  }
  [fill="currentColor"] {
    stroke: none;
  }
  @media (prefers-contrast: more) {
    .tone {
      color: #000 !important;
      color: light-dark(#000, #fff) !important;
      background: #fff !important;
      background: light-dark(#fff, #000) !important;
      border-width: 2px !important;
    }
  }
  @media (forced-colors: active) {
    .tone {
      color: CanvasText !important;
      background: Canvas !important;
      border-color: currentcolor !important;
    }
    a.tone {
      color: LinkText !important;
    }
    button.tone {
      color: ButtonText !important;
    }
  }
  @media print {
    .tone {
      color: #000 !important;
      background: #fff !important;
    }
  }
`;
