import { css } from "lit";
import type { CSSResult } from "lit";

/** The badge: the same box as the platform's badge image, so that taking its place moves nothing. */
export const styles: CSSResult = css`
  :host {
    display: inline-flex;
    max-inline-size: 100%;
    min-block-size: 2rem;
    vertical-align: middle;
    font-size: 0.875rem;
    font-weight: 600;
    line-height: 1.4;
  }
  :host(:lang(zh)) {
    word-break: normal;
  }
  .tone {
    display: inline-flex;
    box-sizing: border-box;
    align-items: center;
    margin: 0;
    border: 1px solid;
    font: inherit;
    text-decoration: none;
    forced-color-adjust: none;
  }
  button.tone {
    flex: none;
    gap: 0.25rem;
    padding: 0 0.125rem 0 0.5rem;
    border-inline-end: 0 !important;
    border-start-start-radius: var(--credit-radius, 6px);
    border-end-start-radius: var(--credit-radius, 6px);
    cursor: pointer;
    anchor-name: --badge;
  }
  button.tone::after {
    content: "";
    inline-size: 0.1875rem;
    block-size: 0.1875rem;
    margin-block-end: 0.125rem;
    border: solid currentcolor;
    border-width: 0 1.5px 1.5px 0;
    rotate: 45deg;
  }
  button[aria-expanded="true"]::after {
    margin-block: 0.125rem 0;
    rotate: 225deg;
  }
  .label {
    padding: 0.25rem 0.5rem 0.25rem 0.375rem;
    border-inline-start: 0 !important;
    border-start-end-radius: var(--credit-radius, 6px);
    border-end-end-radius: var(--credit-radius, 6px);
    overflow-wrap: anywhere;
  }
  .alone {
    gap: 0.375rem;
    padding-inline-start: 0.6875rem;
    border-inline-start: 1px solid !important;
    border-radius: var(--credit-radius, 6px);
  }
  a:hover {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  :focus-visible {
    z-index: 1;
    outline: 2px solid currentcolor;
    outline-offset: 2px;
  }
  .compact {
    font-size: 0.75rem;
  }
  .compact svg {
    inline-size: 0.875rem;
    block-size: 0.875rem;
  }
  .compact.label {
    padding-block: 0.125rem;
  }
  .answer {
    box-sizing: border-box;
    position: fixed;
    inline-size: min(30rem, calc(100vw - 2rem));
    max-block-size: min(36rem, calc(100vh - 4rem));
    padding: 1.125rem 1.25rem;
    overflow: auto;
    overscroll-behavior: contain;
    border: 1px solid var(--_line);
    border-radius: 8px;
    background: var(--_ground);
    box-shadow: 0 8px 28px rgb(16 24 40 / 18%);
    white-space: normal;
  }
  /* Without anchors the panel stands in the middle of the page. */
  @supports (position-area: block-end) {
    .answer[popover] {
      position-anchor: --badge;
      position-area: block-end span-inline-end;
      position-try-fallbacks: flip-block, flip-inline, flip-block flip-inline;
      inset: auto;
      margin: 0.375rem 0;
    }
  }
  .answer:not([popover]) {
    inset: 0;
    z-index: 1000;
    block-size: fit-content;
    margin: auto;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    justify-content: flex-end;
    margin-block-start: 0.75rem;
  }
  .actions button {
    min-block-size: 2rem;
    padding: 0.25rem 0.875rem;
    border: 1px solid var(--_quiet);
    border-radius: 6px;
    background: none;
    color: inherit;
    font: inherit;
    cursor: pointer;
  }
  @media print {
    button.tone::after,
    .actions {
      display: none;
    }
  }
`;
