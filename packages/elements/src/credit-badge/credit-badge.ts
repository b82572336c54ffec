import { parseCode } from "@xinyong/credit/code";
import { html, nothing, svg } from "lit";
import type { CSSResultGroup, PropertyDeclarations, PropertyValues, TemplateResult } from "lit";
import { answerStyles } from "../answer/answer-styles.ts";
import { answerView } from "../answer/answer-view.ts";
import { mark } from "../answer/mark.ts";
import { toneStyles } from "../answer/tone-styles.ts";
import { baseStyles } from "../internal/base-styles.ts";
import { CreditElement } from "../internal/credit-element.ts";
import { pageUrl } from "../internal/link.ts";
import { LiveStanding } from "../source/live-standing.ts";
import { faceOf } from "./face.ts";
import type { BadgeState, Face } from "./face.ts";
import { PanelToggle } from "./panel-toggle.ts";
import { styles } from "./styles.ts";

/** Sizes of a badge: the sentence of the tone, or its short form. */
export const BADGE_SIZES = ["pill", "compact"] as const;
export type BadgeSize = (typeof BADGE_SIZES)[number];

/**
 * What the public credit platform says about one subject now: the tone as a short sentence that links to the platform's own page, and a
 * button that opens what each list says. Whatever fails, it reads 暂无法确定 and says why. It is no evidence.
 *
 * @example
 * ```html
 * <credit-badge code="91410199MABLACK19W">
 *   <a href="https://credit.example.gov.cn/v/91410199MABLACK19W">
 *     <img src="https://credit.example.gov.cn/badges/91410199MABLACK19W.svg" alt="公共信用信息查询" height="32">
 *   </a>
 * </credit-badge>
 * ```
 *
 * @slot - What is shown without script and until the first answer.
 * @csspart button - Opens the details.
 * @csspart label - The sentence, a link where the platform has a page.
 * @csspart panel - The details.
 * @cssprop --credit-font-family - Font of the badge.
 * @cssprop --credit-radius - Radius of its corners.
 */
export class CreditBadge extends CreditElement {
  static override properties: PropertyDeclarations = { code: {}, size: {} };
  static override styles: CSSResultGroup = [baseStyles, answerStyles, toneStyles, styles];

  /** The unified social credit code, as typed. A resident number is never sent. */
  declare code: string;
  /** `compact` shows the short form. @default "pill" */
  declare size: BadgeSize;

  readonly #standing = new LiveStanding(() => this.requestUpdate());
  /** What was given last as the code, and what it was read as. */
  #given: unknown = "";
  #parsed = parseCode("");
  /** The slot's content has been replaced once; it does not come back. */
  #replaced = false;
  readonly #panel = new PanelToggle(this);

  constructor() {
    super();
    this.code = "";
    this.size = "pill";
  }

  protected override arrived(): void {
    this.#ask();
  }

  protected override left(): void {
    this.#standing.stop();
    this.#panel.reset();
  }

  override pageReturned(): void {
    this.#standing.returned();
  }

  protected override willUpdate(changed: PropertyValues): void {
    // Also at the first update: a property set before the definition arrives only then.
    if (changed.has("code") && this.isConnected && this.code !== this.#given) this.#ask();
  }

  #ask(): void {
    this.#given = this.code;
    this.#parsed = parseCode(String(this.code ?? ""));
    if (this.#parsed.ok) this.#standing.ask(this.source, this.#parsed.code);
    else this.#standing.stop();
  }

  get #state(): BadgeState {
    const parsed = this.#parsed;
    if (parsed.ok) return this.#standing.state;
    return parsed.problem === "empty" ? { kind: "empty" } : { kind: "refused", problem: parsed };
  }

  /** Until the first answer, what stands inside the element is at least as true as a word of ours. */
  get #showsFallback(): boolean {
    if (this.#replaced || this.firstElementChild === null) return false;
    const { kind } = this.#standing.state;
    return kind === "waiting" || (kind === "failed" && this.source === null);
  }

  protected override render(): TemplateResult {
    if (this.#showsFallback) return html`<slot></slot>`;
    const state = this.#state;
    this.#replaced ||= state.kind !== "waiting" && state.kind !== "idle";
    const compact = this.size === "compact";
    const face = faceOf(state, compact, this.words, this.labels);
    const classes = `tone ${face.tone}${compact ? " compact" : ""}`;
    const picture = svg`<svg viewBox="0 0 16 16" aria-hidden="true">${mark(face.tone)}</svg>`;
    if (state.kind === "empty" || state.kind === "waiting" || state.kind === "idle") {
      return html`<span part="label" class="${classes} label alone">${picture}${face.text}</span>`;
    }
    const url = this.#parsed.ok ? pageUrl(this.source, this.#parsed.code) : null;
    const text = html`${face.prefix === "" ? nothing : html`<span class="hidden">${face.prefix}: </span>`}${face.text}`;
    const title = face.why ?? nothing;
    return html`<button
        part="button"
        type="button"
        class=${classes}
        title=${this.labels.details}
        aria-label="${this.labels.details}: ${face.text}"
        aria-controls="panel"
        aria-expanded=${this.#panel.open ? "true" : "false"}
        popovertarget=${this.#panel.native ? "panel" : nothing}
        @click=${this.#panel.clicked}
      >${picture}</button>${url === null
        ? html`<span part="label" class="${classes} label" title=${title}>${text}</span>`
        : html`<a part="label" class="${classes} label" href=${url} title=${title} referrerpolicy="origin">${text}</a>`}<div
        id="panel"
        part="panel"
        class="answer"
        role="group"
        aria-label=${this.labels.details}
        popover=${this.#panel.native ? "auto" : nothing}
        ?hidden=${!this.#panel.native && !this.#panel.open}
        @beforetoggle=${this.#panel.toggling}
      >${this.#panel.open ? this.#details(face, state) : nothing}</div>`;
  }

  #details(face: Face, state: BadgeState): TemplateResult {
    return html`
      <h2 class="tone ${face.tone}"><svg viewBox="0 0 16 16" aria-hidden="true">${mark(face.tone)}</svg>${face.text}</h2>
      ${face.why === null ? nothing : html`<p class="reason">${face.why}</p>`}
      ${state.kind === "answered" ? answerView(state.answer, this.words, this.labels) : nothing}
      <div class="actions">
        ${face.tone === "undetermined" && state.kind !== "refused"
          ? html`<button type="button" @click=${() => this.#standing.again()}>${this.labels.retry}</button>`
          : nothing}
        <button type="button" @click=${() => this.#panel.close()}>${this.labels.close}</button>
      </div>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "credit-badge": CreditBadge;
  }
}
