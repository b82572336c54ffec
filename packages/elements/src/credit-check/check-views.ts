import type { CreditCode } from "@xinyong/credit/code";
import type { Subject } from "@xinyong/credit/vocabulary";
import { toneText } from "@xinyong/credit/wording";
import type { Labels, Words } from "@xinyong/credit/wording";
import { html, nothing } from "lit";
import type { TemplateResult } from "lit";
import { stateText } from "../answer/answer-parts.ts";
import { answerView } from "../answer/answer-view.ts";
import { mark } from "../answer/mark.ts";
import type { LiveState } from "../source/live-standing.ts";
import type { Candidates } from "./candidates.ts";
import type { CheckState } from "./check.ts";
import type { Entry } from "./entry.ts";

/** The words of a language, and what a person can do. */
export interface ViewContext {
  words: Words;
  labels: Labels;
  /** The platform's page about the subject, or null. */
  url: string | null;
  /** True once the answer has been copied. */
  copied: boolean;
  choose(code: CreditCode): void;
  again(): void;
  copy(): void;
}

/** What stands below the field. */
export function bodyView(state: CheckState, context: ViewContext): TemplateResult | typeof nothing {
  const { words } = context;
  switch (state.kind) {
    case "idle":
      return nothing;
    case "refused":
      return suggestionsView(state.entry.suggestions, context);
    case "searching":
      return html`<p class="message">${words.loading}</p>`;
    case "candidates":
      return candidatesView(state.candidates, context);
    case "searchFailed":
      return html`<p class="message">${words.offline}</p><div class="actions">${againButton(context)}</div>`;
    case "standing":
      return state.state.kind === "waiting" ? html`<p class="message">${words.loading}</p>` : standingView(state.entry, state.state, context);
  }
}

function standingView(
  { checkDigit, suggestions }: Extract<Entry, { kind: "code" }>,
  state: Exclude<LiveState, { kind: "idle" | "waiting" }>,
  context: ViewContext,
): TemplateResult {
  const { words, labels, url, copied, copy } = context;
  const answer = state.kind === "answered" ? state.answer : null;
  return html`
    ${checkDigit ? nothing : html`<p class="problem">${labels.problem.checkDigit}</p>`}${suggestionsView(suggestions, context)}
    <section part="result" class="answer" aria-label=${labels.page}>
      ${answer === null
        ? html`${toneView("undetermined", words.undetermined(0), url)}<p class="reason">${words.offline}</p>`
        : html`${toneView(answer.tone, toneText(answer, words), url)}${answerView(answer, words, labels)}`}
      <div class="actions">
        ${answer === null || answer.tone === "undetermined" ? againButton(context) : nothing}
        ${answer === null ? nothing : html`<button type="button" @click=${copy}>${copied ? labels.copied : labels.copy}</button>`}
      </div>
    </section>
  `;
}

function againButton({ labels, again }: ViewContext): TemplateResult {
  return html`<button type="button" @click=${again}>${labels.retry}</button>`;
}

/** "Did you mean": a person decides, nothing is corrected in silence. */
function suggestionsView(codes: readonly CreditCode[], { labels, choose }: ViewContext): TemplateResult | typeof nothing {
  if (codes.length === 0) return nothing;
  return html`<p class="suggestions">
    ${codes.map((code) => html`<button type="button" class="code" @click=${() => choose(code)}>${labels.didYouMean(code)}</button>`)}
  </p>`;
}

/** Subjects that may be meant, side by side, those of the same name too. None is chosen for anyone, not even a single one. */
function candidatesView({ subjects, more }: Candidates, context: ViewContext): TemplateResult {
  const { labels } = context;
  if (subjects.length === 0) return html`<p class="message">${labels.noCandidates}</p>`;
  return html`
    <p id="candidates" class="message">${labels.candidates(subjects.length, more)}</p>
    <ul part="candidates" class="candidates" aria-labelledby="candidates">
      ${subjects.map((subject) => candidateView(subject, context))}
    </ul>
  `;
}

function candidateView(subject: Subject, { words, labels, choose }: ViewContext): TemplateResult {
  const state = stateText({ subject }, words);
  return html`<li>
    <button type="button" @click=${() => choose(subject.code)}>
      <strong lang="zh-CN"><bdi>${subject.name}</bdi></strong>
      <span class="code">${subject.code}</span>
      ${subject.formerNames.length === 0
        ? nothing
        : html`<span class="quiet">${labels.formerNames}: <bdi lang="zh-CN">${subject.formerNames.join("、")}</bdi></span>`}
      ${state === null ? nothing : html`<span class="quiet">${labels.state}: ${state}</span>`}
    </button>
  </li>`;
}

/** The tone as a line of its own, which leads to the platform's page where there is one. */
function toneView(tone: string, text: string, url: string | null): TemplateResult {
  const line = html`<svg viewBox="0 0 16 16" aria-hidden="true">${mark(tone)}</svg><span>${text}</span>`;
  return html`<h2 part="tone" class="tone ${tone}">
    ${url === null ? line : html`<a href=${url} referrerpolicy="origin">${line}</a>`}
  </h2>`;
}
