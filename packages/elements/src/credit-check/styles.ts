import { css } from "lit";
import type { CSSResult } from "lit";

/** The check form: field and button on one line where there is room, the answer below as one card. */
export const styles: CSSResult = css`
  :host {
    --_ink: light-dark(#1a2230, #e6e9ef);
    --_quiet: light-dark(#566074, #a3acbd);
    --_line: light-dark(#8791a3, #6b7689);
    --_ground: light-dark(#fff, #171c25);
    --_problem: light-dark(#a8201a, #ff9d94);
    --_accent: var(--credit-accent, light-dark(#1f4e8c, #8db7ee));
    display: block;
    container-type: inline-size;
    color: var(--_ink);
    font-size: 1rem;
    line-height: 1.6;
  }
  :is(form, p, ul, h2) {
    margin: 0;
    padding: 0;
  }
  label {
    display: block;
    margin-block-end: 0.375rem;
    font-weight: 600;
  }
  .line {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
  }
  input,
  button {
    box-sizing: border-box;
    min-block-size: 2.75rem;
    border: 1px solid var(--_line);
    border-radius: var(--credit-radius, 6px);
    background: var(--_ground);
    color: inherit;
    font: inherit;
  }
  input {
    flex: 1 1 16rem;
    min-inline-size: 0;
    padding: 0.5rem 0.75rem;
  }
  input[aria-invalid="true"] {
    border-color: var(--_problem);
    border-width: 2px;
  }
  button {
    padding: 0.25rem 1rem;
    cursor: pointer;
  }
  .submit {
    flex: 0 0 auto;
    padding-inline: 1.75rem;
    border-color: var(--_accent);
    background: var(--_accent);
    color: light-dark(#fff, #0f131a);
    font-weight: 600;
  }
  :is(input, button):disabled {
    opacity: 0.6;
    cursor: default;
  }
  :focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  .quiet {
    color: var(--_quiet);
    font-size: 0.875rem;
  }
  #hint {
    margin-block-start: 0.375rem;
  }
  .problem {
    margin-block-start: 0.5rem;
    color: var(--_problem);
    font-weight: 600;
  }
  .message {
    margin-block-start: 1rem;
  }
  .suggestions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    margin-block-start: 0.75rem;
  }
  .candidates {
    display: grid;
    gap: 0.375rem;
    margin-block-start: 0.5rem;
    max-block-size: 24rem;
    overflow: auto;
    list-style: none;
  }
  .candidates button {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 0 1rem;
    align-items: baseline;
    inline-size: 100%;
    padding: 0.5rem 0.875rem;
    border-color: light-dark(#dde2ea, #333c4b);
    text-align: start;
    overflow-wrap: anywhere;
  }
  .candidates button:hover {
    border-color: var(--_accent);
  }
  .candidates .quiet {
    grid-column: 1 / -1;
  }
  .candidates .code {
    color: var(--_quiet);
    font-size: 0.875rem;
  }
  .code {
    font-variant-numeric: tabular-nums;
    letter-spacing: 0.02em;
  }
  .answer {
    margin-block-start: 1.25rem;
    padding: 1.125rem 1.25rem;
    border: 1px solid light-dark(#dde2ea, #333c4b);
    border-radius: 8px;
    background: var(--_ground);
  }
  h2 a {
    display: inline-flex;
    gap: 0.5rem;
    align-items: center;
    color: inherit;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.25em;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    margin-block-start: 1rem;
  }
  .actions button {
    min-block-size: 2.25rem;
    font-size: 0.875rem;
  }
  @container (inline-size < 28rem) {
    .candidates button {
      grid-template-columns: 1fr;
    }
    .submit {
      flex: 1 1 auto;
    }
  }
  @media (prefers-contrast: more) {
    :host {
      --_quiet: light-dark(#000, #fff);
      --_line: light-dark(#000, #fff);
    }
  }
  @media (forced-colors: active) {
    .submit {
      border-color: ButtonText;
    }
  }
  @media print {
    form,
    .actions {
      display: none;
    }
    .answer {
      padding: 0;
      border: 0;
    }
  }
`;
