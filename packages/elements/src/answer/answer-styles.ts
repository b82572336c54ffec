import { css } from "lit";
import type { CSSResult } from "lit";

/** How an answer in full is set: the panel of a badge and the result of a check. */
export const answerStyles: CSSResult = css`
  .answer {
    container-type: inline-size;
    --_ink: light-dark(#1a2230, #e6e9ef);
    --_quiet: light-dark(#4a5568, #b6c0d0);
    --_line: light-dark(#d5dae3, #3a4353);
    --_ground: light-dark(#fff, #171c25);
    color: var(--_ink);
    font-weight: 400;
    font-size: 0.875rem;
    line-height: 1.6;
    text-align: start;
    overflow-wrap: anywhere;
  }
  .answer :is(p, ul, dl, dd, h2, h3) {
    margin: 0;
    padding: 0;
  }
  .answer h2 {
    display: flex;
    gap: 0.5rem;
    align-items: center;
    font-size: 1rem;
    font-weight: 600;
    line-height: 1.5;
    border: 0;
    background: none !important;
  }
  .answer h3 {
    margin-block-end: 0.375rem;
    font-size: 0.8125rem;
    font-weight: 600;
    color: var(--_quiet);
  }
  .answer ul {
    list-style: none;
  }
  .facts div {
    display: grid;
    grid-template-columns: minmax(5rem, 8.5rem) 1fr;
    gap: 0.75rem;
    padding-block: 0.1875rem;
  }
  dt {
    color: var(--_quiet);
  }
  @container (inline-size < 22rem) {
    .facts div {
      grid-template-columns: 1fr;
      gap: 0;
    }
  }
  .facts {
    margin-block: 0.75rem !important;
    padding-block: 0.5rem !important;
    border-block: 1px solid var(--_line);
  }
  .code {
    font-variant-numeric: tabular-nums;
    letter-spacing: 0.02em;
  }
  .state,
  .reason {
    margin-block-start: 0.5rem !important;
    padding: 0.375rem 0.625rem !important;
    border: 1px solid var(--_line);
    border-inline-start: 3px solid var(--_quiet);
  }
  .group {
    margin-block-start: 1rem;
  }
  .group li {
    padding-block: 0.1875rem;
  }
  .group :is(strong, span) {
    display: block;
  }
  .listed,
  .open {
    margin-block: 0.375rem;
    padding-inline-start: 0.75rem;
    border-inline-start: 3px solid currentcolor;
  }
  .open {
    border-inline-start: 3px dashed var(--_quiet);
  }
  .group .listed span {
    color: var(--_ink);
  }
  .clear {
    color: var(--_quiet);
  }
  .notes {
    margin-block-start: 1rem !important;
    padding-block-start: 0.625rem !important;
    border-block-start: 1px solid var(--_line);
    color: var(--_quiet);
    font-size: 0.8125rem;
  }
  @media (prefers-contrast: more) {
    .answer {
      --_ink: light-dark(#000, #fff);
      --_quiet: light-dark(#000, #fff);
      --_line: light-dark(#000, #fff);
    }
  }
  @media print {
    .answer {
      --_ink: #000;
      --_quiet: #000;
      --_line: #000;
    }
    .group li {
      break-inside: avoid;
    }
  }
`;
