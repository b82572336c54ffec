import { parseCode } from "@xinyong/credit/code";
import type { CreditCode } from "@xinyong/credit/code";
import { html, nothing, svg } from "lit";
import type { CSSResultGroup, PropertyDeclarations, PropertyValues, TemplateResult } from "lit";
import { answerStyles } from "../answer/answer-styles.ts";
import { answerView } from "../answer/answer-view.ts";
import { mark } from "../answer/mark.ts";
import { toneStyles } from "../answer/tone-styles.ts";
import { clearAlarm, setAlarm } from "../internal/alarm.ts";
import { clock } from "../internal/clock.ts";
import { CreditElement } from "../internal/credit-element.ts";
import { pageUrl } from "../internal/link.ts";
import { ask } from "../source/ask.ts";
import { faceOf } from "./face.ts";
import type { BadgeState, Face } from "./face.ts";
import { PanelToggle } from "./panel-toggle.ts";
import { styles } from "./styles.ts";

/** Sizes of a badge: the sentence of the tone, or its short form. */
export const BADGE_SIZES = ["pill", "compact"] as const;
export type BadgeSize = (typeof BADGE_SIZES)[number];

/** An answer older than this is asked for again when a reader comes back to the page. */
const FRESH_MS = 60_000;
/** Wait before asking again where the answer was over when it came. */
const OVER_MS = 5_000;

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
  static override styles: CSSResultGroup = [answerStyles, toneStyles, styles];

  /** The unified social credit code, as typed. A resident number is never sent. */
  declare code: string;
  /** `compact` shows the short form. @default "pill" */
  declare size: BadgeSize;

  #state: BadgeState = { kind: "empty" };
  #asking: AbortController | null = null;
  #arrivedAt = 0;
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
    this.#stop();
    this.#panel.reset();
  }

  override pageReturned(): void {
    const { kind } = this.#state;
    const old = kind === "answered" && clock.now() - this.#arrivedAt > FRESH_MS;
    if (this.#asking === null && (old || kind === "failed" || kind === "waiting")) this.#ask(old);
  }

  /** The answer's time is over: it is taken off at once, and asked for again when someone looks. */
  alarm(): void {
    this.#set({ kind: "waiting" });
    if (!document.hidden) this.#ask();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has("code") && this.isConnected && this.hasUpdated) this.#ask();
  }

  /** @param keep Whether the present answer stays in sight until the next one. */
  #ask(keep = false): void {
    this.#stop();
    const parsed = parseCode(String(this.code ?? ""));
    if (!parsed.ok) return this.#set(parsed.problem === "empty" ? { kind: "empty" } : { kind: "refused", problem: parsed });
    if (this.source === null) return this.#set({ kind: "failed" });
    if (!keep) this.#set({ kind: "waiting" });
    const asking = new AbortController();
    this.#asking = asking;
    ask(this.source, parsed.code, asking.signal).then(
      (answer) => {
        if (this.#asking !== asking) return;
        this.#asking = null;
        this.#arrivedAt = clock.now();
        this.#set({ kind: "answered", answer });
        if (answer.validUntil === null) return;
        // By the platform's clock on both sides: the reader's may be wrong.
        const wait = Date.parse(answer.validUntil) - Date.parse(answer.askedAt);
        setAlarm(this, wait > 0 ? wait : OVER_MS);
      },
      () => {
        if (this.#asking !== asking) return;
        this.#asking = null;
        this.#set({ kind: "failed" });
      },
    );
  }

  #stop(): void {
    clearAlarm(this);
    this.#asking?.abort();
    this.#asking = null;
  }

  #set(state: BadgeState): void {
    this.#state = state;
    this.requestUpdate();
  }

  get #code(): CreditCode | null {
    const parsed = parseCode(String(this.code ?? ""));
    return parsed.ok ? parsed.code : null;
  }

  /** Until the first answer, what stands inside the element is at least as true as a word of ours. */
  get #showsFallback(): boolean {
    if (this.#replaced || this.firstElementChild === null) return false;
    return this.#state.kind === "waiting" || (this.#state.kind === "failed" && this.source === null);
  }

  protected override render(): TemplateResult {
    if (this.#showsFallback) return html`<slot></slot>`;
    this.#replaced = this.#state.kind !== "waiting" || this.#replaced;
    const compact = this.size === "compact";
    const face = faceOf(this.#state, compact, this.words, this.labels);
    const classes = `tone ${face.tone}${compact ? " compact" : ""}`;
    const picture = svg`<svg viewBox="0 0 16 16" aria-hidden="true">${mark(face.tone)}</svg>`;
    const { kind } = this.#state;
    if (kind === "empty" || kind === "waiting") {
      return html`<span part="label" class="${classes} label alone">${picture}${face.text}</span>`;
    }
    const code = this.#code;
    const url = code === null ? null : pageUrl(this.source, code);
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
      >${this.#panel.open ? this.#details(face) : nothing}</div>`;
  }

  #details(face: Face): TemplateResult {
    const state = this.#state;
    return html`
      <h2 class="tone ${face.tone}"><svg viewBox="0 0 16 16" aria-hidden="true">${mark(face.tone)}</svg>${face.text}</h2>
      ${face.why === null ? nothing : html`<p class="reason">${face.why}</p>`}
      ${state.kind === "answered" ? answerView(state.answer, this.words, this.labels) : nothing}
      <div class="actions">
        ${state.kind === "failed"
          ? html`<button type="button" @click=${() => this.#ask(true)}>${this.labels.retry}</button>`
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
