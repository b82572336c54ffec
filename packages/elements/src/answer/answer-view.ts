import type { Labels, Words } from "@xinyong/credit/wording";
import { html, nothing } from "lit";
import type { TemplateResult } from "lit";
import { isClear, notesOf, outcomeGroups, reasonsOf, sentencesOf, stateText } from "./answer-parts.ts";
import type { Answer } from "./read-answer.ts";

/** An answer in full: who, what each list says, and what it holds for. Official names stay Chinese in every language. */
export function answerView(answer: Answer, words: Words, labels: Labels): TemplateResult {
  const { subject, code } = answer;
  const state = stateText(answer, words);
  return html`
    ${state === null ? nothing : html`<p class="state">${labels.state}: <strong>${state}</strong></p>`}
    <dl class="facts">
      ${subject === null ? nothing : html`<div><dt>${labels.name}</dt><dd lang="zh-CN"><bdi>${subject.name}</bdi></dd></div>`}
      <div><dt>${labels.code}</dt><dd class="code">${code}</dd></div>
      ${(subject?.formerNames.length ?? 0) === 0
        ? nothing
        : html`<div><dt>${labels.formerNames}</dt><dd lang="zh-CN"><bdi>${subject?.formerNames.join("、")}</bdi></dd></div>`}
    </dl>
    ${reasonsOf(answer, words).map((reason) => html`<p class="reason">${reason}</p>`)}
    ${outcomeGroups(answer, words).map(
      ({ heading, colour, outcomes }) => html`
        <section class="group">
          ${heading === "" ? nothing : html`<h3>${heading}</h3>`}
          <ul>
            ${outcomes.map((outcome) =>
              isClear(outcome)
                ? html`<li class="clear">${sentencesOf(outcome, words)}</li>`
                : html`<li class=${outcome.entries.length > 0 ? `listed ${colour}` : "open"}>
                    <strong lang="zh-CN">${outcome.list.name}</strong>
                    ${sentencesOf(outcome, words).map((sentence) => html`<span>${sentence}</span>`)}
                  </li>`,
            )}
          </ul>
        </section>
      `,
    )}
    <ul class="notes">
      ${notesOf(answer, words).map((note) => html`<li>${note}</li>`)}
    </ul>
  `;
}
